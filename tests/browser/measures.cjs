// What is measured of a page as it stands. Each runs in the page, and answers with what is wrong there.
"use strict";

/** What is cut off, wider than the screen, or lies over something else; what is folded away lies nowhere. */
function lost() {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  for (const e of document.querySelectorAll("main *, header *, footer *")) {
    if (e.closest(".vh, .i") || !e.checkVisibility() || !e.clientWidth) continue;
    if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible") found.push(`cut: ${e.textContent.slice(0, 12)}`);
  }
  const controls = [...document.querySelectorAll("main a, main button, main summary, header a, header button")].filter((e) => e.checkVisibility() && e.tabIndex >= 0 && !e.closest(".leave, .vh") && getComputedStyle(e).display !== "inline");
  const boxes = controls.map((e) => [e, e.getBoundingClientRect()]);
  boxes.forEach(([one, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
    if (one.contains(other) || other.contains(one)) return;
    if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) found.push(`${one.textContent.slice(0, 8)} lies over ${other.textContent.slice(0, 8)}`);
  }));
  return found;
}

/** Text and targets below their sizes. */
function tooSmall(least) {
  const found = [], body = getComputedStyle(document.body), seen = (e) => e.getClientRects().length && !e.closest(".vh, .skip");
  if (parseFloat(body.fontSize) < least.body - 0.5) found.push(`body ${body.fontSize}`);
  if (parseFloat(body.lineHeight) / parseFloat(body.fontSize) < least.line) found.push(`lines ${body.lineHeight}`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement;
    if (texts.currentNode.data.trim() && seen(e) && parseFloat(getComputedStyle(e).fontSize) < least.text - 0.01) found.push(`${getComputedStyle(e).fontSize}: ${texts.currentNode.data.slice(0, 12)}`);
  }
  for (const e of document.querySelectorAll("a, button, summary, textarea, input:not([type=hidden]):not([type=checkbox])")) {
    const box = e.getBoundingClientRect();
    if (seen(e) && e.tabIndex >= 0 && (box.height < least.tap - 0.5 || box.width < least.tap - 0.5)) found.push(`${Math.round(box.width)}×${Math.round(box.height)}: ${e.textContent.slice(0, 12)}`);
  }
  return found;
}

module.exports = { lost, tooSmall };
