// axe-core over every kind of page, in both editions and both colour schemes: no violation at all.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { awake, openPage, startBrowser, startServer } = require("./house.cjs");

const AXE = require.resolve("axe-core/axe.min.js");
const STATES = {
  home: (page) => page.goto("/"),
  suggestions: async (page) => {
    await page.goto("/");
    await awake(page);
    await page.fill("#say", "低保");
    await page.waitForSelector("#say-list li");
  },
  found: (page) => page.goto("/find?q=%E4%BD%8E%E4%BF%9D"),
  empty: (page) => page.goto("/find"),
  none: async (page) => {
    await page.goto("/");
    await page.fill("#say", "换驾照");
    await Promise.all([page.waitForNavigation(), page.click(".ask button")]);
  },
  services: (page) => page.goto("/services"),
  service: (page) => page.goto("/services/disability-allowances"),
  domain: (page) => page.goto("/domains/health"),
  event: (page) => page.goto("/events/birth"),
  elsewhere: (page) => page.goto("/elsewhere"),
  about: (page) => page.goto("/about"),
  privacy: (page) => page.goto("/privacy"),
  accessibility: (page) => page.goto("/accessibility"),
  "not found": (page) => page.goto("/nope"),
};

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

for (const edition of ["normal", "elder"]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`no violation in the ${edition} edition, ${colorScheme}`, async () => {
      // axe is brought in by the test, past the page's own CSP.
      const { context, page } = await openPage(browser, server.base, { colorScheme, bypassCSP: true });
      await context.addCookies([{ name: "edition", value: edition, url: server.base }]);
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(page);
        await page.addScriptTag({ path: AXE });
        const { violations } = await page.evaluate(() => window.axe.run(document));
        const told = violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(" ")).join(", ")}`);
        assert.deepEqual(told, [], state);
      }
      await context.close();
    });
  }
}
