// Held in one hand, by anyone: examples and people to tap, words for the window, read aloud, 长辈版 from the
// first byte, large text without loss, a slow or broken line that says so.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { awake, openPage, startBrowser, startServer } = require("./house.cjs");
const { lost, tooNear, tooSmall } = require("./measures.cjs");
const { sayAtHome: say } = require("./phones.cjs");

const MOTHER = "我妈82岁，农村户口，一个人住，有二级残疾证";
const FAMILY = "我家12口人：爷爷85岁，奶奶83岁，外公80岁，外婆79岁，爸爸60岁有高血压，妈妈58岁，我35岁失业，老婆33岁怀孕5个月，大娃6岁读一年级，二娃3岁，哥哥40岁有残疾证，妹妹28岁没工作。";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

/** Runs a journey in a fresh context; the console stays empty, no request leaves the site, nothing chosen is in an address. */
async function journey({ region = "longchang", edition, init, ...options }, steps) {
  const visit = await openPage(browser, server.base, options);
  const choices = Object.entries({ region, edition }).filter(([, value]) => value);
  await visit.context.addCookies(choices.map(([name, value]) => ({ name, value, url: server.base })));
  if (init) await visit.page.addInitScript(init);
  await steps(visit.page, visit);
  const heard = visit.heard.filter((line) => !line.endsWith("404 (Not Found)"));
  assert.deepEqual(heard, [], "the console is empty");
  assert.deepEqual(visit.strangers, [], "no request leaves the site");
  for (const request of visit.requests) assert.ok(!/[?&](text|edits|set|whom)=/.test(request.url()), request.url());
  await visit.context.close();
}

/** The states a page can be looked at in, each with everything unfolded. */
const STATES = {
  home: (page) => page.goto("/"),
  result: (page) => say(page, MOTHER),
  "a family of twelve": (page) => say(page, FAMILY),
  "two thousand characters": (page) => say(page, FAMILY.repeat(30).slice(0, 2000)),
  danger: (page) => say(page, "老公打我，还有个3岁的娃，今天没得饭吃"),
  clash: (page) => say(page, "我65岁，今年30"),
  unsure: (page) => say(page, "咋个办哦，帮帮我"),
  "in no list": (page) => say(page, "换驾照"),
  found: (page) => page.goto(`/find?q=${encodeURIComponent("打预防针")}`),
  empty: (page) => page.goto("/find"),
  service: (page) => page.goto("/services/disability-allowances"),
  card: (page) => page.goto("/services/disability-allowances/card"),
  domain: (page) => page.goto("/domains/support"),
  event: (page) => page.goto("/events/birth"),
  guide: (page) => page.goto("/guide"),
  family: async (page) => {
    await page.goto("/");
    await Promise.all([page.waitForNavigation(), page.click('.who [value="family"]')]);
  },
  "not found": (page) => page.goto("/nope"),
};
const unfold = (page) => page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));

test("an example asks at a tap without script, and stands in the box to be changed with it", async () => {
  await journey({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/");
    assert.equal((await page.$$(".says button")).length, 2);
    const words = await page.getAttribute(".says button", "value");
    await Promise.all([page.waitForNavigation(), page.click(".says button")]);
    assert.equal(await page.inputValue("#say"), words);
    assert.match(await page.textContent("h1"), /很可能可以享受/);
  });
  await journey({}, async (page, { requests }) => {
    await page.goto("/");
    await awake(page);
    const before = requests.length;
    for (const example of await page.$$(".says button")) {
      await example.click();
      assert.equal(await page.inputValue("#say"), await example.getAttribute("value"));
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "帮我看看", "one key sends it");
      await page.waitForFunction(() => document.querySelector(".told").textContent.includes("写进框里了"));
    }
    await page.fill("#say", "我写了半天的话");
    await page.click(".says button");
    assert.equal(await page.inputValue("#say"), "我写了半天的话", "words of their own are never written over");
    await page.waitForFunction(() => document.querySelector(".told").textContent.includes("框里已经有您写的字了"));
    await page.fill("#say", "");
    await page.click(".says button");
    await page.waitForFunction(() => document.querySelector(".told").textContent.includes("写进框里了"));
    assert.equal(requests.length, before, "nothing is sent");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.equal(page.url(), `${server.base}/find`);
  });
});

for (const [how, javaScriptEnabled] of [["with script", true], ["without script", false]]) {
  test(`one tap says whom it is about, before a city too, ${how}`, () =>
    journey({ region: null, javaScriptEnabled }, async (page) => {
      const tap = (selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);
      const begin = async (who) => {
        await page.goto("/");
        await tap(`.who button:has-text("${who}")`);
        assert.equal(page.url(), `${server.base}/guide`);
        if (await page.$("h1:has-text('先选住在哪里')")) await tap('#place button[value="longchang"]');
        return page.textContent("h1");
      };
      assert.equal(await begin("本人"), "您今年多大？", "nothing chosen is lost by choosing a city");
      assert.equal(await begin("孩子"), "孩子今年多大？");
      assert.equal(await begin("老人"), "哪位老人？");
      await tap("text=奶奶");
      assert.equal(await page.textContent("h1"), "奶奶今年多大？");
      await tap("text=上一题");
      assert.equal(await page.textContent("h1"), "哪位老人？", "and back to the same choice");
    }));

  test(`a whole family is ticked at once, and everyone's age is asked, ${how}`, () =>
    journey({ javaScriptEnabled }, async (page) => {
      const tap = (selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);
      await page.goto("/");
      await tap('.who [value="family"]');
      await tap("text=勾好了");
      assert.equal(await page.textContent("h1"), "一家有哪些人？", "nobody ticked: the same question");
      assert.match(await page.textContent("main [role=alert]"), /还没有勾人/, "and why");
      for (const who of ["妈妈", "女儿"]) await page.click(`.pick:has-text("${who}")`);
      await tap("text=勾好了");
      const ages = { "女儿今年多大？": "8", "妈妈今年多大？": "82" };
      for (const step of ["第 2 题", "第 3 题"]) {
        assert.equal(await page.textContent(".step span"), step);
        await page.fill(".num input", ages[await page.textContent("h1")]);
        delete ages[await page.textContent("h1")];
        await tap("text=就是这个");
      }
      assert.deepEqual(Object.keys(ages), [], "both were asked");
      for (const step of ["第 3 题", "第 2 题", "第 1 题"]) {
        await tap("text=上一题");
        assert.equal(await page.textContent(".step span"), step);
      }
      assert.equal(await page.textContent("h1"), "一家有哪些人？", "one step back takes back all who were ticked");
    }));

  test(`a result has the words to say and a card to show, with what was told and no more, ${how}`, () =>
    journey({ javaScriptEnabled }, async (page) => {
      await say(page, MOTHER);
      assert.match(await page.textContent(".next .say"), /^您好，我妈妈的情况是：82岁，有残疾人证，2级残疾。想问.*在哪里办，要带什么？$/);
      await page.click(".at-window summary");
      assert.match(await page.textContent(".at-window .show"), /我妈妈的情况是：82岁/);
      await page.click("#s-disability-allowances summary");
      assert.match(await page.textContent("#s-disability-allowances .to-say"), /想问残疾人两项补贴在哪里办，要带什么？/);
      await Promise.all([page.waitForNavigation(), page.click('#s-disability-allowances [formaction$="/card"]')]);
      assert.equal(page.url(), `${server.base}/services/disability-allowances/card`);
      const card = await page.textContent(".show");
      assert.match(card, /困难残疾人生活补贴和重度残疾人护理补贴/, "the name the window knows");
      assert.match(card, /隆府办发〔2022〕41号，9—1“弱有所扶”第7项/);
      assert.match(card, /我妈妈的情况是：82岁，有残疾人证，2级残疾。/);
      assert.match(card, /护理补贴要不要当地户口？/, "what the list leaves open, as a question");
      assert.equal(await page.title(), "给窗口人员看：残疾人两项补贴");
      const size = await page.$eval(".show", (show) => parseFloat(getComputedStyle(show).fontSize));
      assert.ok(size >= 26, `large type: ${size} px`);
      await Promise.all([page.waitForNavigation(), page.click("p .more")]);
      await Promise.all([page.waitForNavigation(), page.click("text=回到刚才的结果")]);
      assert.match(await page.textContent("h1"), /妈妈很可能可以享受/, "and the way back keeps everything");
    }));

  test(`what must stay private is on no card and in no sentence, ${how}`, () =>
    journey({ javaScriptEnabled }, async (page) => {
      await say(page, "我35岁，查出感染了艾滋病病毒");
      for (const text of await page.$$eval(".to-say, .next .say, .show", (all) => all.map((one) => one.textContent))) {
        const told = (/情况是：(.*?)。/.exec(text) || ["", ""])[1];
        assert.ok(!/艾滋|感染|病毒/.test(told), text);
        if (text.includes("艾滋")) assert.equal(told, "", "an age explains nothing where the rest is private");
      }
    }));

  test(`a no says what would change it, and that we may have heard wrong, ${how}`, () =>
    journey({ javaScriptEnabled }, async (page) => {
      await say(page, "我爸61岁，能不能享受老年人健康管理");
      await unfold(page);
      const no = await page.textContent(".grp.not");
      assert.match(no, /怎样会变.*65.*改一改/s);
      for (const blame of ["不符合条件", "审核", "无资格", "拒"]) assert.ok(!no.includes(blame), blame);
    }));
}

test("长辈版 is on the first screen, is one tap, and is there from the first byte", () =>
  journey({ javaScriptEnabled: false }, async (page, { context }) => {
    await page.goto("/");
    assert.deepEqual((await context.cookies()).map((cookie) => cookie.name), ["region"], "no cookie before a choice");
    const button = await (await page.$("text=长辈版")).boundingBox();
    assert.ok(button.y + button.height <= 740, "on the first screen");
    const words = (text) => text.replace(/\s/g, "").replace("还有8件事", "");
    const sorted = (text) => [...words(text)].sort().join("");
    const normal = sorted(await page.textContent("main"));
    await Promise.all([page.waitForNavigation(), page.click("text=长辈版")]);
    const response = await context.request.get("/");
    assert.match((await response.text()).slice(0, 60), /<html lang="zh-CN" class="elder">/);
    assert.equal(sorted(await page.textContent("main")), normal, "the same content, in an order of its own");
  }));

test("长辈版 has a number to call and what happens to old people before anything else", async () => {
  for (const region of [null, "longchang"]) {
    for (const viewport of [{ width: 320, height: 640 }, { width: 360, height: 740 }]) {
      await journey({ region, edition: "elder", viewport, javaScriptEnabled: false }, async (page) => {
        await page.goto("/");
        const call = await (await page.waitForSelector('main a[href="tel:12345"]:visible')).boundingBox();
        assert.ok(call.y + call.height <= viewport.height, `12345 ends at ${Math.round(call.y + call.height)} of ${viewport.height} px`);
        const shown = await page.$$eval(".evs a", (all) => all.filter((one) => one.getClientRects().length).map((one) => one.textContent));
        for (const event of ["老人要照顾", "退休养老", "身体有残疾", "家里困难"]) assert.ok(shown.includes(event), `${event} of ${shown}`);
        await page.goto("/services");
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        assert.ok(height <= 5 * viewport.height, `the whole list is ${height} px high, folded`);
      });
    }
  }
});

test("the whole list, a category and an event lead on", () =>
  journey({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/services");
    const ways = await page.$$eval('nav.evs a[href^="#"]', (all) => all.map((one) => Boolean(document.querySelector(one.getAttribute("href")))));
    assert.deepEqual(ways, Array(9).fill(true), "nine ways down, each to a heading");
    for (const path of ["/services", "/domains/support", "/events/birth"]) {
      await page.goto(path);
      assert.ok(await page.isVisible('main section:last-of-type a[href="/guide"]'), path);
    }
  }));

test("a tick stands in the middle of its frame, and nobody is broken in two", async () => {
  for (const edition of ["normal", "elder"]) {
    for (const width of [320, 360, 768]) {
      await journey({ edition, viewport: { width, height: 740 } }, async (page) => {
        await STATES.family(page);
        const off = await page.$$eval(".pick", (all) => all.map((one) => {
          const middle = (e) => { const box = e.getBoundingClientRect(); return box.top + box.height / 2; };
          const [tick, label] = [one.querySelector("input"), one.querySelector("span")];
          const lines = label.getBoundingClientRect().height / parseFloat(getComputedStyle(label).lineHeight);
          return Math.abs(middle(tick) - middle(label)) > 1 || lines > 2.6 ? label.textContent : "";
        }).filter(Boolean));
        assert.deepEqual(off, [], `${edition}, ${width} px`);
      });
    }
  }
});

const FIGURES = { normal: { text: 14, body: 17, tap: 44, gap: 8, contrast: 4.5, edge: 3 }, elder: { text: 18, body: 22, tap: 60, gap: 12, contrast: 7, edge: 4.5 } };
for (const [edition, least] of Object.entries(FIGURES)) {
  test(`sizes are those of 适老化 on every page, ${edition}`, () =>
    journey({ edition, javaScriptEnabled: false }, async (page) => {
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(page);
        await unfold(page);
        assert.deepEqual(await page.evaluate(tooSmall, least), [], state);
        assert.deepEqual(await page.evaluate(tooNear, least.gap), [], state);
      }
    }));

  for (const colorScheme of ["light", "dark"]) {
    test(`every ink stands out from every ground, ${edition}, ${colorScheme}`, () =>
      journey({ edition, colorScheme }, async (page) => {
        await page.goto("/");
        const colours = await page.evaluate(() => {
          const style = getComputedStyle(document.documentElement);
          const names = "page card sunk edge ink ink2 brand on-brand brand-soft say ask ask-soft all all-soft alert alert-soft".split(" ");
          return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
        });
        const light = (hex) => {
          const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c) : hex.slice(1).match(/../g);
          const [r, g, b] = full.map((c) => parseInt(c, 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ratio = (a, b) => {
          const [x, y] = [light(colours[a]), light(colours[b])].sort((m, n) => n - m);
          return (x + 0.05) / (y + 0.05);
        };
        const grounds = ["page", "card", "sunk"];
        const pairs = [...grounds.flatMap((ground) => ["ink", "ink2"].map((ink) => [ink, ground])),
          ["brand", "page"], ["brand", "card"], ["on-brand", "brand"], ["brand", "brand-soft"], ["ink", "say"], ["ask", "ask-soft"], ["ask", "page"],
          ["all", "all-soft"], ["all", "page"], ["alert", "alert-soft"], ["ink", "alert-soft"], ["ink", "ask-soft"], ["page", "ink"]];
        for (const [a, b] of pairs) assert.ok(ratio(a, b) >= least.contrast, `${a} on ${b}: ${ratio(a, b).toFixed(2)}`);
        for (const ground of ["page", "card"]) assert.ok(ratio("edge", ground) >= least.edge, `edge on ${ground}: ${ratio("edge", ground).toFixed(2)}`);
      }));
  }
}

for (const edition of ["normal", "elder"]) {
  test(`text twice as large loses nothing and scrolls one way only at 320 px, ${edition}`, () =>
    journey({ edition, viewport: { width: 320, height: 640 }, isMobile: false }, async (page) => {
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(page);
        await unfold(page);
        await page.evaluate(() => document.documentElement.style.setProperty("font-size", document.documentElement.className === "elder" ? "262%" : "200%"));
        assert.deepEqual(await page.evaluate(lost), [], state);
      }
    }));

  test(`WeChat's own font size is followed up to 175 %, ${edition}`, () =>
    journey({ edition, bypassCSP: true }, async (page) => {
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(page);
        await unfold(page);
        const size = () => page.$eval("h1", (h1) => { const range = document.createRange(); range.selectNodeContents(h1.firstChild); return parseFloat(getComputedStyle(h1).fontSize); });
        const before = await size();
        await page.addStyleTag({ content: "body{-webkit-text-size-adjust:175%!important;text-size-adjust:175%!important}" });
        assert.ok((await size()) >= before * 1.7, `${state}: ${before} → ${await size()}`);
        assert.deepEqual(await page.evaluate(lost), [], state);
      }
    }));
}

test("nothing moves for whoever asked for less motion", () =>
  journey({ reducedMotion: "reduce" }, async (page) => {
    for (const reach of [STATES.home, STATES.result]) {
      await reach(page);
      const moving = await page.$$eval("*", (all) => all.filter((e) => ["", "::before", "::after"].some((part) => {
        const style = getComputedStyle(e, part || null);
        return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
      })).map((e) => e.tagName));
      assert.deepEqual(moving, []);
    }
  }));

/** A phone with these voices; what it says is kept in `window.said`. */
const phone = (voices) => `
  window.said = [];
  window.cancelled = 0;
  window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
  const speech = Object.assign(new EventTarget(), { voices: ${JSON.stringify(voices)}, getVoices() { return this.voices; },
    speak(said) { window.said.push(said); }, cancel() { window.cancelled += 1; window.stopped = window.said.splice(0); } });
  Object.defineProperty(window, "speechSynthesis", { value: speech });`;
const OWN = { lang: "zh-CN", localService: true };

test("an answer is read aloud where the phone has a Chinese voice of its own, and stops", () =>
  journey({ init: phone([{ lang: "en-US", localService: true }, OWN]) }, async (page, { requests }) => {
    await say(page, MOTHER);
    await page.click("text=读给我听");
    const before = requests.length;
    const said = await page.evaluate(() => window.said.map((one) => [one.text, one.lang, one.voice.lang]));
    assert.match(said[0][0], /^妈妈很可能可以享受 \d+ 项$/);
    assert.deepEqual([...new Set(said.flatMap(([, lang, voice]) => [lang, voice]))], ["zh-CN"]);
    const all = said.map(([text]) => text).join("\n");
    for (const part of ["很可能可以", "老年人健康管理（老人体检），妈妈", "82岁，满了65岁", "还差信息"]) assert.ok(all.includes(part), part);
    assert.ok(!all.includes("可以这样问"), "what is folded away is left out");
    await page.click("text=停下，不读了");
    assert.equal(await page.evaluate(() => window.said.length), 0);
    await page.click("text=读给我听");
    await page.evaluate(() => window.said[window.said.length - 1].dispatchEvent(new Event("end")));
    assert.ok(await page.isVisible("text=读给我听"), "at its end it can begin again");
    assert.equal(requests.length, before, "nothing is sent anywhere");
    await page.goto("/services/disability-allowances");
    await page.click("text=读给我听");
    assert.match(await page.evaluate(() => window.said.map((one) => one.text).join("\n")), /^残疾人两项补贴\n/);
  }));

test("what was stopped, and a voice that breaks off, leave the button true", () =>
  journey({ init: phone([OWN]) }, async (page) => {
    await say(page, MOTHER);
    await page.click("text=读给我听");
    assert.equal(await page.getAttribute(".aloud", "aria-pressed"), null, "the words on it say what it does; 停下，已按下 would say two things");
    await page.click("text=停下，不读了");
    await page.click("text=读给我听");
    // Phones tell of what was stopped only when the next is being read already.
    await page.evaluate(() => { for (const one of window.stopped) for (const of of ["error", "end"]) one.dispatchEvent(new Event(of)); });
    assert.ok(await page.isVisible("text=停下，不读了"), "the new reading goes on");
    assert.ok(await page.evaluate(() => window.said.length > 0), "and nothing of it was stopped");
    await page.evaluate(() => window.said[0].dispatchEvent(new Event("error")));
    assert.ok(await page.isVisible("text=读给我听"), "whose voice broke off may begin again");
    assert.equal(await page.evaluate(() => window.said.length), 0, "and the parts behind it are not read");
  }));

test("no button where nobody would speak, or where a voice would be fetched from elsewhere", async () => {
  const later = `${phone([])} addEventListener("later", () => { speechSynthesis.voices = [${JSON.stringify(OWN)}]; speechSynthesis.dispatchEvent(new Event("voiceschanged")); });`;
  const gone = "Object.defineProperty(window, 'speechSynthesis', { value: undefined });";
  const abroad = phone([{ lang: "zh-CN", localService: false }, { lang: "en-US", localService: true }]);
  for (const init of [gone, abroad, later]) {
    await journey({ init }, async (page) => {
      await say(page, MOTHER);
      await awake(page);
      assert.ok(!(await page.isVisible(".aloud")));
      if (init !== later) return;
      await page.evaluate(() => dispatchEvent(new Event("later")));
      await page.waitForSelector(".aloud:visible");
    });
  }
});

for (const [system, put] of [["12_5", true], ["14_6", false]]) {
  test(`when the keyboard closes the page is ${put ? "put back where iOS 12 leaves it shifted" : "left alone elsewhere"}, iOS ${system}`, () =>
    journey({
      userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS ${system} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.7(0x18000722)`,
      init: "window.scrolls = []; const own = scrollTo; window.scrollTo = (...to) => { window.scrolls.push(to); own(...to); };",
    }, async (page) => {
      await page.goto("/");
      await awake(page);
      /** Leaves the box, for the next or for none; whether the page was put back by then. */
      const left = (next) => page.evaluate((next) => new Promise((done) => {
        const boxes = [document.getElementById("say"), document.querySelector(".ask button.btn")];
        boxes[0].focus();
        window.scrolls = [];
        if (next) boxes[1].focus(); else boxes[0].blur();
        setTimeout(() => done(window.scrolls.length > 0), 0);
      }), next);
      assert.equal(await left(true), false, "another box has the keyboard now");
      assert.equal(await left(false), put);
    }));
}

test("a form that is long in being answered says so, and keeps what was written", () =>
  journey({}, async (page) => {
    await page.goto("/");
    await awake(page);
    // A line that never answers: the form is sent as far as the page knows, and nothing comes.
    await page.evaluate(() => addEventListener("submit", (event) => event.preventDefault()));
    await page.fill("#say", MOTHER);
    await page.press(".ask button.btn", "Enter");
    await page.waitForFunction(() => document.querySelector("#slow").textContent.includes("网有点慢"));
    assert.equal(await page.inputValue("#say"), MOTHER);
    await page.evaluate(() => dispatchEvent(new Event("pageshow")));
    assert.equal(await page.textContent("#slow"), "", "a page come back to says nothing");
  }));

test("a lost line says so, keeps what was written, and falls silent when it is back", () =>
  journey({}, async (page, { context }) => {
    await page.goto("/");
    await awake(page);
    await page.fill("#say", MOTHER);
    await context.setOffline(true);
    await page.waitForFunction(() => document.querySelector("#slow").textContent.includes("没有网了"));
    assert.equal(await page.inputValue("#say"), MOTHER);
    await context.setOffline(false);
    await page.waitForFunction(() => document.querySelector("#slow").textContent === "");
  }));
