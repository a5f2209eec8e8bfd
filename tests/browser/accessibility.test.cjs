// axe-core over every named state of the pages and of the service window, in both editions and both colour schemes,
// at four widths: no violation at all, and nothing wider than the screen.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { startBrowser, startOperated } = require("./house.cjs");
const { EDITIONS, RESIDENT, SCHEMES, WINDOW, everyState } = require("./states.cjs");

const AXE = require.resolve("axe-core/axe.min.js");

let server, browser;
before(async () => { [server, browser] = await Promise.all([startOperated(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

// All four widths in every pair of edition and scheme: a state is reached once for all of them, so the fourth width made
// the file 1.1 to 1.3 times as long. By night only what night can change is asked for.

/** What a colour scheme can change (it sets colours and nothing else), and what matters on paper. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds on the page as it stands, by rule and place; by `rules` or, without them, by all there are. */
async function violations(page, rules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: AXE });
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"], ...(runOnly ? { runOnly } : {}) });
    return violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }, rules);
}

for (const edition of EDITIONS) {
  for (const [who, table] of [["residents", RESIDENT], ["the window", WINDOW]]) {
    test(`no violation in the ${edition} edition, for ${who}`, async () => {
      const wrong = [];
      await everyState(browser, server.base, table, edition, async (page, state, { colorScheme, width }) => {
        // On paper nobody goes from heading to heading, and the page's own stays on the screen.
        const rules = colorScheme !== SCHEMES[0] || state.endsWith("on paper") ? COLOURS : null;
        const told = await violations(page, rules);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) told.push(`${wide} px wide`);
        wrong.push(...told.map((one) => `${state}, ${colorScheme}, ${width} px: ${one}`));
      });
      assert.deepEqual(wrong, []);
    });
  }
}
