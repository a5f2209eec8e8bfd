// Every named state of the pages and how to reach it: what axe looks at and what `cargo xtask screens` pictures.
"use strict";
const { awake, openPage } = require("./house.cjs");
const { sayAtHome: say } = require("./phones.cjs");
const { DESK, focusOn, looked, open, pressed, write } = require("./desk.cjs");

/** With everything that unfolds unfolded. */
const unfold = (page) => page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
const region = (page, value) => page.context().addCookies([{ name: "region", value, url: new URL(page.url()).origin }]);
const inLongchang = (page) => region(page, "longchang");
/** As it comes out of a printer. */
const onPaper = (page) => page.emulateMedia({ media: "print" });
/** What a resident may have before them. In order: some go on from the one before. */
const RESIDENT = {
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
  "too long": (page) => say(page, "长".repeat(2001)),
  services: (page) => page.goto("/services"),
  service: (page) => page.goto("/services/disability-allowances"),
  "service, on paper": onPaper,
  domain: (page) => page.goto("/domains/health"),
  event: (page) => page.goto("/events/birth"),
  elsewhere: (page) => page.goto("/elsewhere"),
  about: (page) => page.goto("/about"),
  privacy: (page) => page.goto("/privacy"),
  accessibility: (page) => page.goto("/accessibility"),
  "not found": (page) => page.goto("/nope"),
  "a card for the window": (page) => page.goto("/services/disability-allowances/card"),
  "no page could be made": (page) => page.goto("/preferences"),
  "no page could be made of a form": async (page) => {
    await page.goto("/");
    await page.$eval("form.ask", (form) => { form.action = "/leave"; });
    await Promise.all([page.waitForNavigation(), page.$eval("form.ask", (form) => form.submit())]);
  },
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
  "result, on paper": async (page) => { await onPaper(page); },
  "result, the line lost": async (page) => {
    await awake(page);
    await page.context().setOffline(true);
    await page.press(".ask button.btn", "Enter");
    await page.waitForFunction(() => document.getElementById("slow").textContent.includes("没有网了"));
  },
  "result, the line back": async (page) => {
    await page.context().setOffline(false);
    await page.waitForFunction(() => document.getElementById("slow").textContent.includes("有网了"));
  },
  "taking it along": async (page) => {
    await Promise.all([page.waitForNavigation(), page.click("text=带走这个结果")]);
    // The link, what it shows to whoever gets it, and the code: only where the operator gave a public address.
    await page.waitForSelector("#h-link ~ .card:has(#link):has(#qr):has(.warn)");
  },
  "taking it along, the ticks changed": async (page) => {
    await page.click(".pick input");
    await page.waitForFunction(() => document.getElementById("stale").textContent.includes("勾的变了"));
  },
  "taking it along, a picture": async (page) => {
    await page.click(".pick input");
    await page.click("#draw");
    await page.waitForSelector("#image", { state: "visible" });
  },
  "taking it along, on paper": onPaper,
  "not taken along": async (page) => {
    await say(page, "我35岁，查出感染了艾滋病病毒");
    await page.$eval("#keep", (form) => { form.action = "/take"; });
    await Promise.all([page.waitForNavigation(), page.$eval("#keep", (form) => form.submit())]);
  },
  "a sensitive question": async (page) => {
    await say(page, "我娃8岁，困境儿童保障能不能办");
    for (let asked = 0; asked < 8 && !(await page.$('.q [value*="child-harm"]')); asked += 1) {
      await page.$eval("#keep", (form, answer) => { form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "set", value: answer })); },
        await page.getAttribute('.q button[value$=".n"]', "value"));
      await Promise.all([page.waitForNavigation(), page.$eval("#keep", (form) => form.submit())]);
    }
    await page.waitForSelector('.q [value*="child-harm"]');
  },
  "a service from a sensitive result": async (page) => {
    await say(page, "我35岁，查出感染了艾滋病病毒");
    await unfold(page);
    await Promise.all([page.waitForNavigation(), page.click("#s-hiv-follow-up .acts button:last-child")]);
  },
  "its card": (page) => Promise.all([page.waitForNavigation(), page.click("text=给窗口人员看（大字）")]),
  "a sensitive search": (page) => say(page, "艾滋病"),
  "long in coming": async (page) => {
    await page.goto("/");
    await awake(page);
    // A line that never answers: the form is sent as far as the page knows.
    await page.evaluate(() => addEventListener("submit", (event) => event.preventDefault()));
    await page.fill("#say", "低保");
    await page.press(".ask button.btn", "Enter");
    await page.waitForFunction(() => document.getElementById("slow").textContent.includes("网有点慢"));
  },
  "shared by someone": (page) => page.goto("/find?s=mother.age.d19440101-19440601~self.age.d19610101-19610601&region=longchang"),
  "a result again": (page) => say(page, "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压。我64岁"),
  "a service reached from it": async (page) => {
    await unfold(page);
    await Promise.all([page.waitForNavigation(), page.click(".grp .acts button:last-child")]);
  },
  clash: (page) => say(page, "我65岁，今年30"),
  unsure: (page) => say(page, "咋个办哦，帮帮我"),
  "by another city's conditions": async (page) => {
    await region(page, "zigong");
    await say(page, "我妈82岁，有残疾证。家头遭火烧了");
    await unfold(page);
  },
  "not in this city's list": async (page) => {
    await inLongchang(page);
    await say(page, "我64岁，想问无业重度残疾人最低生活保障");
  },
};

const NOTE = "户主男55，妻52，均务农；子24，智力二级，没有残疾证；女15，读初三住校；农村低保3年；土墙房鉴定C级";
const unfoldWindow = (page) => page.$$eval("details:not(#keys)", (all) => all.forEach((one) => { one.open = true; }));
/** What a worker at the service window may have before them. */
const WINDOW = {
  "nobody yet": open,
  "a note": (page) => write(page, NOTE),
  "all unfolded": unfoldWindow,
  "two variants": async (page) => {
    await focusOn(page, "[name=if-set]");
    await pressed(page, "if", "Enter");
    await unfoldWindow(page);
  },
  "on paper": (page) => page.emulateMedia({ media: "print" }),
  "a test case": async (page) => {
    await page.$$eval("details[open]", (all) => all.forEach((one) => { one.open = false; }));
    await page.$eval("#test-case", (one) => { one.open = true; });
  },
  "handed over": async (page) => { await page.focus("#answer"); await page.keyboard.press("."); await page.waitForSelector(".sheet.a4"); },
  "handed over, all agreed": async (page) => { await page.focus("[name=take-all]"); await page.keyboard.press("Enter"); await page.waitForSelector("#hand:not(:has([name=take-all]))"); },
  "handed over, on paper": onPaper,
  "handed over, a receipt": async (page) => { await page.check("[name=paper][value=receipt]"); await page.waitForSelector(".sheet.receipt"); },
  "handed over, a receipt, on paper": onPaper,
  "handed over, something sensitive": async (page) => {
    await page.keyboard.press("Escape");
    await write(page, "女，34，孕7月，居民医保，严重精神障碍");
    await page.keyboard.press("Escape");
    await page.keyboard.press(".");
    await page.waitForSelector("[name=agreed]");
    await page.check("[name=agreed]");
    await page.waitForFunction(() => document.querySelector(".sheet").textContent.includes("精神"));
  },
  shortcuts: async (page) => { await page.keyboard.press("Escape"); await page.focus("#answer"); await page.keyboard.press("?"); },
  "half a minute left": async (page) => { await page.keyboard.press("Escape"); await page.$eval("#idle", (box) => { box.hidden = false; }); },
  clash: async (page) => { await page.$eval("#idle", (box) => { box.hidden = true; }); await write(page, "我65岁，今年30"); await unfoldWindow(page); },
  danger: (page) => write(page, "女，31，遭丈夫打，带3岁娃，今天没得饭吃"),
  "a service by name": (page) => write(page, "高龄津贴"),
  "not in this city's list": (page) => write(page, "想问无业重度残疾人最低生活保障"),
  "too long": async (page) => { await page.fill("#note", "长".repeat(2001)); await page.waitForSelector("#pane .too-long"); },
  "the list": (page) => page.goto("/window/services"),
  "the list, filtered": async (page) => {
    await page.selectOption("[name=domain]", "childhood");
    await page.fill("#find", "儿童");
    await page.focus("#find");
    await looked(page);
  },
  "the list, on paper": (page) => page.emulateMedia({ media: "print" }),
  "the list, nothing found": async (page) => {
    await page.fill("#find", "护照");
    await page.focus("#find");
    await looked(page);
  },
  "the list, by another's text": async (page) => { await region(page, "zigong"); await page.goto("/window/services"); await inLongchang(page); },
  "where first": async (page) => { await page.context().clearCookies({ name: "region" }); await page.goto("/window"); },
};

/** How a page may look: 长辈版 or not, by day or by night. */
const EDITIONS = ["normal", "elder"];
const SCHEMES = ["light", "dark"];
/** An old iPhone, most Android phones, a tablet held upright, a desk. */
const WIDTHS = [320, 360, 768, 1280];
const HEIGHT = 740;

/**
 * Goes through every state of a table in one edition and calls `look(page, state, { colorScheme, width })` in each
 * scheme at each width. A state is reached once: the page is then resized and darkened as a person would turn a
 * phone or switch to night, and is as narrow and as light as at first when the next state is reached.
 */
async function everyState(browser, base, table, edition, look, { schemes = SCHEMES, widths = WIDTHS } = {}) {
  const atDesk = table === WINDOW;
  // What looks is brought in past the page's own CSP.
  const { context, page } = await openPage(browser, base, { bypassCSP: true, deviceScaleFactor: 1, ...(atDesk ? DESK : {}) });
  const cookies = { edition, ...(atDesk ? { region: "longchang" } : {}) };
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: base })));
  await page.goto("/about");
  for (const [state, reach] of Object.entries(table)) {
    await page.setViewportSize(atDesk ? DESK.viewport : { width: widths[0], height: HEIGHT });
    await page.emulateMedia({ media: null, colorScheme: schemes[0] });
    await reach(page);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const width of widths) {
        await page.setViewportSize({ width, height: HEIGHT });
        await look(page, state, { colorScheme, width });
      }
    }
  }
  await context.close();
}

module.exports = { EDITIONS, RESIDENT, SCHEMES, WIDTHS, WINDOW, everyState };
