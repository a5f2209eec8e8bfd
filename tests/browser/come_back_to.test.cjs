// Pages come back to: as the phone kept them (pageshow, persisted) or out of its cache. Never of another city or
// edition than was chosen since, never what was left in a hurry, always with what was written.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { chromium } = require("playwright-core");
const { FLAGS, awake, startBrowser, startServer } = require("./house.cjs");
const { say, settled, visit, WASM } = require("./phones.cjs");

const MOTHER = "我妈82岁，农村户口，一个人住，有二级残疾证";
const SECRET = "老公打我，还有个3岁的娃";
/** What shows that this was asked: its words, and what only a page of its result says. */
const TRACES = ["老公", "3岁", "听懂了这些", "回到刚才的结果", "打 110"];

let server, keeping, forgetting;
before(async () => {
  // Playwright turns the browser's keeping of pages off; a phone has it on.
  const kept = chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: FLAGS, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  [server, keeping, forgetting] = await Promise.all([startServer(["--today", "2026-11-21"]), kept, startBrowser()]);
});
after(async () => { await Promise.all([keeping.close(), forgetting.close()]); server.stop(); });

/** Back, as a thumb does it; Playwright's own waits for a page that is loaded anew, and a kept one is not. */
const back = (page, steps = 1) => Promise.all([page.waitForEvent("framenavigated"), page.evaluate((by) => { setTimeout(() => history.go(-by), 0); }, steps)]);
const tap = (page, selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);
const city = (page, slug) => page.waitForSelector(`body[data-region="${slug}"]`);
const inLongchang = { region: "longchang" };

for (const how of ["kept by the phone", "out of its cache"]) {
  const as = (options, steps) => visit(how === "kept by the phone" ? keeping : forgetting, server.base, "WeChat on an iPhone", options, async (page, opened) => {
    await page.addInitScript((traces) => addEventListener("pageshow", (event) => {
      window.persisted = event.persisted;
      // Heard by the test: a page that shows, be it for a moment, what had been left.
      setTimeout(() => {
        const main = document.getElementById("main");
        const written = [...document.querySelectorAll("textarea")].map((box) => box.value).join();
        if (/^-+$/.test(window.name) && document.body.dataset.since !== window.name && main && !main.hidden && traces.some((trace) => (main.innerText + written).includes(trace))) console.error("what was left is seen again");
      }, 0);
    }), TRACES);
    await steps(page, opened);
  });

  test(`what was written is still there, ${how}`, () =>
    as({ cookies: inLongchang }, async (page) => {
      await page.goto("/");
      await awake(page);
      await page.fill("#say", MOTHER);
      await tap(page, ".foot a[href='/about']");
      await back(page);
      await page.waitForSelector("#say");
      // Out of its cache, a phone that is told to remember no words has none to bring back.
      if (how === "kept by the phone") {
        assert.equal(await page.evaluate(() => window.persisted), true, "this browser keeps pages");
        assert.equal(await page.inputValue("#say"), MOTHER);
      }
      await say(page, MOTHER);
      await page.click(".at-window summary");
      await page.click(".top .brand");
      await back(page);
      await page.waitForSelector("#answer");
      assert.equal(await page.textContent(".mine .say"), `您说的：${MOTHER}`);
    }));

  test(`a result is of the city chosen since, with the same words, and nobody is caught in it, ${how}`, () =>
    as({ cookies: inLongchang }, async (page) => {
      await page.goto("/");
      await say(page, MOTHER);
      await tap(page, ".top .brand");
      await tap(page, '#place button[value="zigong"]');
      await back(page, 2);
      await page.waitForSelector('body[data-region="zigong"] #answer');
      assert.match(await page.textContent("h1"), /^按隆昌的条件看，妈妈可能可以享受/);
      assert.equal(await page.textContent(".mine .say"), `您说的：${MOTHER}`);
      assert.equal(await page.isVisible("main"), true);
      await back(page);
      await page.waitForURL(`${server.base}/`);
      await city(page, "zigong");
    }));

  test(`words with a choice made beside them keep the choice made since, ${how}`, () =>
    as({ cookies: inLongchang }, async (page, { context }) => {
      await page.goto("/");
      await awake(page);
      await page.fill("#say", MOTHER);
      await tap(page, '#place button[value="zigong"]');
      await city(page, "zigong");
      assert.equal(await page.inputValue("#say"), MOTHER);
      await tap(page, ".foot a[href='/about']");
      await context.addCookies([{ name: "region", value: "longchang", url: server.base }]);
      await back(page);
      await city(page, "longchang");
      await page.waitForSelector("main:not([hidden]) #say");
      assert.equal(await page.inputValue("#say"), MOTHER);
      assert.equal((await context.cookies()).find((cookie) => cookie.name === "region").value, "longchang");
    }));

  test(`a page with an address is of the city and edition chosen since, ${how}`, () =>
    as({ cookies: inLongchang }, async (page) => {
      await page.goto("/services/elderly-health");
      await page.goto("/");
      await tap(page, '#place button[value="zigong"]');
      await back(page, 2);
      await page.waitForURL("**/services/elderly-health");
      await city(page, "zigong");
      assert.match(await page.textContent("main"), /自贡的清单只列了名称/);
      await page.goto("/about");
      await tap(page, '.top button[value="elder"]');
      await back(page, 2);
      await page.waitForURL("**/services/elderly-health");
      await page.waitForSelector("html.elder");
    }));

  for (const wasm of ["present", "absent"]) {
    test(`what was left in a hurry never comes back, however far one goes back, module ${wasm}, ${how}`, () =>
      as({ wasm, cookies: inLongchang }, async (page) => {
        await page.goto("/");
        await say(page, SECRET);
        await settled(page, WASM[wasm].ends);
        const shown = await page.innerText("main");
        for (const trace of TRACES.filter((trace) => !trace.startsWith("回到"))) assert.ok(shown.includes(trace), `no page says ${trace} any more`);
        await page.click(".grp summary");
        await tap(page, ".grp details[open] .acts button:last-child");
        assert.match(page.url(), /\/services\//);
        assert.ok((await page.innerText("main")).includes("回到刚才的结果"));
        await page.goBack();
        await page.waitForSelector("text=快速离开");
        await tap(page, "text=快速离开");
        await page.waitForURL(`${server.base}/`);
        for (let step = 0; step < 2; step += 1) {
          await back(page);
          await page.waitForFunction((traces) => {
            const main = document.getElementById("main");
            const written = [...document.querySelectorAll("textarea")].map((box) => box.value).join();
            return !main || main.hidden || !traces.some((trace) => (main.innerText + written).includes(trace));
          }, TRACES);
        }
        // Asking again is a new beginning, and what was asked since can be come back to.
        await page.goto("/");
        await say(page, SECRET);
        assert.ok(await page.isVisible("text=快速离开"));
        await tap(page, ".top .brand");
        await back(page);
        await page.waitForSelector("#answer");
        assert.equal(await page.textContent(".mine .say"), `您说的：${SECRET}`);
        assert.equal(await page.isVisible("main"), true);
      }));
  }
}

for (const how of ["kept by the phone", "out of its cache"]) {
  const as = (options, steps) => visit(how === "kept by the phone" ? keeping : forgetting, server.base, "WeChat on an iPhone", options, steps);
  test(`after 离开, what is written since stays on Back, and what was looked up before does not come back, ${how}`, () =>
    as({ cookies: inLongchang }, async (page) => {
      await page.goto("/about");
      await page.goto("/services/hiv-follow-up");
      await page.goto("/privacy");
      await page.goto("/services/hiv-follow-up/card");
      await awake(page);
      await tap(page, "text=快速离开");
      await page.waitForURL(`${server.base}/`);
      await page.fill("#say", MOTHER);
      await tap(page, ".foot a[href='/about']");
      await back(page);
      await page.waitForSelector("#say");
      if (how === "kept by the phone") assert.equal(await page.inputValue("#say"), MOTHER);
      await tap(page, "a[href='/guide'], .who button");
      assert.match(page.url(), /guide$/);
      await tap(page, ".top .brand");
      await back(page);
      await page.waitForURL("**/guide", { waitUntil: "commit" });
      assert.ok(await page.isVisible("main"), "the guide is no result");
      // Beyond the page that took the left one's place: the privacy page may come back, the service may not.
      await back(page, 2);
      await page.waitForURL("**/privacy", { waitUntil: "commit" });
      await Promise.all([page.waitForURL(`${server.base}/`, { waitUntil: "commit" }), page.evaluate(() => { setTimeout(() => history.back(), 0); })]);
    }));

  test(`after 离开, words that were written and not asked do not come back either, ${how}`, () =>
    as({}, async (page) => {
      await page.goto("/");
      await page.fill("#say", SECRET);
      await tap(page, '.top button[value="elder"]');
      assert.equal(await page.inputValue("#say"), SECRET);
      await page.goto("/services/hiv-follow-up");
      await awake(page);
      await tap(page, "text=快速离开");
      await page.waitForURL(`${server.base}/`);
      // 离开 empties the browser's cache: most have no such page any more, and one that has it goes home at once.
      await back(page);
      await page.waitForFunction((secret) => {
        const box = document.getElementById("say");
        return !(box && box.value.includes(secret)) && !document.documentElement.textContent.includes(secret);
      }, SECRET);
    }));

  test(`a shared page of another city is what it was on Back, ${how}`, () =>
    as({ cookies: { region: "zigong" } }, async (page, { requests }) => {
      await page.goto("/find?s=mother.age.d19440101-19440601&region=longchang");
      await awake(page);
      await tap(page, ".foot a[href='/about']");
      const posts = () => requests.filter((request) => request.method() === "POST").length;
      await back(page);
      await page.waitForSelector('body[data-region="longchang"] #answer');
      assert.ok(await page.isVisible("main") && await page.isVisible("text=这是别人分享来的结果"));
      assert.equal(posts(), 0, "nothing is asked anew");
      assert.equal(await page.textContent("#slow"), "");
    }));
}

test("the mark of 离开 tells nothing, and goes no further than this site", () =>
  onAnIPhone({}, async (page) => {
    await page.goto("/services/hiv-follow-up");
    await awake(page);
    await tap(page, "text=快速离开");
    assert.equal(await page.evaluate(() => window.name), "-");
    await page.evaluate(() => {
      const link = document.createElement("a");
      link.href = "https://elsewhere.invalid/";
      document.body.append(link);
      addEventListener("click", (event) => event.preventDefault());
      link.click();
    });
    assert.equal(await page.evaluate(() => window.name), "");
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  }));

// Chromium keeps no page that was posted; an iPhone does. The page is then as it was, and is told so.
const bringBack = (page) => page.evaluate(() => { dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })); });
const onAnIPhone = (options, steps) => visit(forgetting, server.base, "WeChat on an iPhone", { cookies: inLongchang, ...options }, steps);
const chooseElsewhere = (context, slug) => context.addCookies([{ name: "region", value: slug, url: server.base }]);

test("a result kept as it was stays as it is while nothing else was chosen", () =>
  onAnIPhone({}, async (page, { requests }) => {
    await page.goto("/");
    await say(page, MOTHER);
    await awake(page);
    const before = requests.length;
    await bringBack(page);
    assert.equal(await page.isVisible("#answer"), true);
    assert.equal(requests.length, before, "nothing is asked");
  }));

for (const wasm of ["present", "absent"]) {
  test(`a result kept as it was is hidden at once and asked anew after another city was chosen, module ${wasm}`, () =>
    onAnIPhone({ wasm }, async (page, { context }) => {
      await page.goto("/");
      await say(page, MOTHER);
      await settled(page, WASM[wasm].ends);
      await chooseElsewhere(context, "zigong");
      await Promise.all([
        page.waitForNavigation(),
        page.evaluate(() => {
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
          if (!document.getElementById("main").hidden) console.error("the other city's result is still seen");
        }),
      ]);
      await page.waitForSelector('body[data-region="zigong"] #answer');
      assert.equal(await page.textContent(".mine .say"), `您说的：${MOTHER}`);
    }));
}

test("without a line it says that it is the old one, and is asked anew once the line is back", () =>
  onAnIPhone({}, async (page, { context }) => {
    await page.goto("/");
    await say(page, MOTHER);
    await awake(page);
    await chooseElsewhere(context, "zigong");
    await context.setOffline(true);
    await bringBack(page);
    assert.match(await page.textContent("#slow"), /换地方、换版本之前的/);
    assert.equal(await page.isVisible("#answer"), true, "an open page can still be read");
    await Promise.all([page.waitForNavigation(), context.setOffline(false)]);
    await city(page, "zigong");
  }));

// Chromium forgets all it kept when 离开 says so (Clear-Site-Data); iPhones before iOS 17 do not know that word.
test("a page kept as it was gives way at once after 离开, where the phone forgets nothing by itself", () =>
  onAnIPhone({}, async (page) => {
    await page.goto("/");
    await say(page, SECRET);
    await awake(page);
    await Promise.all([
      page.waitForURL(`${server.base}/`),
      page.evaluate(() => {
        window.name = "-";
        dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        if (!document.getElementById("main").hidden) console.error("what was left is still seen");
      }),
    ]);
  }));
