// A situation told in one's own words, at 360 px, with script and without: what was understood, put right,
// judged, kept through a service and back; help first; contradictions asked; the guide by tapping.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { awake, openPage, startBrowser, startServer } = require("./house.cjs");
const { sayAtHome: say } = require("./phones.cjs");

const MOTHER = "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压";
const HOSTILE = ["</textarea><script>alert(1)</script>我妈82岁", "<img src=x onerror=alert(1)>我妈82岁有残疾证", "\"'><b>我65岁"];

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

/** Runs a journey in a fresh context; the console stays empty, no request leaves the site, no words in any address. */
async function journey({ region = "longchang", ...options }, steps) {
  const visit = await openPage(browser, server.base, options);
  if (region) await visit.context.addCookies([{ name: "region", value: region, url: server.base }]);
  await steps(visit.page, visit);
  const heard = visit.heard.filter((line) => !line.startsWith("info: Clear-Site-Data header on"));
  assert.deepEqual(heard, [], "the console is empty");
  assert.deepEqual(visit.strangers, [], "no request leaves the site");
  for (const request of visit.requests) {
    assert.match(request.url().replace(server.base, ""), /^[\x21-\x7e]{1,80}$/, "plain addresses only");
    assert.ok(!/[?&](text|edits)=/.test(request.url()), request.url());
  }
  await visit.context.close();
}

const chips = (page) => page.$$eval(".chip summary", (all) => all.map((e) => e.textContent.trim()));
const names = (page, group) => page.$$eval(`.grp.${group} summary h3`, (all) => all.map((e) => e.textContent));
/** Opens a service's row, unless it is open. */
const unfold = async (page, id) => { if (!(await page.$(`#${id}[open]`))) await page.click(`#${id} summary`); };
const heading = (page) => page.textContent("h1");

for (const [how, script] of [["with script", true], ["without script", false]]) {
  const options = { javaScriptEnabled: script };

  /** Presses what changes the results: in place with script, by a page load without. */
  async function press(page, selector) {
    if (!script) return Promise.all([page.waitForNavigation(), page.click(selector)]);
    await awake(page);
    await page.$eval("#result", (result) => { result.dataset.old = "yes"; });
    await page.click(selector);
    await page.waitForSelector("#result:not([data-old])");
  }

  test(`a situation is understood, put right, judged, and kept through a service and Back, ${how}`, () =>
    journey(options, async (page) => {
      await say(page, MOTHER);
      assert.equal(page.url(), `${server.base}/find`);
      assert.equal(await page.textContent(".mine .say"), `您说的：${MOTHER}`);
      assert.equal(await page.textContent(".person h3"), "妈妈");
      assert.ok((await chips(page)).some((chip) => chip.startsWith("82岁")), (await chips(page)).join());
      assert.match(await heading(page), /^妈妈很可能可以享受 \d+ 项$/);
      assert.ok((await names(page, "sure")).includes("老年人健康管理（老人体检）"));

      await press(page, 'button[value="mother.hypertension"]');
      assert.ok(!(await chips(page)).some((chip) => chip.includes("高血压")));
      assert.ok(!(await names(page, "sure")).some((name) => name.includes("慢性病")));
      if (script) assert.equal(await page.evaluate(() => document.activeElement.id), "h-facts", "focus stays where it was");
      if (script) await page.waitForFunction((words) => document.getElementById("told").textContent === `去掉了：妈妈，高血压。${words}`, await heading(page));

      const asked = await page.textContent("#h-q");
      await press(page, ".q .opts button:first-child");
      assert.notEqual(await page.textContent("#h-q"), asked, "never the same question again");

      await unfold(page, "s-elderly-health");
      assert.match(await page.textContent("#s-elderly-health .in"), /没有核对的/);
      await unfold(page, "s-disability-allowances");
      const before = await page.textContent("#result .chips");
      await Promise.all([page.waitForNavigation(), page.click("#s-elderly-health .acts button:last-child")]);
      assert.equal(page.url(), `${server.base}/services/elderly-health`);
      await page.goBack();
      if (script) await page.waitForFunction((text) => document.querySelector("#result .chips").textContent === text, before);
      assert.equal(page.url(), `${server.base}/find`);
      assert.equal(await page.textContent("#result .chips"), before, "Back shows what was left");

      await unfold(page, "s-elderly-health");
      await Promise.all([page.waitForNavigation(), page.click("#s-elderly-health .acts button:last-child")]);
      await Promise.all([page.waitForNavigation(), page.click("text=回到刚才的结果")]);
      assert.equal(await page.textContent("#result .chips"), before, "and so does the way back of our own");
    }));

  test(`a fact is corrected: a number, the opposite, another choice, ${how}`, () =>
    journey(options, async (page) => {
      await say(page, MOTHER);
      await page.click(".chip summary");
      await page.fill('input[name="n.mother.age"]', "61");
      if (script) {
        await press(page, ".chip details[open] .btn");
      } else {
        await Promise.all([page.waitForNavigation(), page.press('input[name="n.mother.age"]', "Enter")]);
      }
      assert.ok((await chips(page)).includes("61岁"), (await chips(page)).join());
      assert.ok(!(await names(page, "sure")).includes("老年人健康管理（老人体检）"), "61 is not 65");
      await page.click('.chip summary:has-text("高血压")');
      await press(page, '.chip [value="mother.hypertension.n"]');
      assert.ok((await chips(page)).includes("没有高血压"), (await chips(page)).join());
      await page.click('.chip summary:has-text("农村户口")');
      await press(page, '.chip [value="mother.hukou.curban"]');
      assert.ok((await chips(page)).includes("城镇户口"), (await chips(page)).join());
    }));

  test(`a number that cannot be taken is said beside its field, and holds nothing else, ${how}`, () =>
    journey(options, async (page) => {
      await say(page, MOTHER);
      await page.click(".chip summary");
      await page.fill('input[name="n.mother.age"]', "1.5");
      await press(page, ".chip details[open] .btn");
      assert.match(await page.textContent(".chip details[open] [role=alert]"), /先写数字/);
      assert.equal(await page.evaluate(() => document.activeElement.name), "n.mother.age", "and there the focus is");
      await page.fill('input[name="n.mother.age"]', "19581");
      await press(page, '.chip > button[value="mother.hypertension"]');
      assert.ok(!(await chips(page)).some((chip) => chip.includes("高血压")), "another button does its work");
      await page.click(".chip summary");
      await page.fill('input[name="n.mother.age"]', "1958");
      await press(page, ".chip details[open] .btn");
      assert.ok((await chips(page)).some((chip) => /6[78]岁/.test(chip)), (await chips(page)).join());
      await page.click(".chip summary");
      await page.fill('input[name="n.mother.age"]', "19581");
      await page.click(".chip summary");
      await Promise.all([page.waitForNavigation(), page.click('.top button[value="elder"]')]);
      await page.waitForSelector("html.elder");
    }));

  test(`an answer that tells of harm brings help and the way out in place, ${how}`, () =>
    journey(options, async (page) => {
      await say(page, "我娃8岁，困境儿童保障能不能办");
      for (let asked = 0; asked < 9 && !(await page.$('.q [value="child.child-harm.y"]')); asked += 1) {
        const no = page.locator(".q .opts button[name=set]").nth(1);
        const before = await page.textContent("#h-q");
        await no.click();
        await page.waitForFunction((before) => document.querySelector("#h-q")?.textContent !== before, before);
        if (script) await awake(page);
      }
      assert.ok(await page.isVisible("text=快速离开"), "where it is asked, there is a way out");
      assert.equal(await page.$(".urgent"), null);
      await Promise.all([page.waitForSelector(".urgent"), page.click('.q [value="child.child-harm.y"]')]);
      const calls = await page.$$eval(".urgent .sos a[href^='tel:']", (all) => all.map((link) => link.getAttribute("href")));
      assert.deepEqual(calls, ["tel:110", "tel:12355"]);
      assert.ok(await page.isVisible("text=快速离开"));
      assert.equal(await page.$(".aloud"), null, "and nothing is read aloud");
      assert.equal(await page.$("text=带走这个结果"), null);
      const first = await page.$eval("main", (main) => main.querySelector(".urgent, h1").className);
      assert.equal(first, "urgent");
      assert.ok((await page.evaluate(() => document.querySelector(".urgent").getBoundingClientRect().top)) < 740, "in sight");
    }));

  test(`another city is chosen on the result itself, and nothing is lost by it, ${how}`, () =>
    journey(options, async (page) => {
      await say(page, MOTHER);
      await page.click(".top .place");
      assert.equal(page.url(), `${server.base}/find#place`);
      await Promise.all([page.waitForNavigation(), page.click('#place button[value="zigong"]')]);
      assert.match(await heading(page), /^按隆昌的条件看，妈妈可能可以享受 \d+ 项$/);
      assert.equal(await page.textContent(".mine .say"), `您说的：${MOTHER}`);
      assert.equal((await page.$$("#place")).length, 1);
    }));

  test(`what somebody shared and this one put right is no longer called theirs, ${how}`, () =>
    journey(options, async (page) => {
      await page.goto("/find?s=mother.age.d19440101-19440601~mother.hukou.crural&region=longchang");
      assert.match(await page.textContent("#shared"), /只照这几样看的.*农村户口/);
      await press(page, '.chip > button[value="mother.hukou"]');
      assert.equal(await page.$("#shared"), null);
    }));

  test(`the city is asked first and nothing is lost by it, ${how}`, () =>
    journey({ ...options, region: null }, async (page) => {
      await say(page, MOTHER);
      assert.match(await heading(page), /先选住在哪里/);
      assert.equal(await page.$("#result"), null, "no verdict without a city");
      await Promise.all([page.waitForNavigation(), page.click('#place button[value="zigong"]')]);
      assert.match(await heading(page), /^按隆昌的条件看，妈妈可能可以享受 \d+ 项$/);
      assert.match(await page.textContent("#g-lent"), /按隆昌的条件看，可能可以/);
      assert.equal(await page.textContent(".mine .say"), `您说的：${MOTHER}`);
    }));

  test(`danger comes first, before a city and before everything, and there is a quick way out, ${how}`, () =>
    journey({ ...options, region: null }, async (page) => {
      await say(page, "老公打我，还有个3岁的娃");
      const first = await page.$eval("main", (main) => [...main.querySelectorAll("a[href^='tel:']")].map((a) => a.getAttribute("href"))[0]);
      assert.equal(first, "tel:110");
      const order = await page.$$eval(".urgent, .mine", (all) => all.map((e) => e.className));
      assert.deepEqual(order, ["urgent", "mine"]);
      if (script) await awake(page);
      await Promise.all([page.waitForNavigation(), page.click("text=快速离开")]);
      assert.equal(page.url(), `${server.base}/`);
      // With script Back leads past it; without, the browser has forgotten it and would have to ask.
      if (script) await page.goBack();
      else await assert.rejects(page.goBack(), /ERR_CACHE_MISS/);
      assert.ok(!(await page.textContent("body")).includes("老公"), "Back does not show it");
    }));

  test(`what cannot both be so is asked, not settled, ${how}`, () =>
    journey(options, async (page) => {
      await say(page, "我65岁，今年30");
      assert.match(await page.textContent(".clash h2"), /您写了“65岁”，也写了“30”，哪一个对？/);
      assert.deepEqual(await names(page, "sure"), [], "nothing is promised");
      await press(page, '.clash button:has-text("65")');
      assert.equal(await page.$(".clash"), null);
      assert.ok((await chips(page)).includes("65岁"));
      assert.ok((await names(page, "sure")).includes("老年人健康管理（老人体检）"));
      await say(page, "我有残疾证，我没有残疾证，60岁");
      await press(page, '.clash button:has-text("不清楚")');
      assert.equal(await page.$(".clash"), null, "and nobody has to know");
      assert.ok(!(await names(page, "sure")).some((name) => name.includes("残疾")));
    }));

  test(`vague words get a first question, and its answer leads on to a result, ${how}`, () =>
    journey(options, async (page) => {
      await say(page, "我不晓得咋办");
      assert.ok(await page.isVisible('a[href="/guide"]') && await page.isVisible('.next a[href="tel:12345"]'));
      await page.fill(".q .num input", "70");
      await Promise.all([page.waitForNavigation(), page.click(".q .num + .btn")]);
      assert.equal(page.url(), `${server.base}/find`);
      assert.ok((await chips(page)).includes("70岁"), (await chips(page)).join());
      assert.match(await heading(page), /^您很可能可以享受 \d+ 项$/);
    }));

  test(`whoever would rather tap is guided, may skip, go back, and look at any time, ${how}`, () =>
    journey({ ...options, region: null }, async (page) => {
      const tap = (selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);
      await page.goto("/guide");
      await tap('#place button[value="longchang"]');
      assert.equal(await heading(page), "想帮谁问？");
      await tap("text=妈妈");
      assert.equal(await heading(page), "妈妈今年多大？");
      assert.equal(await page.$("text=先看结果"), null, "nothing to look at yet");
      await page.fill(".num input", "82");
      await tap("text=就是这个");
      const second = await heading(page);
      assert.notEqual(second, "妈妈今年多大？");
      await tap("text=不想说");
      assert.notEqual(await heading(page), second, "skipped");
      await tap("text=上一题");
      assert.equal(await heading(page), second, "taken back");
      await tap("text=先看结果");
      assert.equal(page.url(), `${server.base}/find`);
      assert.ok((await chips(page)).includes("82岁"));
      assert.ok((await names(page, "sure")).includes("老年人健康管理（老人体检）"));
      await page.goBack();
      assert.equal(await heading(page), second, "Back leads to the question");
      assert.equal(await page.title(), "一题一题答 · 民生一问");
    }));

  test(`a sensitive result survives Back too, and enters nothing, ${how}`, () =>
    journey(options, async (page) => {
      await say(page, "我35岁，查出感染了艾滋病病毒");
      assert.ok(await page.isVisible("text=快速离开"));
      const card = await page.getAttribute(".grp.sure details", "id");
      await Promise.all([page.waitForNavigation(), page.click(`#${card} .acts button:last-child`)]);
      await page.goBack();
      assert.ok(await page.isVisible(`#${card}`));
      assert.ok(!(await page.title()).includes("艾滋"));
      assert.ok(!server.log.includes("艾滋"), "the log at level trace");
    }));

  test(`hostile words stay text, ${how}`, () =>
    journey(options, async (page) => {
      for (const words of HOSTILE) {
        await say(page, words);
        assert.equal(await page.textContent(".mine .say"), `您说的：${words}`);
        assert.equal(await page.inputValue("#say"), words, "the box as well");
        assert.equal(await page.inputValue("#keep [name=text]"), words);
        assert.equal(await page.$("main img, main script, main b:has-text('我65岁')"), null);
        await press(page, ".chip > button");
        assert.equal(await page.textContent(".mine .say"), `您说的：${words}`);
        assert.equal(await page.title(), "看结果 · 民生一问");
      }
    }));

  test(`vague words get a question and no verdict, ${how}`, () =>
    journey(options, async (page) => {
      await say(page, "咋个办哦，帮帮我");
      assert.equal(await heading(page), "这句没听懂，也可能清单里没有");
      assert.deepEqual(await page.$$eval(".grp", (all) => all.length), 0);
      await page.fill(".num input", "70");
      await Promise.all([page.waitForNavigation(), page.click(".q .num + button")]);
      assert.ok((await chips(page)).includes("70岁"), "the answer leads on");
    }));
}

test("where fetching fails, the form goes its plain way", async () => {
  for (const refuse of [(route) => route.abort(), (route) => route.fulfill({ status: 500, body: "" }),
    (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<p>something else</p>" })]) {
    const visit = await openPage(browser, server.base);
    await visit.context.addCookies([{ name: "region", value: "longchang", url: server.base }]);
    await say(visit.page, MOTHER);
    await awake(visit.page);
    await visit.page.route("**/find", (route) => (route.request().resourceType() === "fetch" ? refuse(route) : route.continue()));
    await Promise.all([visit.page.waitForNavigation(), visit.page.click('button[value="mother.hypertension"]')]);
    assert.ok(!(await chips(visit.page)).some((chip) => chip.includes("高血压")));
    await visit.context.close();
  }
});

test("what is taken away can be had back, by finger and by ear", async () => {
  const visit = await openPage(browser, server.base);
  const { context, page } = visit;
  await context.addCookies([{ name: "region", value: "longchang", url: server.base }]);
  await say(page, MOTHER);
  await awake(page);
  await page.click('button[value="mother.hypertension"]');
  await page.waitForSelector("#undone");
  await page.waitForFunction(() => /^去掉了：妈妈，高血压。/.test(document.getElementById("told").textContent));
  await page.click("text=放回来");
  await page.waitForSelector("#result:not(:has(#undone))");
  assert.ok((await chips(page)).some((chip) => chip.includes("高血压")));
  await context.close();
});

test("a second tap while the first is on its way has its turn too", async () => {
  const visit = await openPage(browser, server.base);
  const { context, page } = visit;
  await context.addCookies([{ name: "region", value: "longchang", url: server.base }]);
  await say(page, MOTHER);
  await awake(page);
  let letGo;
  const held = new Promise((resolve) => { letGo = resolve; });
  await page.route("**/find", async (route) => { await held; await route.continue(); });
  await page.click('button[value="mother.hypertension"]');
  await page.waitForSelector('#result[aria-busy="true"]');
  await page.click('button[value="mother.alone"]');
  letGo();
  await page.waitForFunction(() => /去掉了：妈妈，.*住/.test((document.getElementById("undone") || {}).textContent));
  const left = await chips(page);
  assert.ok(!left.some((chip) => /高血压|一个人住/.test(chip)), left.join());
  await context.close();
});

test("a correction that is long in coming says so, and falls silent when it is there", async () => {
  const visit = await openPage(browser, server.base);
  const { context, page } = visit;
  await context.addCookies([{ name: "region", value: "longchang", url: server.base }]);
  await page.clock.install();
  await say(page, MOTHER);
  await page.clock.runFor(3000);
  await awake(page);
  let letGo;
  const held = new Promise((resolve) => { letGo = resolve; });
  await page.route("**/find", async (route) => { await held; await route.continue(); });
  await page.click('button[value="mother.hypertension"]');
  await page.clock.runFor(1100);
  assert.equal(await page.textContent("#slow"), "", "not at once");
  await page.clock.runFor(200);
  assert.match(await page.textContent("#slow"), /网有点慢，请等一等/);
  letGo();
  await page.waitForFunction(() => document.getElementById("slow").textContent === "");
  assert.ok(!(await chips(page)).some((chip) => chip.includes("高血压")));
  await context.close();
});

test("what a finger must hit is large enough on results and guide, and nothing is wider than the phone", async () => {
  for (const [edition, least] of [["normal", 44], ["elder", 60]]) {
    for (const width of [320, 360]) {
      await journey({ viewport: { width, height: 740 } }, async (page, { context }) => {
        await context.addCookies([{ name: "edition", value: edition, url: server.base }]);
        const states = {
          result: async () => { await say(page, MOTHER); for (const chip of await page.$$(".chip summary")) await chip.click(); },
          urgent: () => say(page, "老公打我，还有个3岁的娃"),
          clash: () => say(page, "我65岁，今年30"),
          guide: () => page.goto("/guide"),
        };
        for (const [state, reach] of Object.entries(states)) {
          await reach();
          await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${state} is ${wide} px wide on a phone of ${width} px (${edition})`);
          const small = await page.$$eval("a, button, summary, textarea, input:not([type=hidden])", (all, least) => all
            .filter((e) => e.offsetParent && !e.classList.contains("skip") && e.tabIndex >= 0)
            .map((e) => [e.textContent || e.name, Math.round(e.getBoundingClientRect().height * 10) / 10])
            .filter(([, height]) => height < least - 0.5), least);
          assert.deepEqual(small, [], `${state} (${edition}): lower than ${least} px`);
        }
      });
    }
  }
});

test("a result printed with everything unfolded has nothing to press and nothing to fill", () =>
  journey({}, async (page) => {
    await say(page, MOTHER);
    await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
    await page.emulateMedia({ media: "print" });
    const left = await page.$$eval("main button, main input:not([type=hidden]), main select, main textarea", (all) =>
      all.filter((one) => one.getClientRects().length > 0).map((one) => one.outerHTML.slice(0, 80)));
    assert.deepEqual(left, []);
  }));

test("an answer that sounds the same is said again", () =>
  journey({}, async (page) => {
    await say(page, MOTHER);
    await awake(page);
    await page.evaluate(() => {
      const told = document.getElementById("told");
      window.__told = [];
      new MutationObserver(() => window.__told.push(told.textContent)).observe(told, { subtree: true, childList: true, characterData: true });
    });
    await Promise.all([page.waitForFunction(() => window.__told.some((words) => words)), page.press("#result .q .soft", "Enter")]);
    await page.evaluate(() => { window.__told = []; });
    await page.press("#result .q .soft", "Enter");
    await page.waitForFunction(() => window.__told.length > 1 && window.__told[0] === "" && window.__told.at(-1) !== "");
  }));
