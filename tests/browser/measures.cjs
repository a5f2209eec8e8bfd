// What is measured of a page as it stands. Each runs in the page, and answers with what is wrong there.
"use strict";

/** What is cut off, wider than the screen, or lies over something else; what is folded away lies nowhere. */
function lost() {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  for (const e of document.querySelectorAll("main *, header *, footer *")) {
    if (e.closest(".vh, .i") || !e.checkVisibility() || !e.clientWidth) continue;
    if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible") found.push(`cut: ${e.textContent.slice(0, 12)}`);
    if (e.scrollHeight > e.clientHeight + 1 && /hidden|clip/.test(getComputedStyle(e).overflowY)) found.push(`cut below: ${e.textContent.slice(0, 12)}`);
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
  const found = [], body = getComputedStyle(document.body), seen = (e) => e.checkVisibility() && !e.closest(".vh, .skip");
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

/**
 * Lines and paragraphs that stand closer than `least` says, in line heights. Every block that has text of its own is
 * measured, also one of a single line: on another phone it has two. Headings, and a name set as large as one, need 1.3 (MIIT's
 * figure, platform.md §3.1); a number by itself never breaks. Items of one list belong together.
 */
function tooTight(least) {
  const found = [], blocks = new Map(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, range = document.createRange();
    let e = node.parentElement;
    while (getComputedStyle(e).display === "inline") e = e.parentElement;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width);
    if (!node.data.trim() || !rects.length || !e.checkVisibility() || e.closest(".vh, .skip")) continue;
    const style = getComputedStyle(e), block = blocks.get(e) || { e, words: "", top: rects[0], end: rects[0], pitch: parseFloat(style.lineHeight), size: parseFloat(style.fontSize) };
    for (const rect of rects) [block.top, block.end] = [rect.top < block.top.top ? rect : block.top, rect.bottom > block.end.bottom ? rect : block.end];
    block.words += node.data.trim();
    blocks.set(e, block);
  }
  const middle = (rect) => (rect.top + rect.bottom) / 2, told = ({ e }) => [e.parentElement, e].map((one) => `${one.localName}${one.className ? `.${one.className.trim().replace(/ +/g, ".")}` : ""}`).join(" > ");
  let before = null;
  for (const block of blocks.values()) {
    const line = block.pitch / block.size, needed = block.e.closest("h1, h2, h3, h4, .show-n") ? 1.3 : least.line;
    if (!/^[\d\s]+$/.test(block.words) && !(line >= needed - 0.005)) found.push(`lines ${line.toFixed(2)}: ${told(block)}`);
    const paragraph = block.e.matches("p, li, dd"), above = before;
    before = paragraph ? block : null;
    if (!paragraph || !above || block.top.top < above.end.bottom - 2 || (block.e.localName === "li" && block.e.parentElement === above.e.parentElement)) continue;
    const [one, other] = [above.e.getBoundingClientRect(), block.e.getBoundingClientRect()];
    if (Math.min(one.right, other.right) - Math.max(one.left, other.left) < 10) continue; // beside one another
    const apart = (middle(block.top) - middle(above.end)) / ((above.pitch + block.pitch) / 2);
    if (apart < least.paragraph - 0.02) found.push(`paragraphs ${apart.toFixed(2)}: ${told(above)} and ${told(block)}`);
  }
  return found;
}

/**
 * Numbers to call that no tap on them would call, each with the page it stands on: this one as it stands, or those at
 * `addresses`. Excepted: what is to be copied (a text box) or comes on paper alone; what stands in a control, which leads to a page that has
 * the number itself, or in a heading over a link to it; and a name in the documents' own marks (“12333”…).
 */
async function uncallable({ numbers, addresses }) {
  // “120 元” is no number to call.
  const call = new RegExp(`(?<![\\d.,—–-])(?:${numbers.join("|")})(?!\\d|\\s*[元岁天分个人次年月周日%平]|[.—–-]\\d)`, "g");
  const look = (page, where) => {
    const found = [], texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: e, data } = texts.currentNode;
      if (e.closest("script, style, textarea, button, summary, a:not([href^='tel:'])") || (page === document && !e.getClientRects().length)) continue;
      for (const { 0: number, index } of data.matchAll(call)) {
        const link = `a[href="tel:${number}"]`, named = data[index - 1] === "“" && data[index + number.length] === "”";
        const heading = e.closest("h1, h2, h3") && page.querySelector(`main ${link}`);
        if (!e.closest(link) && !named && !heading) found.push([where, `${number}: ${data.trim()}`]);
      }
    }
    return found;
  };
  if (!addresses) return look(document, location.pathname);
  const read = async (address) => new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  return (await Promise.all(addresses.map(async (address) => look(await read(address), address)))).flat();
}

module.exports = { lost, tooNear, tooSmall, tooTight, uncallable };
