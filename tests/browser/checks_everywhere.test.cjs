// Checks 8, 11 and 17 of platform.md §6, where a sample proves nothing: sizes in every named state, titles and numbers
// on every page that the catalogue makes, in both cities. The other seventeen: platform_checks.test.cjs.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { CITIES, EVENTS, NUMBERS, SERVICES, pagesOf } = require("./catalogue.cjs");
const { openPage, startBrowser, startOperated } = require("./house.cjs");
const { tooSmall, tooTight, uncallable } = require("./measures.cjs");
const { ADDRESSES } = require("./phones.cjs");
const { RESIDENT, everyState } = require("./states.cjs");

let server, browser;
before(async () => { [server, browser] = await Promise.all([startOperated(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

/** platform.md §3.3: px for letters and targets, line heights for lines and from paragraph to paragraph. */
const FIGURES = {
  normal: { text: 14, body: 17, tap: 44, line: 1.5, paragraph: 1.3 },
  elder: { text: 18, body: 22, tap: 60, line: 1.6, paragraph: 1.5 },
};

/** Each sentence once, with the first page or state that it was found in and in how many. */
function gathered(found) {
  const all = new Map();
  for (const [where, one] of found) all.set(one, (all.get(one) || new Set()).add(where));
  return [...all].map(([one, places]) => `${one} (${[...places][0]}, ${places.size} in all)`);
}

/** Everything that unfolds is part of a state. */
const unfold = (page) => page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));

for (const [edition, least] of Object.entries(FIGURES)) {
  test(`check 8: every text block and every target of every state has its size, ${edition}`, async () => {
    const found = [];
    await everyState(browser, server.base, RESIDENT, edition, async (page, state) => {
      await unfold(page);
      if (state.endsWith("on paper")) return; // Measured in points: taking_along.test.cjs.
      const told = [...await page.evaluate(tooSmall, least), ...await page.evaluate(tooTight, least)];
      found.push(...told.map((one) => [state, one]));
    }, { schemes: ["light"], widths: [360, 1280] });
    assert.deepEqual(gathered(found), []);
  });
}

test("the catalogue's files are read as they are meant", () => {
  assert.ok(SERVICES.length >= 80 && EVENTS.length >= 12 && CITIES.length >= 2 && NUMBERS.includes("12345"), "what follows loops over something");
  assert.ok(SERVICES.every(({ name }) => name) && SERVICES.some(({ sensitive }) => sensitive));
});

for (const city of CITIES) {
  const visit = async (steps) => {
    const { context, page } = await openPage(browser, server.base);
    await context.addCookies([{ name: "region", value: city, url: server.base }]);
    await page.goto("/privacy");
    await steps(page);
    await context.close();
  };

  test(`check 11: every page of the catalogue says in its title what it is about, and of what is private not even that, ${city}`, () =>
    visit(async (page) => {
      const pages = pagesOf(city), seen = new Map(), wrong = [];
      const told = await page.evaluate((addresses) => Promise.all(addresses.map(async (address) => {
        const answer = await fetch(address), page = new DOMParser().parseFromString(await answer.text(), "text/html");
        return { address, status: answer.status, title: page.title, lang: page.documentElement.lang, headings: page.querySelectorAll("h1").length };
      })), Object.keys(pages));
      for (const { address, status, title, lang, headings } of told) {
        const name = pages[address], length = [...title].length;
        if (status !== 200 || lang !== "zh-CN" || headings !== 1) wrong.push(`${address}: ${status}, ${lang}, ${headings} h1`);
        if (length > 26) wrong.push(`${address}: “${title}” has ${length} characters`);
        if (name === null) {
          if (!title.includes("一项服务")) wrong.push(`${address}: “${title}” tells others`);
        } else if (!title.includes(name)) {
          wrong.push(`${address}: “${title}” does not say ${name}`);
        } else if (seen.has(title)) {
          wrong.push(`${address} and ${seen.get(title)} are both “${title}”`);
        }
        seen.set(title, address);
      }
      assert.deepEqual(wrong, []);
      const neutral = told.filter(({ address }) => pages[address] === null).map(({ title }) => title);
      assert.equal(new Set(neutral).size, 2, "all that is private has the same title, and its card the same");
    }));

  test(`check 17: every number in every page of the catalogue is called by a tap on it, ${city}`, () =>
    visit(async (page) => {
      const addresses = [...Object.keys(ADDRESSES), ...Object.keys(pagesOf(city))];
      assert.deepEqual(gathered(await page.evaluate(uncallable, { numbers: NUMBERS, addresses })), []);
    }));
}

test("check 17: every number in every state is called by a tap on it", async () => {
  const found = [];
  await everyState(browser, server.base, RESIDENT, "normal", async (page, state) => {
    if (state.endsWith("on paper")) return;
    found.push(...(await page.evaluate(uncallable, { numbers: NUMBERS })).map(([, one]) => [state, one]));
  }, { schemes: ["light"], widths: [360] });
  assert.deepEqual(gathered(found), []);
});
