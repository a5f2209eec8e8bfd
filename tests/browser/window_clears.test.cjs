// 下一位: after it nothing of the resident before is anywhere: not in the page, storage, address, history,
// cache, memory, nor behind Back. By key, by button, by itself when nobody is there, and without script.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { startBrowser, startServer } = require("./house.cjs");
const { atDesk, looked, open, pressed, tabTo, write } = require("./desk.cjs");

const NOTE = "张秀英，女，34，孕7月，居民医保，夫在广东务工，租房，严重精神障碍";
/** Words that only the resident before can have brought here. */
const TRACES = ["张秀英", "孕7", "广东", "husband.", "client.", "孕妇和产妇保健"];

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(["--today", "2026-11-21"]), startBrowser({ remembers: true })]); });
after(async () => { await browser.close(); server.stop(); });
const desk = (options, steps) => atDesk(browser, server, options, steps);

function isClean(where, text) {
  for (const trace of TRACES) assert.ok(!text.includes(trace), `“${trace}” is still in ${where}`);
}

/** Everything a page can be asked about what it holds, as text. */
const everything = (page) => page.evaluate(async () => {
  const fields = [...document.querySelectorAll("textarea, input, select")].map((e) => `${e.name}=${e.value}|${e.defaultValue}`);
  const entries = performance.getEntries().map((entry) => entry.name);
  const stores = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(history.state),
    JSON.stringify(await indexedDB.databases()), JSON.stringify(await caches.keys()), document.cookie, window.name];
  const workers = (await navigator.serviceWorker.getRegistrations()).length;
  return [document.documentElement.outerHTML, location.href, document.referrer, document.title, workers, ...fields, ...entries, ...stores].join("\n");
});

/** The strings that script holds in memory, once it has been swept; what the page itself holds is `everything`. */
async function memory(page) {
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.enable");
  await client.send("HeapProfiler.collectGarbage");
  let snapshot = "";
  client.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => { snapshot += chunk; });
  await client.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await client.detach();
  return JSON.parse(snapshot).strings.join("\n");
}

/** Asking the cache and nobody else leaves this in the console where nothing is cached. */
const NOT_CACHED = /net::ERR_CACHE_MISS/;

/** What the browser would answer out of its own cache, without asking anyone. */
const cached = (page) => page.evaluate(() => fetch("/window", { cache: "only-if-cached", mode: "same-origin" })
  .then((answer) => (answer.ok ? answer.text() : "")).catch(() => ""));

/** A resident who was noted, corrected and compared. */
async function resident(page) {
  await page.goto("/");
  await open(page);
  await write(page, NOTE);
  await page.keyboard.press("Escape");
  await pressed(page, "edits", "2");
  await tabTo(page, "#compare > summary");
  await page.keyboard.press("Enter");
  await tabTo(page, "[name=if-set]");
  await pressed(page, "if", "Enter");
  const held = await everything(page);
  for (const trace of TRACES) assert.ok(held.includes(trace), `${trace}: the test looks where something is`);
  assert.ok((await memory(page)).includes("张秀英"), "in memory too");
}

/** The same resident, handed what they came for: another paper, a tick, back to the window, and there once more. */
async function handedOver(page) {
  await resident(page);
  await page.focus("#answer");
  const anew = async (act) => {
    const before = await page.$("#made");
    await act();
    await page.waitForFunction((before) => document.getElementById("made") !== before, before);
  };
  await anew(() => page.keyboard.press("."));
  await page.focus("[name=paper]:checked");
  await anew(() => page.keyboard.press("ArrowDown"));
  await page.focus("[name=take-all]");
  await anew(() => page.keyboard.press("Enter"));
  assert.match(await page.textContent(".sheet"), /孕妇和产妇保健/);
  await page.keyboard.press("Escape");
  await page.focus("#answer");
  await anew(() => page.keyboard.press("."));
}

async function nothingIsLeft(page, module = "on") {
  await page.waitForSelector(`html[data-wasm="${module}"]`);
  assert.equal(page.url(), `${server.base}/window`);
  isClean("the page, storage, address or cookies", await everything(page));
  isClean("memory", await memory(page));
  isClean("the cache", await cached(page));
  const cookies = await page.context().cookies();
  assert.deepEqual(cookies.map((cookie) => cookie.name), ["region"], "no cookie but the city");
  const client = await page.context().newCDPSession(page);
  const { entries } = await client.send("Page.getNavigationHistory");
  isClean("the history", JSON.stringify(entries));
  await page.goBack();
  assert.equal(page.url(), `${server.base}/`, "Back leads past it");
  isClean("what Back shows", await everything(page));
  await page.goForward();
  isClean("what Forward shows", await everything(page));
  assert.equal(await page.inputValue("#note"), "");
  await page.reload();
  isClean("the page loaded anew", await everything(page));
}

const WAYS = {
  "by key": (page) => page.keyboard.press("F8"),
  "by key, in the middle of a word": async (page) => { await page.focus("#note"); await page.keyboard.type("张秀"); await page.keyboard.press("F8"); },
  "by button": async (page) => { await page.focus("#next button"); await page.keyboard.press("Enter"); },
};
for (const [how, clear] of Object.entries(WAYS)) {
  test(`nothing of the resident before is anywhere, cleared ${how}`, () =>
    desk({ expects: NOT_CACHED }, async (page) => {
      await resident(page);
      await Promise.all([page.waitForNavigation({ url: "**/window" }), clear(page)]);
      await nothingIsLeft(page);
    }));
}

for (const [how, clear] of Object.entries({ "by key": WAYS["by key"], "by button": WAYS["by button"] })) {
  test(`nothing is anywhere after something was handed over, cleared ${how}`, () =>
    desk({ expects: NOT_CACHED }, async (page) => {
      await handedOver(page);
      await Promise.all([page.waitForNavigation({ url: "**/window" }), clear(page)]);
      await nothingIsLeft(page);
    }));
}

/** A resident noted, a page before the window, and time that only passes where the test says so. */
async function notedByTheClock(page) {
  await page.clock.install();
  await page.goto("/");
  await page.goto("/window");
  await page.waitForSelector('html[data-wasm="on"]');
  await page.keyboard.insertText(NOTE);
  await page.clock.runFor(300);
  await page.waitForSelector("#s-maternal-health");
}

test("what is handed over and forgotten on the screen clears itself", () =>
  desk({ expects: NOT_CACHED }, async (page) => {
    await notedByTheClock(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press(".");
    await page.waitForSelector(".sheet");
    await page.clock.runFor("04:40");
    assert.ok(await page.isVisible("#idle"), "warned here too");
    await Promise.all([page.waitForNavigation({ url: "**/window" }), page.clock.runFor("00:31")]);
    await nothingIsLeft(page);
  }));

test("left by a link or an address and come back to, the window is empty", () =>
  desk({}, async (page) => {
    await resident(page);
    await page.goto("/");
    await page.goBack();
    await page.waitForSelector('html[data-wasm="on"]');
    isClean("what Back shows", await everything(page));
    assert.equal(await page.inputValue("#note"), "");
  }));

test("with nobody there it warns half a minute before, stays when asked to, and then clears", () =>
  desk({ expects: NOT_CACHED }, async (page) => {
    await page.clock.install();
    await page.goto("/");
    await page.goto("/window");
    await page.waitForSelector('html[data-wasm="on"]');
    await page.clock.runFor("10:00");
    assert.ok(!(await page.isVisible("#idle")), "an empty window has nothing to clear");
    await page.keyboard.insertText(NOTE);
    await page.clock.runFor(300);
    await page.waitForSelector("#s-maternal-health");
    await page.clock.runFor("04:20");
    assert.ok(!(await page.isVisible("#idle")));
    await page.clock.runFor("00:20");
    assert.match(await page.textContent("#idle"), /\d\d 秒后清空/);
    await page.focus("#stay");
    await page.keyboard.press("Enter");
    assert.ok(!(await page.isVisible("#idle")));
    assert.equal(await page.inputValue("#note"), NOTE, "nothing is lost by staying");
    await page.clock.runFor("04:40");
    assert.ok(await page.isVisible("#idle"));
    await Promise.all([page.waitForNavigation({ url: "**/window" }), page.clock.runFor("00:31")]);
    await nothingIsLeft(page);
  }));

/** Presses a button that answers in place, and waits for the answer. */
async function inPlace(page, selector) {
  const before = await page.$("body");
  await page.press(selector, "Enter");
  await page.waitForFunction((before) => document.body !== before, before);
}
test("where the module does not come, the key and the clock clear all the same, also what was handed over", () =>
  desk({ expects: /ERR_FAILED|ERR_CACHE_MISS/ }, async (page) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("/");
    await page.goto("/window");
    await page.waitForSelector('html[data-wasm="off"]');
    await page.fill("#note", NOTE);
    await inPlace(page, "#keep button");
    assert.ok(await page.isVisible("#s-maternal-health"), "the plain form answers");
    await inPlace(page, "[formaction='/window/hand']");
    await inPlace(page, "[name=take-all]");
    assert.match(await page.textContent(".sheet"), /孕妇和产妇保健/);
    assert.ok(await page.isVisible("#print"), "script is there, and prints");
    await inPlace(page, "[formaction='/window']");
    assert.equal(await page.inputValue("#note"), NOTE, "back at the window nothing is lost");
    await inPlace(page, "[formaction='/window/hand']");
    await Promise.all([page.waitForNavigation({ url: "**/window" }), page.keyboard.press("F8")]);
    await nothingIsLeft(page, "off");
  }));

test("what the worker copied by hand is not there to be pasted for the next one", async () => {
  for (const [how, older] of [["clipboard", false], ["what older engines have", true]]) {
    await desk({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      if (older) await page.addInitScript(() => { Object.defineProperty(navigator, "clipboard", { value: undefined }); });
      await open(page);
      await write(page, NOTE);
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Control+C");
      await Promise.all([page.waitForNavigation({ url: "**/window" }), page.keyboard.press("F8")]);
      await page.waitForSelector('html[data-wasm="on"]');
      await page.focus("#note");
      await page.keyboard.press("Control+V");
      assert.equal((await page.inputValue("#note")).trim(), "", how);
      assert.equal(await page.textContent("#left-over"), "", "and nothing has to be said of it");
    });
  }
});

test("what was copied on one page is cleared by the key on another, also on one that came later", async () => {
  for (const first of ["the window", "the list"]) {
    await desk({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await open(page);
      await write(page, NOTE);
      const openList = async () => {
        const [list] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("F2")]);
        await list.waitForSelector("#find");
        return list;
      };
      let list = first === "the list" ? await openList() : null;
      await page.bringToFront();
      await page.focus("#note");
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Control+C");
      list = list || await openList();
      await list.bringToFront();
      await list.waitForFunction(() => document.hasFocus());
      await Promise.all([page.waitForNavigation({ url: "**/window" }), list.waitForNavigation({ url: "**/window/services" }), list.keyboard.press("F8")]);
      assert.equal((await list.evaluate(() => navigator.clipboard.readText())).trim(), "", `${first} came first`);
      await page.waitForSelector("#left-over", { state: "attached" });
      assert.equal(await page.textContent("#left-over"), "", "and nothing has to be said of it");
    });
  }
});

test("where the browser does not let go of the clipboard the next page says so, and its address does not", () =>
  desk({}, async (page) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
      const may = document.execCommand.bind(document);
      document.execCommand = (command) => command !== "copy" && may(command);
    });
    await open(page);
    await write(page, NOTE);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+X");
    await page.keyboard.press("F8");
    await page.waitForFunction(() => document.getElementById("left-over") && document.getElementById("left-over").textContent);
    assert.match(await page.textContent("#left-over"), /剪贴板/);
    assert.equal(page.url(), `${server.base}/window`);
    isClean("the page", await everything(page));
  }));

test("that nobody is there is said once, and the number that runs is only seen", () =>
  desk({}, async (page) => {
    await notedByTheClock(page);
    await page.evaluate(() => {
      window.said = [];
      new MutationObserver(() => window.said.push(document.getElementById("idle-said").textContent))
        .observe(document.getElementById("idle-said"), { childList: true, characterData: true, subtree: true });
    });
    await page.clock.runFor("04:50");
    assert.deepEqual(await page.evaluate(() => window.said), ["好一会儿没人动了，半分钟后清空。还在办，就按“还在办，先不清”。"]);
    assert.equal(await page.$eval("#idle-left", (e) => !!e.closest("[aria-hidden=true]") && !e.closest("[role=alert]")), true);
    assert.match(await page.textContent("#idle-left"), /^\d+$/);
    assert.equal(await page.title(), "快要清空了 · 民生一问", "seen from another page too, and tells of nobody");
    await page.keyboard.press("Shift");
    assert.equal(await page.title(), "服务窗口 · 民生一问");
  }));

test("a machine that slept warns when it wakes, with everything covered, and clears unless somebody says no", () =>
  desk({ expects: NOT_CACHED }, async (page) => {
    await notedByTheClock(page);
    await page.clock.fastForward("02:00:00");
    assert.ok(await page.isVisible("#idle") && !(await page.isVisible("#note")) && !(await page.isVisible("#s-maternal-health")), "covered");
    for (const key of ["a", "Backspace", ".", "b", "/"]) await page.keyboard.press(key);
    assert.ok(!(await page.isVisible("#note")) && !(await page.$("#hand")), "a key by whoever comes shows nothing and does nothing");
    await page.focus("#stay");
    await page.keyboard.press("Enter");
    assert.ok(await page.isVisible("#note") && !(await page.isVisible("#idle")));
    assert.equal(await page.inputValue("#note"), NOTE);
    await page.clock.fastForward("02:00:00");
    assert.ok(await page.isVisible("#idle"));
    await Promise.all([page.waitForNavigation({ url: "**/window" }), page.clock.runFor("00:32")]);
    await nothingIsLeft(page);
  }));

test("a key that comes before the clock, or work on another page, uncovers nobody", () =>
  desk({}, async (page) => {
    const list = await listBeside(page);
    // The clocks go on, and no tick of them was due yet: as when a machine wakes.
    await page.context().clock.setSystemTime(Date.now() + 7_200_000);
    await list.bringToFront();
    await list.focus("#find");
    await list.keyboard.press("a");
    await page.waitForSelector("html.covered");
    assert.ok(!(await page.isVisible("#note")) && !(await page.isVisible("#s-maternal-health")));
    await list.keyboard.press("a");
    assert.ok(!(await page.isVisible("#note")), "work on the list is no word for the resident");
    await page.bringToFront();
    await page.focus("#stay");
    await page.keyboard.press("Enter");
    assert.ok(await page.isVisible("#note"));
  }));

/** A resident noted, and the list opened beside them by F2, by one clock. */
async function listBeside(page) {
  await page.context().clock.install();
  await open(page);
  await page.keyboard.insertText(NOTE);
  await page.clock.runFor(300);
  await page.waitForSelector("#s-maternal-health");
  const [list] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("F2")]);
  await list.waitForSelector("#find");
  return list;
}

test("work on the list is work for the resident, and nobody's anywhere clears both", () =>
  desk({}, async (page) => {
    const list = await listBeside(page);
    await page.clock.runFor("04:00");
    await list.focus("#find");
    await list.keyboard.type("低保");
    await page.evaluate(() => null);
    await page.clock.runFor("00:50");
    assert.ok(!(await page.isVisible("#idle")), "somebody is here");
    await page.clock.runFor("03:50");
    assert.ok(await page.isVisible("#idle") && await list.isVisible("#idle"), "and then nobody");
    await Promise.all([
      page.waitForNavigation({ url: "**/window" }), list.waitForNavigation({ url: `**/window/services` }), page.clock.runFor("00:32"),
    ]);
    assert.equal(await list.inputValue("#find"), "");
    isClean("the window", await everything(page));
  }));

test("F8 on either page clears both: what was looked for was looked for somebody", async () => {
  for (const on of ["the list", "the window"]) {
    await desk({}, async (page) => {
      await open(page);
      await write(page, NOTE);
      const [list] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("F2")]);
      await list.waitForSelector("#find");
      await list.focus("#find");
      await list.keyboard.type("孕妇和产妇保健");
      await looked(list);
      assert.ok((await list.textContent("main")).includes("孕产妇"));
      const client = await list.context().newCDPSession(list);
      const entries = (await client.send("Page.getNavigationHistory")).entries.length;
      const by = on === "the list" ? list : page;
      await Promise.all([
        page.waitForNavigation({ url: "**/window" }), list.waitForNavigation({ url: "**/window/services" }), by.keyboard.press("F8"),
      ]);
      assert.equal(await list.inputValue("#find"), "");
      assert.equal(await page.inputValue("#note"), "");
      isClean("the window", await everything(page));
      assert.equal((await client.send("Page.getNavigationHistory")).entries.length, entries);
      await list.goBack();
      assert.deepEqual([await list.inputValue("#find"), await list.$("mark")], ["", null], "what Back shows of the list");
    });
  }
});

test("where the module does not come, an answer that is none of the window's takes nothing away", () =>
  desk({ expects: /ERR_FAILED|status of (503|500|502)/ }, async (page) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("/window");
    await page.waitForSelector('html[data-wasm="off"]');
    await page.fill("#note", NOTE);
    for (const status of [503, 500, 502]) {
      await page.route("**/window", (route) => route.fulfill({ status, contentType: "text/html", body: "<html><body><h1>太忙</h1></body></html>" }));
      await page.$eval("#trouble", (box) => { box.textContent = ""; });
      await page.press("#keep button", "Enter");
      await page.waitForFunction(() => document.getElementById("trouble").textContent);
      assert.equal(await page.inputValue("#note"), NOTE, `${status}`);
      assert.match(await page.textContent("#trouble"), /这会儿答不了.*写的字都在/);
      await page.unroute("**/window");
    }
    await inPlace(page, "#keep button");
    assert.ok(await page.isVisible("#s-maternal-health"), "and it goes on");
  }));

test("the page is wiped by the key itself, also where the server never answers", () =>
  desk({ expects: /ERR_FAILED/ }, async (page) => {
    await resident(page);
    await page.route("**/window/next", (route) => route.abort());
    let tell;
    const left = new Promise((resolve) => { tell = resolve; });
    await page.exposeFunction("left", tell);
    // Heard after the window's own handler, in the same stroke.
    await page.evaluate(() => addEventListener("keydown", () => window.left(document.documentElement.outerHTML
      + [...document.querySelectorAll("textarea, input, select")].map((field) => field.value + field.defaultValue).join())));
    await page.keyboard.press("F8");
    isClean("the page", await left);
  }));

test("without script the button clears, and Back shows nothing of it", () =>
  desk({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/window");
    await page.fill("#note", NOTE);
    await page.press("#note", "Tab");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.ok(await page.isVisible("#s-maternal-health"));
    await Promise.all([page.waitForNavigation(), page.press("#next button", "Enter")]);
    assert.equal(page.url(), `${server.base}/window`);
    isClean("the page", await page.content());
    assert.equal(await page.inputValue("#note"), "");
    // Back asks the browser for an answer that it may not keep: a page of its own saying so, and not a word of anyone.
    const back = await page.goBack().then(() => "", (problem) => problem.message);
    assert.match(back, /^$|ERR_CACHE_MISS/);
    if (back) await page.waitForURL("chrome-error://chromewebdata/");
    isClean("what Back shows", await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll("textarea, input")].map((e) => e.value).join()));
  }));
