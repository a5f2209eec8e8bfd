// axe-core over every kind of page, in both editions and both colour schemes: no violation at all.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { awake, openPage, startBrowser, startServer } = require("./house.cjs");

const AXE = require.resolve("axe-core/axe.min.js");
/** Says something in the box of the home page. */
async function say(page, words) {
  await page.goto("/");
  await page.fill("#say", words);
  await Promise.all([page.waitForNavigation(), page.press(".ask button", "Enter")]);
}
/** With everything that unfolds unfolded. */
const unfold = (page) => page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
const inLongchang = (page) => page.context().addCookies([{ name: "region", value: "longchang", url: server.base }]);
const STATES = {
  home: (page) => page.goto("/"),
  suggestions: async (page) => {
    await page.goto("/");
    await awake(page);
    await page.fill("#say", "低保");
    await page.waitForSelector("#say-list [role=option]");
  },
  found: (page) => page.goto("/find?q=%E4%BD%8E%E4%BF%9D"),
  empty: (page) => page.goto("/find"),
  none: (page) => say(page, "换驾照"),
  mended: (page) => say(page, "残急人补贴"),
  "to the letter": async (page) => {
    await say(page, "残急人补贴");
    await Promise.all([page.waitForNavigation(), page.click(".meant button")]);
  },
  broad: (page) => say(page, "补贴"),
  services: (page) => page.goto("/services"),
  service: (page) => page.goto("/services/disability-allowances"),
  domain: (page) => page.goto("/domains/health"),
  event: (page) => page.goto("/events/birth"),
  elsewhere: (page) => page.goto("/elsewhere"),
  about: (page) => page.goto("/about"),
  privacy: (page) => page.goto("/privacy"),
  accessibility: (page) => page.goto("/accessibility"),
  "not found": (page) => page.goto("/nope"),
  "a card for the window": (page) => page.goto("/services/disability-allowances/card"),
  "no page could be made": (page) => page.goto("/preferences"),
  "where first, and danger": (page) => say(page, "老公打我，还有个3岁的娃，今天没得饭吃"),
  "guide, where": (page) => page.goto("/guide"),
  "guide, for whom": async (page) => { await inLongchang(page); await page.goto("/guide"); },
  "guide, a family": async (page) => {
    await page.goto("/");
    await Promise.all([page.waitForNavigation(), page.click('.who [value="family"]')]);
    await page.click(".pick");
  },
  "guide, a question": async (page) => {
    await page.goto("/guide");
    await Promise.all([page.waitForNavigation(), page.click("text=妈妈")]);
  },
  "guide, a later question": async (page) => {
    await page.fill(".num input", "82");
    await Promise.all([page.waitForNavigation(), page.click("text=就是这个")]);
  },
  "twelve people": (page) => say(page, "爷爷85岁，奶奶83岁，外公80岁，外婆79岁，爸爸60岁有高血压，妈妈58岁，我35岁失业，老婆33岁怀孕5个月，大娃6岁，二娃3岁，哥哥40岁有残疾证，妹妹28岁"),
  "twelve people, all unfolded": (page) => page.$$eval("details", (all) => all.forEach((one) => { one.open = true; })),
  result: (page) => say(page, "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压。我64岁"),
  "result, all unfolded": unfold,
  "taking it along": (page) => Promise.all([page.waitForNavigation(), page.click("text=带走这个结果")]),
  "not taken along": async (page) => {
    await say(page, "我35岁，查出感染了艾滋病病毒");
    await page.$eval("#keep", (form) => { form.action = "/take"; });
    await Promise.all([page.waitForNavigation(), page.$eval("#keep", (form) => form.submit())]);
  },
  "shared by someone": (page) => page.goto("/find?s=mother.age.d19440101-19440601~self.age.d19610101-19610601&region=longchang"),
  "a result again": (page) => say(page, "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压。我64岁"),
  "a service reached from it": async (page) => {
    await Promise.all([page.waitForNavigation(), page.click(".grp .acts button:last-child")]);
  },
  clash: (page) => say(page, "我65岁，今年30"),
  unsure: (page) => say(page, "我家好困难哦，帮帮我"),
  "by another city's conditions": async (page) => {
    await page.context().addCookies([{ name: "region", value: "zigong", url: server.base }]);
    await say(page, "我妈82岁，有残疾证。家头遭火烧了");
    await unfold(page);
  },
  "not in this city's list": async (page) => {
    await inLongchang(page);
    await say(page, "我64岁，想问无业重度残疾人最低生活保障");
  },
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
