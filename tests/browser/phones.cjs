// The phones that the platform's checks are run on: what they call themselves (platform.md §1.1), how large they
// are, and what may become of the WASM on them.
"use strict";
const assert = require("node:assert/strict");
const { openPage } = require("./house.cjs");

const AGENTS = {
  "WeChat on Android": {
    userAgent: "Mozilla/5.0 (Linux; Android 10; V1936A Build/QP1A.190711.020; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MMWEBID/1 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64",
    viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true,
  },
  "WeChat on an iPhone": {
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 14_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.7(0x18000722) NetType/WIFI Language/zh_CN",
    viewport: { width: 375, height: 667 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true,
  },
  "a desktop": {
    userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false,
  },
};

/** What may become of the module. Each prepares a page and says how the page ends up. */
const WASM = {
  present: { ends: "on", prepare: async () => {} },
  absent: { ends: "off", prepare: (page) => page.addInitScript(() => { delete window.WebAssembly; }) },
  aborted: { ends: "off", prepare: (page) => page.route("**/*.wasm", (route) => route.abort()) },
  "answered 500": { ends: "off", prepare: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 500, body: "" })) },
  slow: {
    ends: null,
    /** Held back until the test lets it go. */
    prepare: (page) => {
      const held = new Promise((resolve) => { page.letModuleCome = resolve; });
      return page.route("**/*.wasm", async (route) => { await held; await route.continue(); });
    },
  },
};

/** Public addresses of every kind: what may be shared. `s` is a code of facts that may stand in an address. */
const ADDRESSES = {
  "/": "民生一问",
  "/find": "说说家里的情况",
  "/find?q=%E4%BD%8E%E4%BF%9D": "最低生活保障",
  "/find?q=%E6%89%93%E9%A2%84%E9%98%B2%E9%92%88": "预防接种",
  "/find?s=mother.age.d19440101-19440601~h.dibao.y": "82岁",
  "/guide": "想帮谁问",
  "/services": "打预防针",
  "/services/disability-allowances": "残疾人两项补贴",
  "/services/disability-allowances/card": "困难残疾人生活补贴",
  "/domains/support": "残疾人",
  "/events/birth": "打预防针",
  "/elsewhere": "您那里的清单",
  "/about": "关于",
  "/privacy": "保存",
  "/accessibility": "无障碍",
};

/** A visit as this agent, with the module as it may be; nothing may leave the site or break. */
async function visit(browser, base, agent, { wasm = "present", cookies = {}, ...options }, steps) {
  const opened = await openPage(browser, base, { ...AGENTS[agent], ...options });
  const { context, page } = opened;
  const chosen = Object.entries(cookies);
  if (chosen.length) await context.addCookies(chosen.map(([name, value]) => ({ name, value, url: base })));
  await WASM[wasm].prepare(page);
  try {
    await steps(page, opened);
    const refused = /^error: Failed to load resource|Clear-Site-Data header on|^warning: The resource .* was preloaded/;
    assert.deepEqual(opened.heard.filter((line) => !refused.test(line)), [], "the console is empty");
    assert.deepEqual(opened.strangers, [], "no request leaves the site");
  } finally {
    await context.close();
  }
}

/** The page has settled: the islands are awake, or it is known that they will not wake. */
const settled = (page, ends) => (ends ? page.waitForSelector(`html[data-wasm="${ends}"]`) : page.waitForLoadState());

/** Says something in the page's one box. */
async function say(page, words) {
  await page.fill("#say", words);
  await Promise.all([page.waitForNavigation(), page.press(".ask button.btn", "Enter")]);
}
/** The same, at home. */
async function sayAtHome(page, words) {
  await page.goto("/");
  await say(page, words);
}

module.exports = { ADDRESSES, AGENTS, WASM, say, sayAtHome, settled, visit };
