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

const NUMBER = "来访，有点困难想问";
const visibleCaps = (page) => page.$$eval(".q.first kbd", (all) => all.filter((cap) => getComputedStyle(cap).visibility === "visible").map((cap) => cap.textContent));
test("beside a number that is typed no digit is a key: - and x leave it open, the arrows lead on", () =>
  desk({}, async (page) => {
    await open(page);
    for (const key of ["-", "x"]) {
      await write(page, NUMBER);
      await page.keyboard.press("Escape");
      assert.ok(await focusIs(page, ".q.first .num input"));
      assert.deepEqual(await visibleCaps(page), ["-", "x"], "the keys that work, and no others");
      await page.keyboard.type("9");
      assert.equal(await page.inputValue(".q.first .num input"), "9", "a digit is a digit");
      await page.keyboard.press("ArrowDown");
      assert.ok(!(await focusIs(page, ".q.first .num input")), "down leads on");
      await page.keyboard.press("ArrowUp");
      assert.ok(await focusIs(page, ".q.first .num input"), "and up leads back");
      await pressed(page, "edits", key);
      assert.match(await page.inputValue("#heard [name=edits]"), /age\.o$/, `${key} leaves it open`);
      await pressed(page, "edits", "Backspace");
    }
    await page.keyboard.type("250");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".q.first .wrong");
    assert.match(await page.textContent(".q.first .wrong"), /这个数不像/, "what nobody believes is said, not passed over");
  }));

test("a wrong key is taken back with one, and a key answers only what one sees", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, NOTE);
    assert.equal(await page.$("[name=undo]"), null, "nothing to take back yet");
    await page.keyboard.press("Escape");
    const question = await page.textContent(".q.first h2");
    await pressed(page, "edits", "0");
    assert.ok((await chips(page)).some((chip) => chip.endsWith("先不说")), "what was left open stands among the facts");
    await pressed(page, "edits", "Backspace");
    assert.equal(await page.inputValue("#heard [name=edits]"), "");
    assert.equal(await page.textContent(".q.first h2"), question, "and it is asked again");
    assert.ok(await focusIs(page, ".q.first .opts button"));
    for (const elsewhere of ["#heard .chip summary", "#s-maternal-health > summary"]) {
      await page.focus(elsewhere);
      assert.deepEqual(await visibleCaps(page), [], `${elsewhere}: no key is promised`);
      await page.keyboard.press("1");
      await page.keyboard.press("/");
      await page.keyboard.press("Control+End");
      await page.keyboard.type("，");
      await answered(page, `${NOTE}，`);
      assert.equal(await page.inputValue("#heard [name=edits]"), "", `a digit on ${elsewhere} answers nothing`);
      await write(page, NOTE);
    }
  }));

test("an answer that comes late leaves the focus, and what was opened, where they are", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, NOTE);
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    await page.route("**/window", async (route) => { await held; await route.continue(); });
    await page.keyboard.press("Control+End");
    await page.keyboard.type("，独居");
    await page.waitForRequest("**/window");
    await page.focus("#heard .chip:nth-child(2) summary");
    await page.keyboard.press("Enter");
    const chip = await page.evaluate(() => document.activeElement.textContent);
    release();
    await answered(page, `${NOTE}，独居`);
    assert.ok(await focusIs(page, "#heard .chip [open] > summary"), "still on the chip, still open");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), chip);
    await write(page, NOTE);
    await page.focus('#heard [name=drop][value$=".alone"], #heard .chip:last-child [name=drop]');
    await page.evaluate(() => { const note = document.getElementById("note"); note.value = "男"; note.dispatchEvent(new InputEvent("input", { bubbles: true })); });
    await answered(page, "男");
    assert.ok(await focusIs(page, "#h-facts, #heard [name=drop]"), "a chip that is gone leaves the focus with the facts");
  }));

test("the choice about single keys outlives a reload, and says nothing of anyone", () =>
  desk({}, async (page) => {
    await open(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.uncheck("#single");
    assert.equal(page.url(), `${server.base}/window?keys=off`);
    await page.reload();
    await page.waitForSelector('html[data-wasm="on"]');
    assert.equal(await page.isChecked("#single"), false);
    await page.click("#keys > summary");
    await page.check("#single");
    assert.equal(page.url(), `${server.base}/window`);
  }));

test("every key there is stands on ?", () =>
  desk({}, async (page) => {
    await open(page);
    const keys = await page.$$eval("#keys .pop dd kbd", (all) => all.map((cap) => cap.textContent));
    for (const key of ["/", "Esc", "Ctrl", "↑", "↓", "←", "→", "Home", "End", "Enter", "0", "9", "-", "x", "退格", "b", "F2", ".", ",", "F8", "?"]) {
      assert.ok(keys.includes(key), `${key} is not among ${keys}`);
    }
    assert.match(await page.textContent("#keys .pop"), /F8，拼字拼到一半也马上清空/);
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

test("a member of whom nothing is known goes with one key, and all that was supposed of them", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, NOTE);
    const names = () => page.$$eval("#heard .person h3", (all) => all.map((e) => e.textContent));
    await tabTo(page, "#one-more > summary");
    await page.keyboard.press("Enter");
    await page.selectOption("[name=add-who]", "mother");
    await page.focus('[name=do][value=add]');
    await pressed(page, "edits", "Enter");
    assert.ok((await names()).includes("母亲") && (await page.textContent("#heard")).includes("还没说到"));
    assert.deepEqual(await page.$$eval("[name=gone]", (all) => all.map((e) => e.value)), ["mother"], "whoever the note speaks of goes with the note");
    await tabTo(page, "[name=gone]");
    await pressed(page, "edits", "Enter");
    assert.ok(!(await names()).includes("母亲"));
    assert.ok(await focusIs(page, "#h-facts"));
  }));

test("what was supposed of someone ends with the note that spoke of them", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, "户主男55，务农；子24，智力二级，没有残疾证");
    await page.keyboard.press("Escape");
    await page.keyboard.press("b");
    assert.ok(await focusIs(page, "#compare > summary") && await page.$("#compare[open]"), "one key leads there");
    await tabTo(page, '[name=if-set][value="son.disability-cert.y"]');
    await pressed(page, "if", "Enter");
    assert.match(await page.textContent("#compare .tbl.both"), /儿子/);
    await write(page, NOTE);
    assert.equal(await page.inputValue("#heard [name=if]"), "");
    assert.ok(!(await page.textContent("#compare")).includes("如果儿子"), "no son is made up");
  }));

test("两样比：户口迁回来", () =>
  desk({}, async (page) => {
    const note = "男，45，肢体残疾四级，有残疾证，低保，外地户口";
    await open(page);
    await write(page, note);
    await page.keyboard.press("Escape");
    await page.keyboard.press("b");
    await tabTo(page, '[name=if-set][value="client.hukou-local.y"]');
    await pressed(page, "if", "Enter");
    const both = await page.$$eval("#compare .tbl.both tbody tr", (all) => all.map((tr) => [...tr.children].map((cell) => cell.textContent)));
    const [, now, then] = both.find(([who]) => who === "居民");
    assert.match(now, /不是本地户口/);
    assert.match(then, /、是本地户口|^是本地户口/);
    assert.deepEqual(await page.$$eval("#compare .tbl.both b", (all) => all.map((e) => e.textContent)), ["不是本地户口", "是本地户口"], "what differs stands out");
    const changed = await page.$$eval("#compare .tbl:not(.both) tbody tr", (all) => all.map((tr) => [...tr.children].map((cell) => cell.textContent)));
    const allowance = changed.find(([name]) => name === "残疾人两项补贴");
    assert.ok(allowance && /^很可能可以/.test(allowance[2]) && !/^很可能可以/.test(allowance[1]), JSON.stringify(changed));
    for (const [name, one, other] of changed) assert.ok(!(one.startsWith("大家") && other.startsWith("大家")), `${name}: there for everyone is no news`);
    const order = await page.$$eval("#compare, #g-all", (all) => all.map((e) => e.id));
    assert.deepEqual(order, ["compare", "g-all"], "above what is for everyone");
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
    const changed = await page.$$eval("#compare .tbl:not(.both) tbody tr", (all) => all.map((tr) => [...tr.children].map((cell) => cell.textContent)));
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
    assert.match(await page.textContent(".urgent"), /110/);
    assert.match(await page.textContent("#told"), /^先办这件：人要紧。/, "a screen reader is told first of all");
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const tops = await page.evaluate(() => ["#danger", "#answer", ".asks"].map((part) => document.querySelector(part)).filter(Boolean).map((e) => e.getBoundingClientRect().top));
      assert.ok(tops.every((top) => tops[0] <= top), `${width}: ${tops}`);
      const note = await page.$eval("#note", (e) => e.getBoundingClientRect().top);
      if (width < 860) assert.ok(tops[0] < note, `${width}: above the note too, where one stands under the other`);
    }
  }));
