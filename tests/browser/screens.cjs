// `cargo xtask screens`: takes the README's pictures anew, from the real pages, at 360 px.
"use strict";
const path = require("node:path");
const { awake, openPage, startBrowser, startServer } = require("./house.cjs");

const SCREENS = {
  home: async (page) => { await page.goto("/"); await awake(page); },
  suggestions: async (page) => {
    await page.goto("/");
    await awake(page);
    await page.focus("#say");
    await page.keyboard.type("dibao");
    await page.waitForSelector("#say-list [role=option]");
    await page.keyboard.press("ArrowDown");
  },
  found: async (page) => { await page.goto("/find?q=%E6%89%93%E9%A2%84%E9%98%B2%E9%92%88"); },
  situation: async (page) => {
    await page.goto("/");
    await page.fill("#say", "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压");
    await Promise.all([page.waitForNavigation(), page.click("form.ask button")]);
    await awake(page);
  },
  situation: async (page) => {
    await page.goto("/");
    await page.fill("#say", "我妈82岁，农村户口，一个人住，有二级肢体残疾证");
    await Promise.all([page.waitForNavigation(), page.click(".ask button")]);
  },
  service: async (page) => { await page.goto("/services/disability-allowances"); },
};

(async () => {
  const [server, browser] = await Promise.all([startServer(), startBrowser()]);
  for (const [name, reach] of Object.entries(SCREENS)) {
    const { context, page } = await openPage(browser, server.base, { deviceScaleFactor: 1.5 });
    await context.addCookies([{ name: "region", value: "longchang", url: server.base }]);
    await reach(page);
    await page.screenshot({ path: path.join(__dirname, "..", "screens", `${name}.png`) });
    await context.close();
  }
  await browser.close();
  server.stop();
  process.exit(0);
})();
