// The 20 checks of an excellent page in WeChat (platform.md §6), as WeChat on Android, WeChat on an iPhone and a
// desktop. Check 4 is held to toolchain.md's floor; 1, 11 and 18 to public pages and codes that are not sensitive;
// 19 without signing, which does not exist. Checks 8, 11 and 17 on every state and every page of the catalogue:
// checks_everywhere.test.cjs. The engine is Chromium throughout: what only a phone can tell is
// in the README.
"use strict";
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const http = require("node:http");
const os = require("node:os");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { chromium } = require("playwright-core");
const { FLAGS, ROOT, awake, startBrowser, startServer } = require("./house.cjs");
const { NUMBERS } = require("./catalogue.cjs");
const { lost, tooSmall, uncallable } = require("./measures.cjs");
const { ADDRESSES, AGENTS, WASM, say, settled, visit } = require("./phones.cjs");

const AXE = require.resolve("axe-core/axe.min.js");
const MOTHER = "我妈82岁，农村户口，一个人住，有二级残疾证";
const ICP = { text: "蜀ICP备00000000号", link: "https://beian.miit.gov.cn" };
const PROOFS = { "MP_verify_aB3xY9.txt": Buffer.from([0x61, 0x42, 0x0d, 0x0a]), "WW_verify_Q1.txt": Buffer.from("Q1"), "8Kd2.txt": Buffer.from("a".repeat(400)), "domain.html": Buffer.from("<b>proof</b>\n") };

let server, browser, folder;
before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "minsheng-operator-"));
  fs.mkdirSync(path.join(folder, "files"));
  for (const [name, bytes] of Object.entries(PROOFS)) fs.writeFileSync(path.join(folder, "files", name), bytes);
  fs.writeFileSync(path.join(folder, "site.toml"), `root_files = "files"\n[[footer]]\ntext = "${ICP.text}"\nlink = "${ICP.link}"\n`);
  [server, browser] = await Promise.all([startServer(["--today", "2026-11-21", "--config", path.join(folder, "site.toml")]), startBrowser()]);
});
after(async () => { await browser.close(); server.stop(); fs.rmSync(folder, { recursive: true }); });

const agents = Object.keys(AGENTS);
const site = () => JSON.parse(fs.readFileSync(path.join(ROOT, "target/site/site.json"), "utf8"));

/** What comes over the wire, untouched: status, headers, bytes. */
function curl(address, { method = "GET", headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(server.base + address, { method, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts), text: Buffer.concat(parts).toString() }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The journey that must always be possible: ask, read the answer, read a service, come back. */
async function journey(page) {
  await page.goto("/");
  await say(page, "打预防针");
  assert.match(await page.textContent("main"), /预防接种/);
  await Promise.all([page.waitForNavigation(), page.click(".hit a")]);
  assert.equal(new URL(page.url()).pathname, "/services/vaccination");
  await page.goBack();
  assert.equal(await page.inputValue("#say"), "打预防针");
  await say(page, MOTHER);
  assert.match(await page.textContent("h1"), /很可能可以享受/);
}

for (const agent of agents) {
  const as = (options, steps) => visit(browser, server.base, agent, options, steps);
  const inLongchang = { region: "longchang" };

  test(`check 1: every public page is complete before any script, as ${agent}`, async () => {
    for (const [address, holds] of Object.entries(ADDRESSES)) {
      const page = await curl(address, { headers: { "user-agent": AGENTS[agent].userAgent, cookie: address.includes("s=") || address === "/guide" ? "region=longchang" : "" } });
      assert.equal(page.status, 200, address);
      assert.match(page.headers["content-type"], /^text\/html/, address);
      assert.match(page.text, /<h1/, address);
      assert.match(page.text, /href="tel:12345"/, address);
      assert.ok(page.text.includes(holds), `${address} does not say “${holds}”`);
    }
    const form = new URLSearchParams({ text: MOTHER, region: "longchang" }).toString();
    const result = await curl("/find", { method: "POST", body: form, headers: { "content-type": "application/x-www-form-urlencoded", "user-agent": AGENTS[agent].userAgent } });
    assert.ok(result.text.includes("老年人健康管理") && result.text.includes("<h1"), "a result too");
  });

  test(`check 2: without JavaScript everything can be done, as ${agent}`, () => as({ javaScriptEnabled: false, cookies: inLongchang }, journey));

  for (const wasm of Object.keys(WASM)) {
    test(`check 3: with the module ${wasm} nothing is blank, nothing breaks, forms are sent, as ${agent}`, () =>
      as({ wasm, cookies: inLongchang }, async (page) => {
        page.on("dialog", (dialog) => assert.fail(`a dialogue: ${dialog.message()}`));
        for (const address of ["/", "/find?q=%E4%BD%8E%E4%BF%9D", "/guide"]) {
          await page.goto(address);
          await settled(page, WASM[wasm].ends);
          const blank = await page.$$eval("main section, main form, header, footer, leptos-island", (all) => all.filter((e) => e.getClientRects().length && e.getBoundingClientRect().height > 30 && !e.innerText.trim()).map((e) => e.outerHTML.slice(0, 80)));
          assert.deepEqual(blank, [], address);
        }
        await journey(page);
        if (page.letModuleCome) page.letModuleCome();
      }));
  }

  test(`check 5: the page may be zoomed, fills the notch, and never scrolls sideways, as ${agent}`, () =>
    as({ viewport: { width: 320, height: 640 }, cookies: inLongchang }, async (page) => {
      for (const address of Object.keys(ADDRESSES)) {
        await page.goto(address);
        const content = await page.getAttribute("meta[name=viewport]", "content");
        assert.match(content, /width=device-width/);
        assert.match(content, /viewport-fit=cover/);
        assert.doesNotMatch(content, /user-scalable|maximum-scale/);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 320, `${address} is ${wide} px wide`);
      }
    }));

  test(`check 6: WeChat's larger type is followed, and nothing is cut, covered or lost, as ${agent}`, () =>
    as({ bypassCSP: true, isMobile: true, cookies: inLongchang }, async (page) => {
      const looks = async (state, least, enlarge) => {
        const before = await page.evaluate(lineSizes);
        await enlarge();
        const grown = await page.evaluate(lineSizes);
        assert.ok(grown / before >= least, `${state}: text grows only ${(grown / before).toFixed(2)} times`);
        assert.deepEqual(await page.evaluate(lost), [], state);
      };
      for (const address of ["/", "/find?q=%E4%BD%8E%E4%BF%9D", "/services/disability-allowances", "result"]) {
        for (const [percent, least] of [[150, 1.45], [175, 1.7]]) {
          await reach(page, address);
          await looks(`${address} at ${percent} %`, least, () => page.addStyleTag({ content: `body{-webkit-text-size-adjust:${percent}%!important;text-size-adjust:${percent}%!important}` }));
        }
        await reach(page, address);
        await looks(`${address} at a root of 200 %`, 1.9, () => page.addStyleTag({ content: "html{font-size:200%!important}" }));
      }
    }));

  test(`check 8: text and targets have their sizes in both editions, as ${agent}`, async () => {
    for (const [edition, least] of [["normal", { text: 14, body: 17, line: 1.5, tap: 44 }], ["elder", { text: 18, body: 22, line: 1.6, tap: 60 }]]) {
      await as({ cookies: { ...inLongchang, edition } }, async (page) => {
        for (const address of ["/", "/find?q=%E4%BD%8E%E4%BF%9D", "/services/disability-allowances", "/guide", "result"]) {
          await reach(page, address);
          assert.deepEqual(await page.evaluate(tooSmall, least), [], `${address}, ${edition}`);
        }
      });
    }
  });

  test(`check 9: 长辈版 is seen at once, is a cookie, and is there from the first byte, as ${agent}`, () =>
    as({}, async (page, { context }) => {
      await page.goto("/");
      const button = page.locator("button, a", { hasText: "长辈版" }).first();
      const box = await button.boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= AGENTS[agent].viewport.height, "on the first screen");
      await Promise.all([page.waitForNavigation(), button.click()]);
      const cookies = await context.cookies();
      assert.deepEqual(cookies.map(({ name, value }) => `${name}=${value}`), ["edition=elder"]);
      const next = await curl("/services", { headers: { cookie: "edition=elder", "user-agent": AGENTS[agent].userAgent } });
      assert.match(next.text.slice(0, 120), /<html lang="zh-CN" class="elder"/);
    }));

  test(`check 10: axe finds no violation in both editions and both schemes, as ${agent}`, async () => {
    // The other two pairs, and every other state, at 360 px: accessibility.test.cjs.
    for (const [edition, colorScheme] of [["normal", "light"], ["elder", "dark"]]) {
      await as({ bypassCSP: true, colorScheme, cookies: { ...inLongchang, edition } }, async (page) => {
        for (const address of ["/", "result"]) {
          await reach(page, address);
          await page.addScriptTag({ path: AXE });
          const { violations } = await page.evaluate(() => window.axe.run(document));
          assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(" ")).join(", ")}`), [], `${address}, ${edition}, ${colorScheme}`);
          const green = await page.$$eval("body *", (all) => all.filter((e) => getComputedStyle(e).color === "rgb(7, 193, 96)").length);
          assert.equal(green, 0, "WeChat's green is never text");
        }
      });
    }
  });

  test(`check 14: typing while the module is on its way loses no letter and not the caret, as ${agent}`, () =>
    as({ wasm: "slow", cookies: inLongchang }, async (page) => {
      await page.goto("/");
      await page.focus("#say");
      await page.keyboard.type("wo ma");
      await page.keyboard.press("Home");
      await page.keyboard.type("1");
      page.letModuleCome();
      await awake(page);
      assert.equal(await page.inputValue("#say"), "1wo ma");
      assert.deepEqual(await page.$eval("#say", (box) => [box.selectionStart, box.selectionEnd, document.activeElement === box]), [1, 1, true]);
      await page.keyboard.type("23");
      assert.equal(await page.inputValue("#say"), "123wo ma");
    }));

  test(`check 14: a form is sent before the module has come, and the page does not jump, as ${agent}`, () =>
    as({ wasm: "slow", cookies: inLongchang }, async (page) => {
      await page.addInitScript(() => {
        window.moved = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.moved += entry.value; })).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto("/");
      await say(page, MOTHER);
      assert.match(await page.textContent("h1"), /很可能可以享受/);
      page.letModuleCome();
      await awake(page);
      assert.ok((await page.evaluate(() => window.moved)) <= 0.02, "the page moves as it wakes");
    }));

  test(`check 15: no request leaves the site, no cookie before a choice, no storage needed, as ${agent}`, () =>
    as({}, async (page, { context }) => {
      await page.addInitScript(() => {
        window.touched = [];
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
          Object.defineProperty(window, name, { get() { window.touched.push(name); throw new DOMException("no storage here", "SecurityError"); } });
        }
      });
      for (const address of Object.keys(ADDRESSES)) {
        await page.goto(address);
        await awake(page);
        assert.deepEqual(await page.evaluate(() => window.touched), [], address);
      }
      await page.goto("/");
      await say(page, "打预防针");
      await say(page, MOTHER);
      assert.match(await page.textContent("h1"), /先选住在哪里/);
      assert.deepEqual(await context.cookies(), [], "nothing was chosen");
    }));

  test(`check 16: the policy is strict, nothing breaks it, and where it forbids WASM the page is a page, as ${agent}`, async () => {
    await as({ cookies: inLongchang }, async (page) => {
      await page.addInitScript(() => {
        window.broken = [];
        document.addEventListener("securitypolicyviolation", (event) => window.broken.push(event.violatedDirective));
      });
      for (const address of Object.keys(ADDRESSES)) {
        const response = await page.goto(address);
        const policy = response.headers()["content-security-policy"];
        assert.match(policy, /default-src 'none'/);
        assert.match(policy, /frame-ancestors 'none'/);
        assert.doesNotMatch(policy, /[^-]unsafe-eval|unsafe-inline|https?:/);
        await awake(page);
        assert.deepEqual(await page.evaluate(() => window.broken), [], address);
      }
    });
    // An engine that does not know 'wasm-unsafe-eval' (iOS before 16) lets no module in.
    await as({ cookies: inLongchang }, async (page, { heard, requests }) => {
      await page.route((url) => !url.pathname.startsWith("/assets/"), async (route) => {
        if (route.request().method() !== "GET") return route.continue();
        const response = await route.fetch().catch(() => null);
        if (!response) return undefined;
        const headers = { ...response.headers(), "content-security-policy": response.headers()["content-security-policy"].replace(" 'wasm-unsafe-eval'", "") };
        // What is still on its way when the page closes is nobody's any more.
        return route.fulfill({ response, headers }).catch(() => {});
      });
      await page.goto("/");
      await settled(page, "off");
      assert.deepEqual(requests.filter((request) => /\/app\./.test(request.url())), [], "and is spared the download");
      await journey(page);
      heard.length = 0; // The refused probe is told to the console, which nobody in WeChat sees.
    });
  });

  test(`check 17: numbers can be seen and called, and nothing opens a window or hides in a PDF, as ${agent}`, () =>
    as({ cookies: inLongchang }, async (page) => {
      for (const address of [...Object.keys(ADDRESSES), "result"]) {
        await reach(page, address);
        const bad = await page.$$eval("a", (all) => all.filter((a) => a.target || /\.pdf$/i.test(a.href) || (a.protocol === "tel:" && !a.textContent.replace(/\D/g, "").includes(a.href.replace(/\D/g, "")))).map((a) => a.outerHTML.slice(0, 120)));
        assert.deepEqual(bad, [], address);
        assert.deepEqual(await page.evaluate(uncallable, { numbers: NUMBERS }), [], address);
      }
    }));

  test(`check 20: nothing pops up, moves or reloads by itself for half a minute, as ${agent}`, () =>
    as({ cookies: inLongchang }, async (page, { requests }) => {
      page.on("dialog", (dialog) => assert.fail(`a dialogue: ${dialog.message()}`));
      await page.clock.install({ time: new Date("2026-11-21T10:00:00+08:00") });
      for (const address of ["/", "/services/disability-allowances", "result"]) {
        await reach(page, address);
        await page.clock.runFor(3000);
        await awake(page);
        const asked = requests.length;
        const told = await page.evaluate(() => document.body.outerHTML);
        await page.clock.runFor(30000);
        assert.equal(await page.evaluate(() => document.body.outerHTML), told, `${address} changes by itself`);
        assert.equal(requests.length, asked, `${address} asks by itself`);
      }
      const link = page.locator(".foot a", { hasText: ICP.text });
      assert.equal(await link.getAttribute("href"), ICP.link);
    }));
}

test("check 2: with WebAssembly missing from the engine itself everything can be done", async () => {
  const jitless = await chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: [...FLAGS, "--js-flags=--jitless"] });
  try {
    await visit(jitless, server.base, agents[0], { cookies: { region: "longchang" } }, async (page) => {
      await page.goto("/");
      assert.equal(await page.evaluate(() => typeof WebAssembly), "undefined");
      await settled(page, "off");
      await journey(page);
    });
  } finally {
    await jitless.close();
  }
});

/** wasm-opt, told to know of no more than the floor of toolchain.md: Chrome 96, iOS 15.1. */
function knowsOnlyTheFloor(file, more = []) {
  const floor = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];
  const run = path.join(ROOT, "target/node/node_modules/.bin/wasm-opt");
  return execFileSync(run, ["--mvp-features", ...floor.map((name) => `--enable-${name}`), ...more, file], { stdio: ["ignore", "pipe", "pipe"] });
}

test("check 4: the module asks for no more than Chrome 96 and iOS 15.1 have", () => {
  const bare = path.join(folder, "bare.wasm");
  const module = site().release.find((name) => name.endsWith(".wasm"));
  // Its own list of features would be believed: it is taken out before it is read again.
  knowsOnlyTheFloor(path.join(ROOT, "target/site/assets", module), ["--strip-target-features", "-o", bare]);
  knowsOnlyTheFloor(bare, ["-o", "/dev/null"]);
  const newer = { simd: "(func (drop (v128.const i64x2 0 0)))", "tail-call": "(func $a (return_call $a))", "extended-const": "(global i32 (i32.add (i32.const 1) (i32.const 2)))" };
  for (const [what, text] of Object.entries(newer)) {
    const file = path.join(folder, `${what}.wat`);
    fs.writeFileSync(file, `(module ${text})`);
    assert.throws(() => knowsOnlyTheFloor(file, ["-o", "/dev/null"]), `${what} was let through`);
  }
  for (const name of site().release.filter((name) => name.endsWith(".js"))) {
    assert.doesNotMatch(fs.readFileSync(path.join(ROOT, "target/site/assets", name), "utf8"), /\?\.(?!\d)|\?\?/, name);
  }
});

test("check 7: no style and no script locks WeChat's font size", async () => {
  const { style, boot, release } = site();
  for (const address of [style, boot, ...release.map((name) => `/assets/${name}`)].filter((name) => /\.(css|js)$/.test(name))) {
    const { status, text } = await curl(address);
    assert.equal(status, 200, address);
    assert.doesNotMatch(text, /text-size-adjust:[^;}]*!\s*important/, address);
    assert.doesNotMatch(text, /setFontSizeCallback|WeixinJSBridge/, address);
  }
});

test("check 11: titles tell public pages apart, are short, and say whose page it is", async () => {
  const seen = new Map();
  for (const address of Object.keys(ADDRESSES)) {
    const { text } = await curl(address, { headers: { cookie: "region=longchang" } });
    const title = /<title>([^<]*)<\/title>/.exec(text)[1];
    assert.ok([...title].length <= 26, `${address}: “${title}” has ${[...title].length} characters`);
    assert.ok(!seen.has(title), `${address} and ${seen.get(title)} are both “${title}”`);
    seen.set(title, address);
    assert.match(text, /<html lang="zh-CN"/, address);
    assert.equal(text.match(/<h1/g).length, 1, address);
  }
  assert.ok([...seen].some(([title, at]) => at.startsWith("/find?q=") && title.includes("低保")), "a search's title says what was looked for");
});

test("check 12: pages are asked for anew and cost nothing when unchanged; hashed files are kept, the last release's too", async () => {
  for (const address of Object.keys(ADDRESSES)) {
    const { headers } = await curl(address);
    assert.match(headers["cache-control"], /no-cache/, address);
    const again = await curl(address, { headers: { "if-none-match": headers.etag } });
    assert.deepEqual([again.status, again.bytes.length], [304, 0], address);
  }
  const { release, previous } = site();
  assert.ok(release.length > 0);
  for (const name of [...release, ...previous]) {
    const { status, headers } = await curl(`/assets/${name}`);
    assert.equal(status, 200, name);
    assert.match(headers["cache-control"], /immutable/, name);
  }
});

test("check 13: everything travels compressed, and the first sight of a page is small", async () => {
  const { style, boot, release } = site();
  for (const [accepts, encoding] of [["br, gzip", "br"], ["gzip", "gzip"]]) {
    for (const address of ["/", style, boot, ...release.map((name) => `/assets/${name}`)]) {
      const { headers } = await curl(address, { headers: { "accept-encoding": accepts } });
      assert.equal(headers["content-encoding"], encoding, `${address} for ${accepts}`);
    }
  }
  const module = release.find((name) => name.endsWith(".wasm"));
  assert.equal((await curl(`/assets/${module}`)).headers["content-type"], "application/wasm");
  for (const address of Object.keys(ADDRESSES)) {
    const parts = await Promise.all([address, style, boot].map((one) => curl(one, { headers: { "accept-encoding": "br" } })));
    const bytes = parts.reduce((sum, part) => sum + part.bytes.length, 0);
    assert.ok(bytes <= 30 << 10, `${address}: ${bytes} bytes before it can be read`);
  }
});

test("check 18: addresses are plain, short, and show the same to whoever opens them", async () => {
  for (const address of Object.keys(ADDRESSES)) {
    assert.match(address, /^[\x21-\x7e]{1,200}$/);
    const pages = await Promise.all(agents.map((agent) => curl(address, { headers: { "user-agent": AGENTS[agent].userAgent } })));
    for (const page of pages) assert.equal(page.text, pages[0].text, `${address} is the same for everyone`);
    for (const [, href] of pages[0].text.matchAll(/(?:href|action|src)="([^"]*)"/g)) assert.match(href, /^[\x21-\x7e]{1,200}$/, `${address} links to ${href}`);
  }
  for (const words of ["低保", "打预防针", "图书馆", "公租房", "退役军人"]) {
    const { status, headers } = await curl("/find", { method: "POST", body: new URLSearchParams({ text: words }).toString(), headers: { "content-type": "application/x-www-form-urlencoded" } });
    assert.equal(status, 303, words);
    assert.match(headers.location, /^\/find\?q=[\x21-\x7e]{1,180}$/, words);
    assert.ok((await curl(headers.location)).text.includes(words), `${headers.location} opens what was asked`);
  }
});

test("check 19: the operator's proofs are served byte for byte; nothing is signed for anyone", async () => {
  for (const [name, bytes] of Object.entries(PROOFS)) {
    const { status, headers, bytes: served } = await curl(`/${name}`);
    assert.equal(status, 200, name);
    assert.ok(served.equals(bytes), `${name}: ${served} for ${bytes}`);
    assert.match(headers["content-type"], name.endsWith(".txt") ? /^text\/plain/ : /^text\/html/, name);
  }
  for (const address of ["/MP_verify_other.txt", "/site.toml", "/files/MP_verify_aB3xY9.txt", "/..%2fsite.toml", "/wx/sign?url=https%3A%2F%2Fevil.example"]) {
    assert.equal((await curl(address)).status, 404, address);
  }
});

test("check 20: on a desktop every control is reached with Tab, and is seen to be", () =>
  visit(browser, server.base, "a desktop", { cookies: { region: "longchang" } }, async (page) => {
    for (const address of ["/", "/services/disability-allowances", "result"]) {
      await reach(page, address);
      await awake(page);
      const all = await page.$$eval("a[href], button, summary, textarea, input:not([type=hidden])", (all) => {
        const reachable = all.filter((e) => e.getClientRects().length && e.tabIndex >= 0 && !e.disabled);
        reachable.forEach((e, at) => { e.dataset.at = at; });
        document.activeElement.blur();
        return reachable.length;
      });
      const met = new Set();
      for (let step = 0; step < all + 5 && met.size < all; step += 1) {
        await page.keyboard.press("Tab");
        const [at, seen, what] = await page.evaluate(() => {
          const e = document.activeElement, style = getComputedStyle(e), around = e.closest(".ask-in");
          const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          return [e.dataset.at, outlined || (around && getComputedStyle(around).boxShadow !== "none"), e.outerHTML.slice(0, 80)];
        });
        if (at === undefined) continue;
        met.add(at);
        assert.ok(seen, `${address}: no outline on ${what}`);
      }
      assert.equal(met.size, all, `${address}: ${met.size} of ${all} controls are reached`);
    }
  }));

/** An address, or the result of telling a situation, with everything unfolded. */
async function reach(page, address) {
  if (address === "result") {
    await page.goto("/");
    await say(page, MOTHER);
  } else {
    await page.goto(address);
  }
  await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
}

/* What follows runs in the page. */

/** The height of the first line of every paragraph, added up. */
function lineSizes() {
  return [...document.querySelectorAll("main h1, main p, main button, main summary")].filter((e) => e.getClientRects().length && e.innerText.trim()).reduce((sum, e) => sum + parseFloat(getComputedStyle(e).fontSize), 0);
}
