// A walk through ten notes, one resident after another, with no mouse: each is answered after one pause in typing, with
// the services that it should be, whose exact text one key unfolds; then F8, and the next.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { startBrowser, startServer } = require("./house.cjs");
const { answered, atDesk, focusIs, open, rows } = require("./desk.cjs");
const { NOTES, OWN, labelled } = require("./notes.cjs");

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

/** The ids of services by the names that the list prints, read from the window's own table. */
async function idsByName(page) {
  await page.goto("/window/services");
  const all = await page.$$eval(".list tbody tr", (all) => all.map((tr) => [tr.cells[0].textContent, tr.id.slice(2)]));
  return new Map(all);
}

/** What each note must come to. */
async function expected(page) {
  const ids = await idsByName(page);
  const known = (names) => names.map((name) => {
    assert.ok(ids.has(name), `the list has “${name}”`);
    return ids.get(name);
  });
  const five = labelled().map(({ text, entitled, possible, not_entitled: never }) =>
    ({ text, sure: known(entitled), open: known(possible), never: known(never) }));
  return [...five, ...OWN];
}

/** From wherever the focus is to the first service that is very likely, by arrows. */
async function toFirstSure(page) {
  await page.keyboard.press("Escape");
  for (let n = 0; n < 12; n++) {
    if (await focusIs(page, "#pane .grp.sure details.r > summary")) return;
    await page.keyboard.press("ArrowDown");
  }
  assert.fail("the arrows never reach a service");
}

test("ten notes, one after another, by keyboard alone: one pause, the right services, the exact text, the next one", () =>
  atDesk(browser, server, {}, async (page, { requests }) => {
    const table = await expected(page);
    assert.deepEqual(table.map((one) => one.text), NOTES);
    await open(page);
    for (const { text, sure, open: unsure, never } of table) {
      assert.ok(await focusIs(page, "#note"), "one can write at once");
      assert.equal(await page.inputValue("#note"), "", "nothing of the one before");
      const before = requests.filter((request) => request.method() === "POST").length;
      await page.keyboard.insertText(text.slice(0, -1));
      await page.keyboard.insertText(text.slice(-1));
      await answered(page, text);
      assert.equal(requests.filter((request) => request.method() === "POST").length - before, 1, `${text}: asked once`);
      const got = { sure: await rows(page, "sure"), need: await rows(page, "need") };
      const missing = sure.filter((id) => !got.sure.includes(id));
      assert.deepEqual(missing, [], `${text}: very likely, and not among ${got.sure.join("、")}`);
      const hidden = unsure.filter((id) => !got.sure.includes(id) && !got.need.includes(id));
      assert.deepEqual(hidden.length > unsure.length / 4 ? hidden : [], [], `${text}: open, and not shown`);
      assert.deepEqual(never.filter((id) => got.sure.includes(id)), [], `${text}: promised and ruled out`);
      await toFirstSure(page);
      await page.keyboard.press("Enter");
      const first = await page.evaluate(() => document.activeElement.parentElement.id);
      assert.match(await page.textContent(`#${first} .in`), /隆府办发〔2022〕41号，表?\d+—1“.*第\d+项/, `${text}: document, table, row`);
      assert.ok(await page.isVisible(`#${first} blockquote`), `${text}: the exact text`);
      await Promise.all([page.waitForNavigation(), page.keyboard.press("F8")]);
      await page.waitForSelector('html[data-wasm="on"]');
    }
  }));
