// axe-core over every state of the service window, in both editions and colour schemes, at a desk and on a
// tablet; nothing is wider than the screen, nothing too small to hit.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { openPage, startBrowser, startServer } = require("./house.cjs");
const { DESK, open, pressed, write } = require("./desk.cjs");

const AXE = require.resolve("axe-core/axe.min.js");
const NOTE = "户主男55，妻52，均务农；子24，智力二级，没有残疾证；女15，读初三住校；农村低保3年；土墙房鉴定C级";
const unfold = (page) => page.$$eval("details:not(#keys)", (all) => all.forEach((one) => { one.open = true; }));
const STATES = {
  "nobody yet": open,
  "a note": (page) => write(page, NOTE),
  "all unfolded": unfold,
  "two variants": async (page) => {
    await page.focus("[name=if-set]");
    await pressed(page, "if", "Enter");
    await unfold(page);
  },
  shortcuts: async (page) => { await page.focus("#answer"); await page.keyboard.press("?"); },
  "half a minute left": async (page) => { await page.keyboard.press("Escape"); await page.$eval("#idle", (box) => { box.hidden = false; }); },
  clash: async (page) => { await page.$eval("#idle", (box) => { box.hidden = true; }); await write(page, "我65岁，今年30"); await unfold(page); },
  danger: (page) => write(page, "女，31，遭丈夫打，带3岁娃，今天没得饭吃"),
  "a service by name": (page) => write(page, "高龄津贴"),
  "not in this city's list": (page) => write(page, "想问无业重度残疾人最低生活保障"),
  "too long": async (page) => { await page.fill("#note", "长".repeat(2001)); await page.waitForSelector("#pane .too-long"); },
  "where first": async (page) => { await page.context().clearCookies({ name: "region" }); await page.goto("/window"); },
};

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

/** Goes through every state. */
async function everyState(options, edition, look) {
  const { context, page } = await openPage(browser, server.base, { ...DESK, bypassCSP: true, ...options });
  await context.addCookies([["region", "longchang"], ["edition", edition]].map(([name, value]) => ({ name, value, url: server.base })));
  for (const [state, reach] of Object.entries(STATES)) {
    await reach(page);
    await look(page, state);
  }
  await context.close();
}

for (const edition of ["normal", "elder"]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`no violation in the ${edition} edition, ${colorScheme}`, () =>
      everyState({ colorScheme }, edition, async (page, state) => {
        await page.addScriptTag({ path: AXE });
        const { violations } = await page.evaluate(() => window.axe.run(document));
        const told = violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(" ")).join(", ")}`);
        assert.deepEqual(told, [], state);
      }));
  }
}

for (const [width, least] of [[1280, 24], [1024, 24], [768, 44], [360, 44]]) {
  test(`at ${width} px nothing is wider than the screen or lower than ${least} px`, () =>
    everyState({ viewport: { width, height: 800 } }, "normal", async (page, state) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${state} is ${wide} px wide`);
      const small = await page.$$eval("a, button, summary, textarea, select, input:not([type=hidden])", (all, least) => all
        .filter((e) => e.offsetParent && !e.classList.contains("skip") && !e.closest("p") && e.type !== "checkbox")
        .map((e) => [e.textContent.slice(0, 20) || e.name, Math.round(e.getBoundingClientRect().height * 10) / 10])
        .filter(([, height]) => height < least - 0.5), least);
      assert.deepEqual(small, [], state);
    }));
}
