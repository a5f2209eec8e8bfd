// The box and its list: keyboard, screen reader, input method, and what it must not ask.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { awake, openPage, startBrowser, startServer } = require("./house.cjs");

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

async function box(steps, { clock } = {}) {
  const visit = await openPage(browser, server.base);
  if (clock) await visit.page.clock.install();
  await visit.page.goto("/");
  await awake(visit.page);
  await visit.page.focus("#say");
  const asked = () => visit.requests.filter((request) => request.url().endsWith("/api/v1/suggest"));
  await steps(visit.page, asked, visit);
  assert.deepEqual(visit.heard, [], "the console is empty");
  await visit.context.close();
}

/** Longer than the pause that asks, by a clock that the test turns; what was asked in it is known then. */
async function pause(page) {
  await page.clock.runFor(500);
  await page.evaluate(() => fetch("/healthz"));
}
const options = (page) => page.$$eval("#say-list [role=option] span", (all) => all.map((e) => e.textContent));
const state = (page, name) => page.getAttribute("#say", name);

test("letters bring suggestions; arrows, Enter and Escape work; the words stay out of the address", () =>
  box(async (page, asked) => {
    assert.equal(await state(page, "role"), null, "a box of several lines may not be a combobox");
    assert.equal(await state(page, "aria-autocomplete"), "list");
    assert.equal(await state(page, "aria-controls"), "say-list");
    await page.keyboard.type("dibao");
    await page.waitForSelector("#say-list [role=option]");
    assert.equal((await options(page))[0], "低保（最低生活保障）");
    assert.match(await page.textContent("leptos-island [role=status]"), /^有 \d 个提示/);
    await page.keyboard.press("ArrowDown");
    const active = await state(page, "aria-activedescendant");
    assert.equal(await page.getAttribute(`#${active}`, "aria-selected"), "true");
    await page.keyboard.press("ArrowUp");
    assert.notEqual(await state(page, "aria-activedescendant"), active, "the list goes round");
    await page.keyboard.press("Escape");
    assert.equal(await page.isVisible("#say-list"), false);
    assert.equal(await page.inputValue("#say"), "dibao", "Escape closes the list and keeps the words");
    await page.keyboard.type(" ");
    await page.waitForSelector("#say-list [role=option]");
    await page.keyboard.press("ArrowDown");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.equal(page.url(), `${server.base}/services/minimum-living-allowance`);
    assert.ok(asked().length > 0 && asked().every((request) => request.method() === "POST" && !request.url().includes("?")));
  }));

test("what others should not see is chosen without standing in the address", () =>
  box(async (page, asked, { requests }) => {
    await page.keyboard.type("艾滋病");
    await page.waitForSelector("#say-list [role=option]");
    await page.keyboard.press("ArrowDown");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.equal(page.url(), `${server.base}/service`);
    assert.match(await page.textContent("h1"), /艾滋病/);
    assert.ok(await page.isVisible("text=快速离开"));
    for (const request of requests) assert.ok(!/hiv|%E8%89%BE/.test(request.url()), request.url());
    await Promise.all([page.waitForNavigation(), page.click("text=回到刚才的结果")]);
    assert.equal(await page.inputValue("#say"), "艾滋病");
  }));

test("Enter without a choice sends the form; a tap chooses", async () => {
  await box(async (page) => {
    await page.keyboard.type("低保");
    await page.waitForSelector("#say-list [role=option]");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.equal(page.url(), `${server.base}/find?q=${encodeURIComponent("低保")}`);
  });
  await box(async (page) => {
    await page.keyboard.type("图书馆");
    await page.waitForSelector("#say-list [role=option]");
    await Promise.all([page.waitForNavigation(), page.tap("#say-list [role=option]")]);
    assert.match(page.url(), /\/services\/[a-z-]+$/);
  });
});

test("suggestions stand in named groups, and the arrows go through all of them", () =>
  box(async (page) => {
    await page.keyboard.type("低保");
    await page.waitForSelector("#say-list [role=option]");
    const groups = await page.$$eval("#say-list > [role=group]", (all) => all.map((group) => ({
      name: document.getElementById(group.getAttribute("aria-labelledby")).textContent,
      shown: document.getElementById(group.getAttribute("aria-labelledby")).getClientRects().length > 0,
      options: [...group.querySelectorAll("[role=option]")].map((option) => option.id),
    })));
    assert.deepEqual(groups.map((group) => group.name), ["服务", "遇到的事", "类别"]);
    assert.ok(groups.every((group) => group.shown && group.options.length > 0));
    const all = groups.flatMap((group) => group.options);
    assert.ok(all.length <= 6);
    for (const id of all) {
      await page.keyboard.press("ArrowDown");
      assert.equal(await state(page, "aria-activedescendant"), id);
      assert.equal(await page.getAttribute(`#${id}`, "aria-selected"), "true");
    }
    await page.keyboard.press("ArrowDown");
    assert.equal(await state(page, "aria-activedescendant"), all[0], "and round again");
    await page.keyboard.press("ArrowUp");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.equal(page.url(), `${server.base}/domains/support`);
  }));

test("a heading is no option; a life event leads to its page; the word that led there is shown", () =>
  box(async (page) => {
    await page.keyboard.type("打防疫针");
    await page.waitForSelector("#say-list [role=option]");
    assert.equal(await page.textContent("#say-option-0 small"), "打防疫针");
    await page.tap(".sug-h");
    assert.equal(page.url(), `${server.base}/`);
    await page.fill("#say", "我想问一下失业");
    await page.waitForSelector("#say-list [role=option] >> text=失业了");
    await Promise.all([page.waitForNavigation(), page.tap("#say-list [role=option] >> text=失业了")]);
    assert.equal(page.url(), `${server.base}/events/job-loss`);
  }));

test("the box grows with what is written; Shift and Enter break the line", () =>
  box(async (page) => {
    const height = () => page.$eval("#say", (box) => box.clientHeight);
    const before = await height();
    await page.keyboard.type("我妈八十二岁");
    await page.keyboard.press("Shift+Enter");
    assert.equal(await page.inputValue("#say"), "我妈八十二岁\n");
    await page.fill("#say", "一个人住，农村户口，有残疾证。".repeat(6));
    assert.ok((await height()) > before * 1.5, "it grew");
    assert.ok(await page.$eval("#say", (box) => box.scrollHeight <= box.clientHeight), "and shows all of it");
    await page.fill("#say", "低保");
    assert.equal(await height(), before, "and is small again");
  }));

test("nothing is asked while an input method is composing", () =>
  box(async (page, asked) => {
    const session = await page.context().newCDPSession(page);
    for (const text of ["d", "di", "dib", "dibao"]) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await pause(page);
    assert.equal(asked().length, 0, "pinyin keystrokes are not words yet");
    await session.send("Input.insertText", { text: "低保" });
    await page.clock.runFor(500);
    await page.waitForSelector("#say-list [role=option]");
    assert.equal(asked().length, 1);
    assert.equal(await page.inputValue("#say"), "低保");
  }, { clock: true }));

test("the Enter that ends composing sends nothing, also where composing has ended before it is told", () =>
  box(async (page) => {
    await page.fill("#say", "低保");
    // WebKit tells of the end of composing first, and then of the key.
    const taken = await page.$eval("#say", (box) => {
      box.dispatchEvent(new CompositionEvent("compositionstart"));
      box.dispatchEvent(new CompositionEvent("compositionend", { data: "低保" }));
      const key = (keyCode) => new KeyboardEvent("keydown", { key: "Enter", keyCode, bubbles: true, cancelable: true });
      return !box.dispatchEvent(key(229));
    });
    assert.equal(taken, false, "the key is the input method's");
    assert.equal(page.url(), `${server.base}/`);
    await Promise.all([page.waitForNavigation(), page.press("#say", "Enter")]);
    assert.match(page.url(), /\/find/, "the next one sends");
  }));

test("a text that is long or speaks of a person is nobody's business but the form's", () =>
  box(async (page, asked) => {
    for (const words of ["我妈", "82岁", "想问一下那个残疾人补贴怎么领"]) {
      await page.fill("#say", "");
      await pause(page);
      const before = asked().length;
      await page.fill("#say", words);
      await pause(page);
      assert.equal(asked().length, before, words);
    }
    await page.fill("#say", "低保");
    await pause(page);
    assert.equal(asked().length, 1, "and what is short and of nobody is asked");
  }, { clock: true }));
