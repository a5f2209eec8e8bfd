// The service window, by keyboard alone, at a desk of 1280 px: a note is answered at each pause in typing,
// questions have one key an answer, every reason unfolds, two variants stand side by side.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { startBrowser, startServer } = require("./house.cjs");
const { answered, atDesk, chips, focusIs, open, pressed, rows, tabTo, write } = require("./desk.cjs");
const { NOTES } = require("./notes.cjs");

const NOTE = "女，34，孕6月，居民医保，夫外出务工，租房";
let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });
const desk = (options, steps) => atDesk(browser, server, options, steps);

test("a note is answered at a pause in typing, and the cursor stays where it was", () =>
  desk({}, async (page) => {
    await open(page);
    assert.ok(await focusIs(page, "#note"), "one can write at once");
    await write(page, NOTE);
    assert.deepEqual(await chips(page).then((all) => all.slice(0, 2)), ["女", "34岁"]);
    assert.deepEqual(await rows(page, "sure"), ["maternal-health", "resident-medical-insurance"]);
    await page.keyboard.press("Control+Home");
    for (let n = 0; n < 2; n++) await page.keyboard.press("ArrowRight");
    await page.keyboard.type("农村户口，");
    const changed = NOTE.replace("女，", "女，农村户口，");
    await answered(page, changed);
    assert.equal(await page.inputValue("#note"), changed);
    const cursor = await page.$eval("#note", (note) => [note.selectionStart, note.selectionEnd]);
    assert.deepEqual(cursor, [7, 7], "the cursor stands where it was typed");
    assert.ok(await focusIs(page, "#note"));
    assert.ok((await chips(page)).some((chip) => chip.startsWith("农村户口")));
    assert.match(await page.textContent("#told"), /^很可能可以 \d+ 项/, "and a screen reader is told");
  }));

test("while an input method composes nothing is asked, and afterwards it is", () =>
  desk({}, async (page, { requests }) => {
    await page.clock.install();
    await open(page);
    const client = await page.context().newCDPSession(page);
    const asked = () => requests.filter((request) => request.method() === "POST").length;
    await client.send("Input.imeSetComposition", { text: "nv", selectionStart: 2, selectionEnd: 2 });
    await client.send("Input.imeSetComposition", { text: "nv'34", selectionStart: 5, selectionEnd: 5 });
    // Longer than the pause that asks, by a clock that the test turns; what was asked in it is known then.
    await page.clock.runFor(500);
    await page.evaluate(() => fetch("/favicon.svg"));
    assert.equal(asked(), 0);
    await client.send("Input.insertText", { text: "女，34岁" });
    await answered(page, "女，34岁");
    assert.equal(asked(), 1);
  }));

test("a late answer to an earlier note is dropped", () =>
  desk({}, async (page) => {
    await open(page);
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    let first = true;
    await page.route("**/window", async (route) => {
      if (first) { first = false; await held; }
      await route.continue().catch(() => {});
    });
    await page.keyboard.insertText("男，82岁");
    await page.waitForRequest("**/window");
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText("女，34岁");
    await answered(page, "女，34岁");
    release();
    await page.keyboard.insertText("，有残疾证");
    await answered(page, "女，34岁，有残疾证");
    assert.ok(!(await chips(page)).some((chip) => chip.includes("82")), (await chips(page)).join());
  }));

test("questions are answered with one key, and a number is just typed", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, NOTE);
    await page.keyboard.press("Escape");
    assert.ok(await focusIs(page, ".q.first .opts button"), "Escape leads from the note to the question");
    const question = await page.textContent(".q.first h2");
    await pressed(page, "edits", "2");
    assert.notEqual(await page.textContent(".q.first h2"), question, "on to the next");
    assert.ok(await focusIs(page, ".q.first .opts button"), "and the focus is on it");
    assert.match(await page.inputValue("#heard [name=edits]"), /ins-maternity\.n$/);
    await pressed(page, "edits", "0");
    assert.match(await page.inputValue("#heard [name=edits]"), /\.o$/, "0 leaves it open");
    await page.keyboard.press("Escape");
    assert.ok(await focusIs(page, "#note"), "Escape leads back");
    assert.equal(await page.inputValue("#note"), NOTE, "no digit was written into the note");
    await page.keyboard.type("12");
    await answered(page, `${NOTE}12`);
    await write(page, "来访，有点困难想问");
    await page.keyboard.press("Escape");
    assert.ok(await page.$(".q.first input"), "an age is asked");
    await pressed(page, "edits", "8", "2", "Enter");
    assert.ok((await chips(page)).some((chip) => chip === "82岁"), (await chips(page)).join());
  }));

test("arrows go through answers and results, Enter unfolds the exact text, and nothing stands in their way", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, NOTE);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    assert.ok(await focusIs(page, ".q.first .opts button:nth-child(2)"));
    assert.equal(await page.$$eval('.q.first .opts [tabindex="0"]', (all) => all.length), 1, "one stop of Tab");
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    const stops = await page.$$eval(".q", (all) => all.length);
    for (let n = 0; n < stops; n++) await page.keyboard.press("ArrowDown");
    assert.ok(await focusIs(page, "#s-maternal-health > summary"), "after the questions the first result");
    await page.keyboard.press("Enter");
    assert.ok(await page.isVisible("#s-maternal-health blockquote"));
    const text = await page.textContent("#s-maternal-health");
    assert.match(text, /孕产妇/);
    assert.match(text, /隆府办发〔2022〕41号，表3—1.*第2项/, "document, table and row");
    await page.keyboard.press("ArrowDown");
    assert.ok(await focusIs(page, "#s-resident-medical-insurance > summary"));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("/");
    assert.ok(await focusIs(page, "#note"));
    assert.equal(await page.inputValue("#note"), NOTE, "the slash itself is not written");
    await page.keyboard.type("/?");
    assert.equal(await page.inputValue("#note"), `${NOTE}/?`, "in the note it is a letter like any other");
    await answered(page, `${NOTE}/?`);
    assert.ok(await page.$("#s-maternal-health[open]"), "what was open stays open");
  }));

test("the shortcuts stand on ?, and single keys can be switched off", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, NOTE);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    assert.ok(await page.isVisible("#keys .pop"));
    assert.match(await page.textContent("#keys .pop"), /清空，下一位F8/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    assert.equal(await page.isChecked("#single"), false);
    await page.keyboard.press("Escape");
    assert.ok(!(await page.isVisible("#keys .pop")) && await focusIs(page, "#note"));
    await page.keyboard.press("Escape");
    for (let n = 0; n < 3; n++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("/");
    await page.keyboard.press("?");
    assert.ok(!(await page.isVisible("#keys .pop")) && !(await focusIs(page, "#note")), "off is off");
  }));

test("a chip is taken away and put right, a member and a fact are added, all by Tab and keys", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, NOTE);
    await tabTo(page, '#heard [name=drop][value="client.ins-resident-medical"]');
    await pressed(page, "edits", "Enter");
    assert.ok(!(await chips(page)).some((chip) => chip.includes("居民医保")));
    assert.ok(await focusIs(page, "#h-facts"), "the focus stays with the facts");
    await tabTo(page, "#one-more > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, "[name=add-who]");
    await page.selectOption("[name=add-who]", "mother");
    await page.keyboard.press("Tab");
    await page.keyboard.type("82");
    await page.keyboard.press("Tab");
    await page.selectOption("[name=add-fact]", "disability-cert.y");
    await page.keyboard.press("Tab");
    await pressed(page, "edits", "Enter");
    const mother = await page.$$eval("#heard .person", (all) => all.map((e) => e.textContent).find((t) => t.startsWith("母亲")));
    assert.match(mother, /82岁/);
    assert.match(mother, /残疾人?证/);
    assert.ok((await rows(page, "sure")).includes("elderly-health"));
    await page.keyboard.press("/");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("，农村户口");
    await answered(page, `${NOTE}，农村户口`);
    assert.ok((await chips(page)).includes("82岁"), "what was chosen stays while the note goes on");
  }));

test("two variants stand side by side, and only what changes is shown", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, "男，45，肢体残疾二级，没有残疾证，外地户口");
    await tabTo(page, "#compare > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, '[name=if-set][value$=".disability-cert.y"]');
    await pressed(page, "if", "Enter");
    assert.ok(await page.isVisible("#compare .tbl"));
    const changed = await page.$$eval("#compare tbody tr", (all) => all.map((tr) => [...tr.children].map((cell) => cell.textContent)));
    const allowance = changed.find(([name]) => name === "残疾人两项补贴");
    assert.ok(allowance, JSON.stringify(changed));
    assert.match(allowance[1], /^(目前不符合|还差信息)/);
    assert.match(allowance[2], /^很可能可以/);
    assert.match(await page.textContent("#compare .tbl + .quiet"), /^别的 \d+ 项不变。$/);
    const sure = await rows(page, "sure");
    assert.ok(!sure.includes("disability-allowances"), "the answer itself stays what is so today");
    await page.keyboard.press("/");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("，独居");
    await answered(page, "男，45，肢体残疾二级，没有残疾证，外地户口，独居");
    assert.ok(await page.isVisible("#compare .tbl"), "it goes on while the note does");
    await tabTo(page, "#compare [name=do][value=if-none]");
    await pressed(page, "if", "Enter");
    assert.equal(await page.$("#compare .tbl"), null);
  }));

test("ten shorthand notes have the same answer with script and without (what it is: window_ten_notes.test.cjs)", async () => {
  await desk({}, async (page) => {
    await open(page);
    await desk({ javaScriptEnabled: false }, async (plain) => {
      for (const note of NOTES) {
        await write(page, note);
        await plain.goto("/window");
        await plain.fill("#note", note);
        await plain.press("#note", "Tab");
        await Promise.all([plain.waitForNavigation(), plain.keyboard.press("Enter")]);
        assert.equal(await plain.inputValue("#note"), note);
        for (const part of ["#pane", "#heard"]) {
          assert.equal(await plain.textContent(part), await page.textContent(part), `${note}: ${part}`);
        }
      }
    });
  });
});

test("without script every step is a form, and a city is asked for first", () =>
  desk({ javaScriptEnabled: false, region: null }, async (page) => {
    const press = (selector) => Promise.all([page.waitForNavigation(), page.press(selector, "Enter")]);
    await page.goto("/window");
    await page.fill("#note", NOTE);
    await press('#place button[value="longchang"]');
    assert.equal(await page.inputValue("#note"), NOTE, "choosing the city loses nothing");
    await press(".q.first .opts button:nth-child(2)");
    assert.match(await page.inputValue("#heard [name=edits]"), /ins-maternity\.n$/);
    await press('#heard [name=drop][value="client.ins-resident-medical"]');
    assert.ok(!(await chips(page)).some((chip) => chip.includes("居民医保")));
    assert.equal(page.url(), `${server.base}/window`);
  }));

test("where the line is dead it says so, loses nothing, and goes on by itself", () =>
  desk({ expects: /ERR_INTERNET_DISCONNECTED/ }, async (page) => {
    await open(page);
    await write(page, NOTE);
    await page.context().setOffline(true);
    await page.keyboard.press("Control+End");
    await page.keyboard.type("，独居");
    await page.waitForFunction(() => document.getElementById("trouble").textContent);
    assert.equal(await page.inputValue("#note"), `${NOTE}，独居`);
    assert.ok(await page.isVisible("#s-maternal-health"), "the last answer still stands");
    await page.context().setOffline(false);
    await answered(page, `${NOTE}，独居`);
    assert.equal(await page.textContent("#trouble"), "");
  }));

test("a line that broke once is asked again, and nothing is said of it", () =>
  desk({ expects: /ERR_FAILED/ }, async (page) => {
    await open(page);
    const told = [];
    await page.exposeFunction("told", (words) => told.push(words));
    await page.$eval("#trouble", (box) => new MutationObserver(() => window.told(box.textContent)).observe(box, { childList: true }));
    let broken = 0;
    await page.route("**/window", (route) => (broken++ ? route.continue() : route.abort()));
    await write(page, NOTE);
    assert.equal(broken, 2);
    assert.deepEqual(told, [], "nothing was said");
  }));

test("danger stands before everything", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, "女，31，遭丈夫打，带3岁娃，今天没得饭吃");
    assert.equal(await page.$eval("#pane > :first-child", (e) => e.className), "urgent");
    assert.match(await page.textContent(".urgent"), /110/);
  }));
