// A keyboard and nothing else, as a person uses it: Tab from stop to stop, a key on what has the focus. At every stop
// what has the focus can be seen to have it, lies in sight uncovered, and comes after what had it before.
"use strict";
const assert = require("node:assert/strict");

/** More stops than any page has between two things; a page that needs more has lost the focus. */
const MOST = 150;

/** What is wrong with where the focus is now, in a sentence each; asked in the page. Marks the stop for the next. */
function stop() {
  const e = document.activeElement, wrong = [];
  const what = `<${e.localName}${e.id ? ` #${e.id}` : ""}> ${(e.getAttribute("aria-label") || e.textContent || e.name || "").trim().slice(0, 16)}`;
  if (e === document.body) return ["the focus is on nothing"];
  const style = getComputedStyle(e), around = e.closest(".ask-in");
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  if (!outlined && !(around && getComputedStyle(around).boxShadow !== "none")) wrong.push(`${what}: no ring around it`);
  const box = e.getClientRects()[0] || e.getBoundingClientRect();
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)], [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  if (right - left < 1 || bottom - top < 1) wrong.push(`${what}: out of sight, ${Math.round(box.top)} of ${innerHeight} px`);
  // Not wholly under something else (WCAG 2.4.11): looked for in its middle and the middles of its sides, for what is
  // round has no corners. A label is part of its box.
  const [x0, y0] = [(left + right) / 2, (top + bottom) / 2];
  const over = [[x0, y0], [x0, top + 2], [x0, bottom - 2], [left + 2, y0], [right - 2, y0]].map(([x, y]) => document.elementFromPoint(x, y))
    .filter((there) => there && !e.contains(there) && !there.contains(e) && ![...(e.labels || [])].some((label) => label.contains(there)));
  if (over.length === 5) wrong.push(`${what}: covered by ${over[0].textContent.trim().slice(0, 10)}`);
  const last = window.lastStop, old = last && last.isConnected && last.getClientRects()[0];
  if (last && last.isConnected && last !== e && !(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push(`${what}: comes after ${last.textContent.trim().slice(0, 16)}, and stands before it`);
  // What stays in sight while the page goes by is nowhere on it; a chip's × stands beside what unfolds from it.
  const item = e.closest(".chip"), apart = !last || !item || !item.contains(last);
  if (old && apart && !last.closest(".leave, .skip") && !e.closest(".leave") && box.bottom <= old.top + 1) wrong.push(`${what}: is seen above ${last.textContent.trim().slice(0, 16)}, which comes before it`);
  window.lastStop = e;
  return wrong;
}

/** Whether the focus is on what `selector` describes and, where said, what says `words`. */
const isOn = (page, selector, words = "") =>
  page.evaluate(([selector, words]) => document.activeElement.matches(selector) && document.activeElement.textContent.includes(words), [selector, words]);

/** Where the focus is, to be told. */
const where = (page) => page.evaluate(() => document.activeElement.outerHTML.slice(0, 120));

/** Asserts that the focus is there, and that this can be seen. */
async function focusIs(page, selector, why) {
  assert.ok(await isOn(page, selector), `${why}: the focus belongs on ${selector}, and is on ${await where(page)}`);
  assert.deepEqual(await page.evaluate(stop), [], why);
}

/** One press of Tab; what is wrong with where it leads. */
async function tab(page) {
  await page.keyboard.press("Tab");
  return page.evaluate(stop);
}

/** Tabs on to what `selector` describes; every stop on the way is looked at. Tells how many there were. */
async function tabTo(page, selector, words) {
  const from = await where(page);
  for (let stops = 1; stops <= MOST; stops += 1) {
    assert.deepEqual(await tab(page), [], `on the way to ${selector} ${words || ""}`);
    if (await isOn(page, selector, words)) return stops;
  }
  return assert.fail(`Tab never leads from ${from} to ${selector} ${words || ""}`);
}

/** A key that leads to another page. That begins at its beginning: with the link past its head. */
async function goBy(page, key = "Enter") {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
  await page.waitForSelector("main");
}

/** The region that speaks says this. */
const spoken = (page, selector, words) =>
  page.waitForFunction(([selector, words]) => [...document.querySelectorAll(selector)].some((one) => one.matches("[role=status], [role=alert]") && one.textContent.includes(words)), [selector, words]);

module.exports = { focusIs, goBy, isOn, spoken, stop, tab, tabTo };
