// What is measured of a page as it stands. Each runs in the page, and answers with what is wrong there.
"use strict";

/** What is cut off, wider than the screen, or lies over something else. */
function lost() {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  for (const e of document.querySelectorAll("main *, header *, footer *")) {
    if (e.closest(".vh, .i") || !e.getClientRects().length || !e.clientWidth) continue;
    if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible") found.push(`cut: ${e.textContent.slice(0, 12)}`);
  }
  const controls = [...document.querySelectorAll("main a, main button, main summary, header a, header button")].filter((e) => e.getClientRects().length && e.tabIndex >= 0 && !e.closest(".leave, .vh") && getComputedStyle(e).display !== "inline");
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

/** Targets nearer to each other than `gap`. Rows of one list touch, parted by a line and wider than a thumb is sure of;
 * so do the cells of the domains; words inside a sentence stand where the sentence has them. */
function tooNear(gap) {
  const found = [], lists = ".rows, .doms, .sug, .facts";
  const list = (e) => { let of = e.closest(lists); while (of && of.parentElement.closest(lists)) of = of.parentElement.closest(lists); return of; };
  const seen = (e) => e.getClientRects().length && e.tabIndex >= 0 && !e.closest(".vh, .skip, .leave, #keep") && getComputedStyle(e).display !== "inline";
  const apart = [...document.querySelectorAll("a, button, summary, .pick")].filter(seen).map((e) => [e, e.getBoundingClientRect()]);
  apart.forEach(([one, a], at) => apart.slice(at + 1).forEach(([other, b]) => {
    if (one.contains(other) || other.contains(one) || (list(one) && list(one) === list(other) && !one.closest(".chips") && !one.closest(".acts"))) return;
    const across = Math.max(b.left - a.right, a.left - b.right), down = Math.max(b.top - a.bottom, a.top - b.bottom);
    if (Math.max(across, down) < gap - 0.5) found.push(`${Math.round(Math.max(across, down))} px between ${one.textContent.trim().slice(0, 8)} and ${other.textContent.trim().slice(0, 8)}`);
  }));
  return found;
}

/** Blocks of text whose lines, or paragraphs that follow each other, stand too close. Headings, numbers to tap and
 * what stands on one line by its nature (buttons, tags, counts) are no blocks of text. */
function tooTight(least) {
  const found = [];
  for (const e of document.querySelectorAll("main p, main li, main dd, main .say, main .out, main .show, footer p")) {
    if (!e.getClientRects().length || e.closest(".vh") || !e.textContent.trim()) continue;
    const style = getComputedStyle(e), lines = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    if (lines < least.line - 0.01) found.push(`lines of ${lines.toFixed(2)}: ${e.textContent.trim().slice(0, 12)}`);
    const next = e.nextElementSibling;
    if (e.tagName !== "P" || !next || !next.matches("p:not(.acts):not(.chips):not(.note)") || !next.getClientRects().length || !next.textContent.trim()) continue;
    const [a, b, after] = [e.getBoundingClientRect(), next.getBoundingClientRect(), getComputedStyle(next)];
    const high = parseFloat(after.lineHeight);
    const gap = 1 + (b.top + parseFloat(after.paddingTop) - a.bottom + parseFloat(style.paddingBottom)) / high;
    if (gap < least.apart - 0.02) found.push(`paragraphs ${gap.toFixed(2)} lines apart: ${next.textContent.trim().slice(0, 12)}`);
  }
  return found;
}

module.exports = { lost, tooNear, tooSmall, tooTight };
