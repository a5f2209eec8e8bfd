// Every state of the service window at a desk, on tablets and on a phone: nothing is wider than the screen, nothing
// too small to hit. What axe finds on these states stands in accessibility.test.cjs.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { startBrowser, startServer } = require("./house.cjs");
const { WINDOW, everyState } = require("./states.cjs");

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

for (const [width, least] of [[1280, 24], [1024, 24], [768, 44], [360, 44]]) {
  test(`at ${width} px nothing is wider than the screen or lower than ${least} px`, () =>
    everyState(browser, server.base, WINDOW, "normal", async (page, state) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${state} is ${wide} px wide`);
      if (state.endsWith("on paper")) return; // Nothing is hit there.
      const small = await page.$$eval("a, button, summary, textarea, select, input:not([type=hidden])", (all, least) => all
        .filter((e) => e.offsetParent && !e.classList.contains("skip") && !e.closest("p") && !["checkbox", "radio"].includes(e.type))
        .map((e) => [e.textContent.slice(0, 20) || e.name, Math.round(e.getBoundingClientRect().height * 10) / 10])
        .filter(([, height]) => height < least - 0.5), least);
      assert.deepEqual(small, [], state);
    }, { schemes: ["light"], widths: [width] }));
}
