// What the journeys of the service window share: a desk of 1280 px with a keyboard and no mouse.
"use strict";
const assert = require("node:assert/strict");
const { openPage } = require("./house.cjs");

const DESK = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, hasTouch: false, isMobile: false };

/** Runs a journey at a desk in 隆昌; but for what the journey `expects`, the console stays empty, nothing leaves the site, nothing stands in an address. */
async function atDesk(browser, server, { region = "longchang", expects = /^$/, ...options }, steps) {
  const visit = await openPage(browser, server.base, { ...DESK, ...options });
  if (region) await visit.context.addCookies([{ name: "region", value: region, url: server.base }]);
  await steps(visit.page, visit);
  // Two notes of Chromium's that tell of nothing wrong: that it cleared, and that one wrote before it could focus.
  const heard = visit.heard.filter((line) => !/^info: (Clear-Site-Data header on|Autofocus processing was blocked)/.test(line) && !expects.test(line));
  assert.deepEqual(heard, [], "the console is empty");
  assert.deepEqual(visit.strangers, [], "no request leaves the site");
  for (const request of visit.requests) {
    assert.match(request.url().replace(server.base, ""), /^(\/|\/window(\?keys=off)?(#clipboard)?|\/window\/next(\?keys=off)?(#clipboard)?|\/window\/hand|\/window\/services(\.csv|#by-\w+)?|\/preferences|\/[\w./-]+\.(css|js|wasm|svg|png|webmanifest))$/);
  }
  await visit.context.close();
}

/** Opens the window and waits for its module. */
async function open(page) {
  await page.goto("/window");
  await page.waitForSelector('html[data-wasm="on"]');
}

/** Writes into the note as a worker does, and waits for the answer to these words. */
async function write(page, words) {
  await page.focus("#note");
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(words);
  await answered(page, words);
}

/** Waits until the answer on the screen is the one to these words. */
const answered = (page, words) => page.waitForFunction((words) => {
  const was = document.querySelector("#heard [name=was]");
  return was && was.value === words && document.getElementById("pane").getAttribute("aria-busy") !== "true";
}, words);

/** Presses keys and waits until the corrections that the window carries are others; what stood there instead is told. */
async function pressed(page, field, ...keys) {
  const before = await page.inputValue(`#heard [name="${field}"]`);
  for (const key of keys) await page.keyboard.press(key);
  const changed = page.waitForFunction(([field, before]) => {
    const now = document.querySelector(`#heard [name="${field}"]`);
    return now && now.value !== before && document.getElementById("pane").getAttribute("aria-busy") !== "true";
  }, [field, before]);
  await changed.catch(async (problem) => {
    const stands = await page.evaluate(() => ({
      focus: document.activeElement.outerHTML.slice(0, 200),
      busy: document.getElementById("pane").getAttribute("aria-busy"),
      trouble: document.getElementById("trouble").textContent,
      note: document.getElementById("note").value,
    }));
    throw new Error(`${keys} changed nothing: ${JSON.stringify(stands)}`, { cause: problem });
  });
}

/** Puts the focus on what `selector` describes, once it can be seen: what is folded away takes none. */
async function focusOn(page, selector) {
  await page.waitForSelector(selector);
  await page.focus(selector);
  assert.ok(await focusIs(page, selector), `${selector} takes the focus`);
}

/** Tabs on until the focus is on what `selector` describes. */
async function tabTo(page, selector) {
  for (let n = 0; n < 120; n++) {
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches ${selector}`);
}

/** Posts the form of the table of services by a key on what has the focus, and waits for the answer: put in place, or
 * a page of its own where there is no script. */
async function looked(page, key = "Enter") {
  await page.$eval("body", (body) => body.setAttribute("data-before", ""));
  await page.keyboard.press(key);
  await page.waitForSelector("body:not([data-before])");
  await page.waitForLoadState();
}

/** What each chip says, whether it unfolds or not. */
const chips = (page) => page.$$eval("#heard .chip", (all) => all.map((e) => (e.querySelector("summary") || e.firstElementChild).textContent.trim()));
/** The services of a group, by id. */
const rows = (page, group) => page.$$eval(`#pane .grp.${group} details.r`, (all) => all.map((e) => e.id.slice(2)));
const focusIs = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);

module.exports = { DESK, answered, atDesk, chips, focusIs, focusOn, looked, open, pressed, rows, tabTo, write };
