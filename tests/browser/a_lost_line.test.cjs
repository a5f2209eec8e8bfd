// The line is lost, or only seems so: what is open can still be read, what was written stays, and it is said what
// to do. No service worker does this (README): the page itself does.
"use strict";
const assert = require("node:assert/strict");
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { connect } = require("node:net");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { awake, startBrowser, startServer } = require("./house.cjs");
const { say, settled, visit, WASM } = require("./phones.cjs");

const MOTHER = "我妈82岁，农村户口，一个人住，有二级残疾证，有高血压";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

const as = (options, steps) => visit(browser, server.base, "WeChat on Android", { cookies: { region: "longchang" }, ...options }, steps);
const told = (page, words) => page.waitForFunction((words) => document.getElementById("slow").textContent.includes(words), words);
const chips = (page) => page.textContent("#result .chips");

for (const wasm of ["present", "absent"]) {
  test(`a form is held, says so, keeps the words, and goes at the next tap, module ${wasm}`, () =>
    as({ wasm }, async (page, { context }) => {
      await page.goto("/");
      await settled(page, WASM[wasm].ends);
      await page.fill("#say", MOTHER);
      await context.setOffline(true);
      await told(page, "没有网了");
      await page.press(".ask button.btn", "Enter");
      await told(page, "写的字还在");
      assert.equal(page.url(), `${server.base}/`);
      assert.equal(await page.inputValue("#say"), MOTHER);
      assert.equal(await page.getAttribute("#slow", "role"), "status", "it is read aloud too");
      await context.setOffline(false);
      await told(page, "有网了，刚才那个可以再点一次");
      await Promise.all([page.waitForNavigation(), page.press(".ask button.btn", "Enter")]);
      assert.match(await page.textContent("h1"), /很可能可以享受/);
      assert.equal(await page.textContent("#slow"), "");
    }));

  test(`links are held too; what needs no line still works, module ${wasm}`, () =>
    as({ wasm }, async (page, { context }) => {
      await page.goto("/");
      await say(page, MOTHER);
      await settled(page, WASM[wasm].ends);
      await context.setOffline(true);
      await told(page, "没有网了");
      for (const link of [".foot a[href='/about']", ".top .brand"]) {
        await page.click(link);
        await told(page, "没有网了");
        assert.equal(page.url(), `${server.base}/find`);
      }
      await page.click("#s-disability-allowances summary");
      assert.ok(await page.isVisible("#s-disability-allowances .to-say"), "a row unfolds");
      await page.focus(".skip");
      await page.keyboard.press("Enter");
      assert.equal(page.url(), `${server.base}/find#main`);
      const held = await page.evaluate(() => {
        const call = document.querySelector("a[href^='tel:']");
        let held = null;
        addEventListener("click", (event) => { held = event.defaultPrevented; event.preventDefault(); });
        call.click();
        return held;
      });
      assert.equal(held, false, "a number can be called");
    }));

  test(`a correction is held and nothing of the result is lost, module ${wasm}`, () =>
    as({ wasm }, async (page, { context }) => {
      await page.goto("/");
      await say(page, MOTHER);
      await settled(page, WASM[wasm].ends);
      const before = await chips(page);
      await context.setOffline(true);
      await page.click('button[value="mother.hypertension"]');
      await told(page, "没有网了");
      assert.equal(await chips(page), before);
      assert.notEqual(await page.getAttribute("#result", "aria-busy"), "true", "it does not seem to wait");
      await context.setOffline(false);
      await told(page, "有网了");
      await page.click('button[value="mother.hypertension"]');
      await page.waitForFunction((before) => document.querySelector("#result .chips").textContent !== before, before);
      assert.ok(!(await chips(page)).includes("高血压"));
    }));

  test(`a phone that wrongly says there is no line is not believed, module ${wasm}`, () =>
    as({ wasm }, async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, "onLine", { value: false }));
      await page.goto("/");
      await settled(page, WASM[wasm].ends);
      await say(page, MOTHER);
      assert.match(await page.textContent("h1"), /很可能可以享受/);
      await settled(page, WASM[wasm].ends);
      await page.click('button[value="mother.hypertension"]');
      await page.waitForFunction(() => !document.querySelector("#result .chips").textContent.includes("高血压"));
      await Promise.all([page.waitForNavigation(), page.click(".foot a[href='/about']")]);
      assert.equal(page.url(), `${server.base}/about`);
    }));

  test(`whoever wants away gets away without a line, module ${wasm}`, () =>
    as({ wasm }, async (page, { context }) => {
      await page.goto("/");
      await say(page, "老公打我，还有个3岁的娃");
      await settled(page, WASM[wasm].ends);
      await context.setOffline(true);
      await page.click("text=快速离开");
      await page.waitForFunction(() => !document.body.innerText.includes("老公"));
    }));
}

test("suggestions fail without a word, and a suggestion tapped without a line is held", () =>
  as({}, async (page, { context }) => {
    await page.goto("/");
    await awake(page);
    await page.fill("#say", "低保");
    await page.waitForSelector("#say-list [role=option]");
    await context.setOffline(true);
    await page.tap("#say-list [role=option]");
    await told(page, "没有网了");
    assert.equal(page.url(), `${server.base}/`);
    const failed = page.waitForEvent("requestfailed");
    await page.fill("#say", "图书馆");
    await failed;
    await page.waitForSelector("#say-list", { state: "hidden" });
    assert.equal(await page.inputValue("#say"), "图书馆");
  }));

test("what is said about the line covers nothing at the page's end", () =>
  as({}, async (page, { context }) => {
    for (const edition of ["normal", "elder"]) {
      await context.addCookies([{ name: "edition", value: edition, url: server.base }]);
      await page.goto("/");
      await context.setOffline(true);
      await told(page, "没有网了");
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const [foot, slow] = await page.evaluate(() => [".foot nav", "#slow"].map((part) => document.querySelector(part).getBoundingClientRect().toJSON()));
      assert.ok(foot.bottom <= slow.top, `${edition}: it ends at ${slow.top}, the footer at ${foot.bottom}`);
      assert.ok(slow.bottom <= 740, "and is in sight");
      await context.setOffline(false);
      await page.waitForFunction(() => document.getElementById("slow").textContent === "");
    }
  }));

test("the manifest and the icons are there, of the right kind, for light and for dark", () =>
  as({}, async (page) => {
    await page.goto("/");
    const at = await page.getAttribute("link[rel=manifest]", "href");
    const reply = await page.request.get(at);
    assert.equal(reply.headers()["content-type"], "application/manifest+json");
    const manifest = await reply.json();
    assert.deepEqual([manifest.name, manifest.lang, manifest.start_url, manifest.scope], ["民生一问", "zh-CN", "/", "/"]);
    assert.ok(["any", "maskable"].every((purpose) => manifest.icons.some((icon) => icon.purpose === purpose && icon.sizes === "512x512")));
    const touch = await page.getAttribute("link[rel=apple-touch-icon]", "href");
    const icons = [...manifest.icons, { src: touch, type: "image/png", sizes: "180x180" }];
    for (const { src, type, sizes } of icons) {
      const { status, kind, size } = await page.evaluate(async (src) => {
        const response = await fetch(src), image = new Image();
        image.src = src;
        await image.decode();
        return { status: response.status, kind: response.headers.get("content-type"), size: `${image.naturalWidth}x${image.naturalHeight}` };
      }, src);
      assert.deepEqual([status, kind], [200, type], src);
      if (sizes !== "any") assert.equal(size, sizes, src);
    }
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const [said, shown] = await page.evaluate(() => [
        [...document.querySelectorAll("meta[name=theme-color]")].find((meta) => matchMedia(meta.media).matches).content,
        getComputedStyle(document.documentElement).getPropertyValue("--page").trim(),
      ]);
      assert.equal(said, shown, `the phone's bar is the page's colour, ${colorScheme}`);
    }
    assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0, "no service worker");
  }));

/** A small server, every place of which can be taken by questions that never end. */
async function smallHouse() {
  const folder = mkdtempSync(path.join(tmpdir(), "minsheng-small-"));
  const config = path.join(folder, "site.toml");
  writeFileSync(config, "most_at_once = 8\n");
  const small = await startServer(["--today", "2026-11-21", "--config", config]);
  const { hostname, port } = new URL(small.base);
  const served = async () => (await fetch(`${small.base}/healthz`)).status === 200;
  const waiting = [];
  return {
    base: small.base,
    async fill() {
      while (await served()) {
        const socket = connect(port, hostname).on("error", () => {});
        waiting.push(socket);
        socket.write("POST /find HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 50\r\n\r\ntext=");
      }
    },
    async empty() {
      for (const socket of waiting) socket.destroy();
      while (!(await served()));
    },
    stop() { small.stop(); rmSync(folder, { recursive: true }); },
  };
}

for (const wasm of ["present", "absent"]) {
  test(`too many at once: it is said, a phone that keeps pages has what was written, and it goes through later, module ${wasm}`, async () => {
    const [house, keeping] = await Promise.all([smallHouse(), startBrowser({ remembers: true })]);
    try {
      await visit(keeping, house.base, "WeChat on Android", { cookies: { region: "longchang" }, wasm }, async (page) => {
        await page.goto("/");
        await settled(page, WASM[wasm].ends);
        await page.fill("#say", MOTHER);
        await house.fill();
        const [refused] = await Promise.all([page.waitForNavigation(), page.press(".ask button.btn", "Enter")]);
        assert.equal(refused.status(), 503);
        assert.equal(await page.textContent("h1"), "这会儿问的人太多");
        assert.match(await page.textContent("main"), /按手机的“返回”，再点一次就行。要是刚写的字没了/);
        // As a thumb does it: Playwright's own Back waits for a page that is loaded anew, and a kept one is not.
        await Promise.all([page.waitForEvent("framenavigated"), page.evaluate(() => { setTimeout(() => history.back(), 0); })]);
        await page.waitForSelector("#say");
        assert.equal(await page.inputValue("#say"), MOTHER);
        await house.empty();
        await Promise.all([page.waitForNavigation(), page.press(".ask button.btn", "Enter")]);
        assert.match(await page.textContent("h1"), /很可能可以享受/);
        await settled(page, WASM[wasm].ends);
        // Answered in place where script can; refused there, it is said all the same.
        await house.fill();
        await Promise.all([page.waitForNavigation(), page.press(".q button", "Enter")]);
        assert.equal(await page.textContent("h1"), "这会儿问的人太多");
      });
    } finally {
      await keeping.close();
      house.stop();
    }
  });
}
