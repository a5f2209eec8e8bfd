// What residents do, in a real browser at 360 px: with script, without it, and with it failing.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { awake, openPage, startBrowser, startServer } = require("./house.cjs");
const { say } = require("./phones.cjs");

const PAGES = ["/", "/find", "/find?q=%E4%BD%8E%E4%BF%9D", "/find?s=mother.age.d19440101-19440601~h.dibao.y", "/guide", "/services", "/services/disability-allowances",
  "/domains/support", "/events/birth", "/elsewhere", "/about", "/privacy", "/accessibility"];

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

/** Runs a journey in a fresh context; its console must stay empty and no request may leave the site. */
async function journey(options, steps) {
  const visit = await openPage(browser, server.base, options);
  await steps(visit.page, visit);
  assert.deepEqual(visit.heard, [], "the console is empty");
  assert.deepEqual(visit.strangers, [], "no request leaves the site");
  await visit.context.close();
}

/** Asks in the one box. */
test("every page wakes up, and again when the second visit is answered 304", () =>
  journey({}, async (page) => {
    for (const path of PAGES) {
      for (const visit of ["first", "second"]) {
        const [response] = await Promise.all([page.waitForResponse((r) => r.url() === server.base + path), page.goto(path)]);
        assert.ok([200, 304].includes(response.status()), `${path}, ${visit} visit: ${response.status()}`);
        await awake(page);
      }
    }
  }));

test("nothing is wider than the phone, at 320 and 360 px, in both editions", async () => {
  for (const width of [320, 360]) {
    await journey({ viewport: { width, height: 740 } }, async (page) => {
      for (const edition of ["normal", "elder"]) {
        await page.goto("/");
        if (edition === "elder") await Promise.all([page.waitForNavigation(), page.click('button[value="elder"]')]);
        for (const path of PAGES) {
          await page.goto(path);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${path} is ${wide} px wide on a phone of ${width} px (${edition})`);
        }
      }
    });
  }
});

test("what a finger must hit is large enough, in both editions", () =>
  journey({}, async (page) => {
    for (const [edition, least] of [["normal", 44], ["elder", 60]]) {
      await page.goto("/");
      if (edition === "elder") await Promise.all([page.waitForNavigation(), page.click('button[value="elder"]')]);
      for (const path of PAGES) {
        await page.goto(path);
        const small = await page.$$eval("a, button, summary, textarea, input:not([type=hidden])", (all, least) => all
          .filter((e) => e.offsetParent && !e.classList.contains("skip") && e.tabIndex >= 0)
          .map((e) => [e.textContent || e.id, Math.round(e.getBoundingClientRect().height * 10) / 10])
          .filter(([, height]) => height < least - 0.5), least);
        assert.deepEqual(small, [], `${path} (${edition}): lower than ${least} px`);
      }
    }
  }));

for (const [how, options] of [["with script", {}], ["without script", { javaScriptEnabled: false }]]) {
  test(`a resident finds a service by everyday words and reads it, ${how}`, () =>
    journey(options, async (page) => {
      await page.goto("/");
      await Promise.all([page.waitForNavigation(), page.click('button[value="longchang"]')]);
      assert.equal(await page.textContent(".seg [aria-current]"), "隆昌市");
      await say(page, "打预防针");
      assert.equal(page.url(), `${server.base}/find?q=${encodeURIComponent("打预防针")}`);
      assert.match(await page.textContent(".hit"), /打预防针 = 预防接种/);
      await Promise.all([page.waitForNavigation(), page.click(".hit a")]);
      assert.equal(page.url(), `${server.base}/services/vaccination`);
      assert.match(await page.textContent("blockquote"), /^0—6岁儿童$/);
      assert.equal(await page.getAttribute(".next a.btn", "href"), "tel:12345");
      await page.goBack();
      assert.equal(await page.inputValue("#say"), "打预防针");
    }));

  test(`a sentence about a person stays out of the address, the title and the log, ${how}`, () =>
    journey(options, async (page, { requests }) => {
      const secret = "我妈张秀英82岁想问残疾人护理补贴";
      await page.goto("/");
      await say(page, secret);
      assert.equal(page.url(), `${server.base}/find`);
      assert.equal(await page.inputValue("#say"), secret);
      assert.ok(!(await page.title()).includes("张秀英"));
      await Promise.all([page.waitForNavigation(), page.click('.top button[value="elder"]')]);
      assert.equal(page.url(), `${server.base}/find`);
      assert.equal(await page.inputValue("#say"), secret, "a choice does not lose the question");
      for (const request of requests) assert.ok(!decodeURIComponent(request.url()).includes("张秀英"), request.url());
      assert.ok(!server.log.includes("张秀英") && !server.log.includes(encodeURIComponent("张秀英")), "the log at level trace");
      assert.ok(!server.log.includes("%E6%89%93"), "not even the vocabulary's own words are logged");
    }));

  test(`what was written and not asked yet stays when a city or 长辈版 is chosen, ${how}`, () =>
    journey(options, async (page, { requests }) => {
      const words = "我妈张秀英82岁\n一个人住";
      for (const from of ["/", "/find"]) {
        await page.context().clearCookies();
        await page.goto(from);
        await page.fill("#say", words);
        for (const choice of ['#place button[value="longchang"]', '.top button[value="elder"]', '#place button[value="zigong"]']) {
          if (from === "/find" && choice.startsWith("#place") && !(await page.$(choice))) continue;
          await Promise.all([page.waitForNavigation(), page.click(choice)]);
          assert.equal(page.url(), `${server.base}/`, `${from}, ${choice}`);
          assert.equal(await page.inputValue("#say"), words, `${from}, ${choice}`);
        }
      }
      assert.equal(await page.getAttribute("html", "class"), "elder");
      await Promise.all([page.waitForNavigation(), page.click(".ask button.btn")]);
      assert.match(await page.textContent(".mine .say"), /张秀英/);
      for (const request of requests) assert.ok(!decodeURIComponent(request.url()).includes("张秀英"), request.url());
    }));

  test(`words the lists know nothing of are answered honestly, ${how}`, () =>
    journey(options, async (page) => {
      await page.goto("/");
      await say(page, "换驾照");
      assert.equal(await page.textContent("h1"), "清单里没有“驾照”");
      assert.equal(await page.$$eval(".hit", (hits) => hits.length), 0, "no noise");
      assert.ok(await page.isVisible('.next a[href="tel:12345"]'));
    }));

  test(`自贡 is told whose wording it reads, ${how}`, () =>
    journey(options, async (page) => {
      await page.goto("/");
      await Promise.all([page.waitForNavigation(), page.click('button[value="zigong"]')]);
      await page.goto("/services/elderly-health");
      const text = await page.textContent("main");
      assert.match(text, /自贡的清单只列了名称，没有写给谁/);
      assert.match(text, /隆昌的清单是这样写的，只能作参考/);
      assert.ok(!text.includes("老年慢性病综合防治专项"), "no facts of the other city");
    }));
}

test("with the module refused or broken, the page stays a page", async () => {
  for (const refuse of [(route) => route.abort(), (route) => route.fulfill({ status: 500, body: "" })]) {
    const visit = await openPage(browser, server.base);
    await visit.page.route("**/*.wasm", refuse);
    await visit.page.goto("/");
    await visit.page.waitForSelector('html[data-wasm="off"]');
    await say(visit.page, "低保");
    assert.match(await visit.page.textContent("h1"), /找到/);
    assert.ok(!visit.heard.some((line) => line.includes("Uncaught")), visit.heard.join("\n"));
    await visit.context.close();
  }
});

test("letters typed before the module has come are still there, and a slow module disturbs nobody", async () => {
  const visit = await openPage(browser, server.base);
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await visit.page.route("**/*.wasm", async (route) => { await held; await route.continue(); });
  await visit.page.goto("/");
  await visit.page.focus("#say");
  await visit.page.keyboard.type("yiliao");
  release();
  await awake(visit.page);
  await visit.page.keyboard.type("baoxian");
  assert.equal(await visit.page.inputValue("#say"), "yiliaobaoxian");
  await visit.context.close();
});
