// WCAG 2.2 where only a browser can tell: a reader's own text spacing loses nothing (1.4.12), and what has the focus
// is never under what stays in sight while the page goes by: 快速离开 above, the word about a lost line below (2.4.11).
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { awake, openPage, startBrowser, startOperated } = require("./house.cjs");
const { stop } = require("./keys.cjs");
const { lost } = require("./measures.cjs");
const { sayAtHome: say } = require("./phones.cjs");
const { EDITIONS, RESIDENT, everyState } = require("./states.cjs");

let server, browser;
before(async () => { [server, browser] = await Promise.all([startOperated(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

/** The four figures of 1.4.12, set by the reader's own style sheet. */
const SPACED = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

for (const edition of EDITIONS) {
  test(`a reader's own text spacing loses nothing at 320 px, ${edition}`, async () => {
    const wrong = [];
    await everyState(browser, server.base, RESIDENT, edition, async (page, state) => {
      if (state.endsWith("on paper")) return; // Nobody sets spacing there.
      await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
      const spaced = await page.addStyleTag({ content: SPACED });
      wrong.push(...(await page.evaluate(lost)).map((one) => `${state}: ${one}`));
      await spaced.evaluate((style) => style.remove());
    }, { schemes: ["light"], widths: [320] });
    assert.deepEqual(wrong, []);
  });
}

/** Pages on which something stays in sight while the rest goes by. */
const STICKY = {
  "a sensitive result": (page) => say(page, "我35岁，查出感染了艾滋病病毒"),
  "danger": (page) => say(page, "老公打我，还有个3岁的娃，今天没得饭吃"),
  "a sensitive service": (page) => page.goto("/services/hiv-follow-up"),
  "a lost line": async (page) => {
    await say(page, "我妈82岁，农村户口，一个人住，有二级肢体残疾证");
    await awake(page);
    await page.context().setOffline(true);
    await page.waitForFunction(() => document.getElementById("slow").textContent.includes("没有网了"));
  },
};

/**
 * Upwards is where 快速离开 lies over the page. The worst case: the page has been scrolled until what comes before the
 * focus stands just where that is; whoever then goes there has to see all of it.
 */
async function upAndClear(page) {
  await page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, summary, textarea, input:not([type=hidden])")].filter((e) => e.checkVisibility() && e.tabIndex >= 0 && !e.disabled);
    const before = all[all.indexOf(document.activeElement) - 1];
    if (before) scrollBy(0, before.getBoundingClientRect().top - 10);
    window.lastStop = null;
  });
  await page.keyboard.press("Shift+Tab");
  return page.evaluate(() => {
    const e = document.activeElement, over = document.querySelector(".leave a");
    if (!over || e === over || e.closest(".skip, .top")) return [];
    const [a, b] = [e.getBoundingClientRect(), over.getBoundingClientRect()];
    const under = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return under && scrollY > 0 ? [`${e.textContent.trim().slice(0, 12)} lies under 快速离开`] : [];
  });
}

for (const edition of EDITIONS) {
  for (const [width, height] of [[320, 640], [1280, 800]]) {
    test(`what has the focus is seen, not covered by what stays in sight, down the page and up again, ${edition}, ${width} px`, async () => {
      const wrong = [];
      for (const [state, reach] of Object.entries(STICKY)) {
        const { context, page } = await openPage(browser, server.base, { viewport: { width, height }, isMobile: false, hasTouch: false });
        await context.addCookies(Object.entries({ region: "longchang", edition }).map(([name, value]) => ({ name, value, url: server.base })));
        await reach(page);
        await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
        const stops = await page.$$eval("a[href], button, summary, textarea, input:not([type=hidden])", (all) => all.filter((e) => e.getClientRects().length && e.tabIndex >= 0 && !e.disabled).length);
        assert.ok(stops > 5, `${state} has ${stops} stops`);
        const add = (found) => wrong.push(...found.map((one) => `${state}: ${one}`));
        for (let step = 0; step < stops; step += 1) {
          await page.keyboard.press("Tab");
          add(await page.evaluate(stop));
        }
        for (let step = 1; step < stops; step += 1) add([...await upAndClear(page), ...await page.evaluate(stop)]);
        await context.close();
      }
      assert.deepEqual(wrong, []);
    });
  }
}
