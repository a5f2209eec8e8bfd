// A result taken along, at 360 px, with script and without: ticks, text, link and QR code, picture, paper;
// and away from what others should not see, without a way back.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { PUBLIC, awake, openPage, startBrowser, startOperated } = require("./house.cjs");
const { sayAtHome: say } = require("./phones.cjs");

const AXE = require.resolve("axe-core/axe.min.js");
const MOTHER = "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压。我64岁";
const ILL = "我35岁，查出感染了艾滋病病毒";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startOperated(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

/** Runs a journey in a fresh context; the console stays empty, no request leaves the site, nothing typed is in an address. */
async function journey({ edition = "normal", ...options }, steps) {
  const visit = await openPage(browser, server.base, options);
  const cookies = { region: "longchang", edition };
  await visit.context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: server.base })));
  await steps(visit.page, visit);
  const heard = visit.heard.filter((line) => !/^info: Clear-Site-Data header on|Failed to load resource: net::ERR_FAILED$/.test(line));
  assert.deepEqual(heard, [], "the console is empty");
  assert.deepEqual(visit.strangers, [], "no request leaves the site");
  for (const request of visit.requests) assert.match(request.url().replace(server.base, ""), /^[\x21-\x7e]{1,200}$/);
  await visit.context.close();
}

const go = (page, selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);
/** The page of a result, to take along. */
async function take(page, words = MOTHER) {
  await say(page, words);
  await go(page, "text=带走这个结果");
  assert.equal(page.url(), `${server.base}/take`);
}
/** The script of this page is awake. */
const drawn = (page) => page.waitForSelector("#draw", { state: "visible" });
const text = (page) => page.inputValue("#text");

for (const [how, script] of [["with script", true], ["without script", false]]) {
  test(`what goes along is ticked, and nothing of health or money unasked, ${how}`, () =>
    journey({ javaScriptEnabled: script }, async (page) => {
      await take(page);
      const ticks = () => page.$$eval(".pick", (all) => all.map((one) => [one.textContent.trim(), one.querySelector("input").checked]));
      const usual = Object.fromEntries(await ticks());
      assert.equal(usual["妈妈：82岁"], true);
      assert.equal(usual["妈妈：有高血压"], false);
      assert.ok(!/高血压|残疾/.test(await text(page)), await text(page));
      await page.check('[value="mother.hypertension"]');
      await page.uncheck('[value="self.age"]');
      await go(page, "text=照勾的重新做");
      assert.match(await text(page), /按这些情况看：妈妈 82岁、.*有高血压/);
      assert.ok(!(await text(page)).includes("本人"));
      assert.equal(Object.fromEntries(await ticks())["本人：64岁"], false, "what was ticked stays so");
      assert.match(await page.inputValue("#link"), new RegExp(`^${PUBLIC}/find\\?s=[\\w.~-]*mother\\.hypertension\\.y[\\w.~-]*&region=longchang$`));
      const code = await page.$eval("#qr", (svg) => { const box = svg.getBoundingClientRect(); return [box.width, box.height, getComputedStyle(svg).backgroundColor]; });
      assert.ok(code[0] >= 240 && code[0] === code[1], `a code of ${code} px`);
      assert.equal(code[2], "rgb(255, 255, 255)", "dark on white, also at night");
      assert.equal(await page.isVisible("[data-copy=text]"), script, "a button only where it works");
      assert.equal(await page.isVisible("#picture"), script, "without script no picture is promised");
      const link = await page.inputValue("#link");
      await page.goto(link.replace(PUBLIC, ""));
      assert.match(await page.textContent(".note"), /这是别人分享来的结果。.*有高血压.*可以改/s);
      assert.match(await page.textContent("h1"), /^妈妈很可能可以享受 \d+ 项$/);
    }));

  test(`leaving what others should not see is one tap in the first screen, ${how}`, () =>
    journey({ javaScriptEnabled: script, edition: "elder" }, async (page) => {
      await say(page, ILL);
      assert.equal(await page.$("text=带走这个结果"), null);
      assert.match(await page.textContent(".take"), /不便让别人看到/);
      const box = await page.$eval(".leave a", (link) => { const { top, bottom, left, right } = link.getBoundingClientRect(); return { top, bottom, left, right }; });
      assert.ok(box.top >= 0 && box.bottom <= 740 && box.left >= 0 && box.right <= 360, JSON.stringify(box));
      if (script) await awake(page);
      await go(page, "text=快速离开");
      assert.equal(page.url(), `${server.base}/`);
      if (script) await page.goBack(); else await assert.rejects(page.goBack(), /ERR_CACHE_MISS/);
      assert.ok(!(await page.textContent("body")).includes("艾滋"), "Back does not show it");
    }));
}

test("leaving replaces the page also where WASM does not come", () =>
  journey({}, async (page) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await say(page, ILL);
    await page.waitForSelector('html[data-wasm="off"]');
    const entries = await page.evaluate(() => history.length);
    await go(page, "text=快速离开");
    assert.equal(await page.evaluate(() => history.length), entries, "no entry more");
    await page.goBack();
    assert.ok(!(await page.textContent("body")).includes("艾滋"));
    assert.notEqual(page.url(), `${server.base}/find`);
  }));

test("text and link are copied, by the clipboard and by what older engines have", async () => {
  for (const older of [false, true]) {
    await journey({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      if (older) await page.addInitScript(() => { Object.defineProperty(navigator, "clipboard", { value: undefined }); });
      await take(page);
      await drawn(page);
      for (const of of ["text", "link"]) {
        await page.click(`[data-copy=${of}]`);
        await page.waitForSelector(`[data-copy=${of}] + p:text("复制好了")`);
        const wanted = await page.inputValue(`#${of}`);
        const paste = await page.context().newPage();
        await paste.goto("/");
        await paste.focus("#say");
        await paste.keyboard.press("Control+V");
        assert.equal(await paste.inputValue("#say"), wanted);
        await paste.close();
      }
    });
  }
});

test("a copy that is refused says how to do it by hand", () =>
  journey({}, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await take(page);
    await drawn(page);
    await page.click("[data-copy=text]");
    assert.match(await page.textContent("[data-copy=text] + p"), /没复制成。按住上面的文字/);
  }));

test("the picture is drawn on the phone, with text in it and the code, and may be pressed long", () =>
  journey({}, async (page, visit) => {
    await take(page);
    await drawn(page);
    const before = visit.requests.length;
    await page.click("#draw");
    await page.waitForSelector("#image", { state: "visible" });
    const seen = await page.$eval("#image", async (image) => {
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const pen = canvas.getContext("2d", { willReadFrequently: true });
      pen.drawImage(image, 0, 0);
      const ink = (from, to) => {
        const { data } = pen.getImageData(0, from, canvas.width, to - from);
        let dark = 0;
        for (let i = 0; i < data.length; i += 4) dark += data[i] < 128 && data[i + 3] === 255 ? 1 : 0;
        return dark / (data.length / 4);
      };
      return { kind: image.src.slice(0, 22), wide: canvas.width, high: canvas.height, text: ink(0, 400), code: ink(canvas.height - 400, canvas.height - 60) };
    });
    assert.equal(seen.kind, "data:image/png;base64,");
    assert.ok(seen.wide === 750 && seen.high > 900, JSON.stringify(seen));
    assert.ok(seen.text > 0.02 && seen.code > 0.08, JSON.stringify(seen));
    assert.deepEqual(visit.requests.slice(before).filter((one) => !one.url().startsWith("data:")), [], "nothing is sent for it");
  }));

test("ticks that were changed and not sent hide what was made before", () =>
  journey({}, async (page) => {
    await take(page);
    await drawn(page);
    await page.uncheck('[value="mother.hukou"]');
    assert.equal(await page.isVisible("#made"), false);
    assert.match(await page.textContent("#stale"), /勾的变了/);
    await page.check('[value="mother.hukou"]');
    assert.equal(await page.isVisible("#made"), true);
  }));

test("WeChat, which has no printer, is offered none", () =>
  journey({ userAgent: "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/116 Mobile MicroMessenger/8.0.47" }, async (page) => {
    await take(page);
    await drawn(page);
    assert.equal(await page.isVisible("#print"), false);
    assert.equal(await page.isVisible("#on-paper"), false, "and nothing is promised that WeChat does not do");
  }));

/** Text, sizes and page boxes of what a page prints. */
async function printed(page) {
  const { getDocumentProxy } = await import(require.resolve("unpdf"));
  const sheets = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const pages = [];
  for (let n = 1; n <= sheets.numPages; n++) {
    const sheet = await sheets.getPage(n);
    const { items } = await sheet.getTextContent();
    const words = items.filter((item) => item.str.trim());
    pages.push({
      size: sheet.view.slice(2).map(Math.round),
      // Noto's glyphs of 一 and 人 come back as radicals.
      text: items.map((item) => item.str).join("").normalize("NFKC"),
      least: Math.min(...words.map((item) => item.height)),
    });
  }
  return pages;
}

test("result and page print on A4: large enough, with source, day and city, nothing to press and no address", async () => {
  for (const edition of ["normal", "elder"]) {
    for (const script of [true, false]) {
      await journey({ edition, javaScriptEnabled: script }, async (page) => {
        await say(page, MOTHER);
        const result = await printed(page);
        await take(page);
        const sheet = await printed(page);
        assert.equal(sheet.length, 1, "one sheet is enough");
        for (const [what, pages] of [["the result", result], ["the page", sheet]]) {
          const all = pages.map((one) => one.text).join("\n");
          for (const { size, least } of pages) {
            assert.deepEqual(size, [595, 842], `${what}: A4`);
            assert.ok(least >= 10.4, `${what}: letters of ${least} pt`);
          }
          for (const part of ["隆昌", "2026年11月21日", "隆府办发〔2022〕41号", "以窗口答复为准", "老年人健康管理", "12345", "82岁"]) {
            assert.ok(all.includes(part), `${what}: ${part}\n${all}`);
          }
          for (const part of ["http", "/find", "长辈版", "普通版", "改一改", "补充一点", "重新做", "复制", "带走", "给窗口人员看", "听懂了", "看这项服务", "换到自贡"]) {
            assert.ok(!all.includes(part), `${what}: ${part} is nothing to print\n${all}`);
          }
        }
        assert.ok(!sheet[0].text.includes("高血压"), "what was not ticked is not on paper");
      });
    }
  }
});

test("the page fits a phone, is large enough for a finger, and has no violation", async () => {
  for (const [edition, least] of [["normal", 44], ["elder", 60]]) {
    for (const [width, colorScheme] of [[320, "light"], [360, "dark"], [1280, "light"]]) {
      await journey({ edition, colorScheme, viewport: { width, height: 740 }, bypassCSP: true }, async (page) => {
        await take(page);
        await drawn(page);
        await page.click("#draw");
        await page.waitForSelector("#image", { state: "visible" });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${wide} px wide on ${width} px`);
        const small = await page.$$eval("main a, main button, main .pick, main textarea", (all, least) => all
          .filter((e) => e.offsetParent && e.tabIndex >= -1 && e.getBoundingClientRect().height < least - 0.5)
          .map((e) => e.textContent), least);
        assert.deepEqual(small, [], `${edition}, ${width} px: lower than ${least} px`);
        await page.addScriptTag({ path: AXE });
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`), [], `${edition} ${width}`);
      });
    }
  }
});
