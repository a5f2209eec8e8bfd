// By keyboard alone, at a desk, with the module and without: a service by arrows, a situation put right, taken along,
// the guide, 离开. The focus is never lost, can always be seen, and goes down the page; what changes is spoken.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { startBrowser, startOperated } = require("./house.cjs");
const { focusIs, goBy, isOn, spoken, tab, tabTo } = require("./keys.cjs");
const { WASM, settled, visit } = require("./phones.cjs");

const MOTHER = "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压。我64岁";
const ILL = "我35岁，查出感染了艾滋病病毒";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startOperated(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

const chips = (page) => page.$$eval(".chip summary", (all) => all.map((e) => e.textContent.trim()));
const heading = (page) => page.textContent("h1");
const key = (page, name) => page.keyboard.press(name);

for (const wasm of ["present", "absent"]) {
  for (const edition of ["normal", "elder"]) {
    const how = `module ${wasm}, ${edition}`;
    const alive = wasm === "present";
    const atDesk = (steps) => visit(browser, server.base, "a desktop", { wasm, cookies: { region: "longchang", edition }, permissions: ["clipboard-read", "clipboard-write"] }, steps);
    /** Home, once it is known whether the module comes. */
    const home = async (page) => { await page.goto("/"); await settled(page, WASM[wasm].ends); };
    /** Sends what stands in the box: by Enter where the module makes it send, by the button otherwise. */
    const send = async (page) => {
      if (!alive) await tabTo(page, ".ask button.btn");
      await goBy(page);
      await settled(page, WASM[wasm].ends);
    };
    const tell = async (page, words) => {
      await home(page);
      await tabTo(page, "#say");
      await page.keyboard.insertText(words);
      await send(page);
    };
    /** Presses the button that has the focus: results change in place with the module; without, the page begins anew. */
    const press = async (page, focus, why, name = "Enter") => {
      if (!alive) return goBy(page, name);
      await page.$eval("#result", (result) => { result.dataset.old = "yes"; });
      await key(page, name);
      await page.waitForSelector("#result:not([data-old])");
      await focusIs(page, focus, why);
      return undefined;
    };

    test(`the head of a page is jumped over, and a service is chosen, read, and come back from, ${how}`, () =>
      atDesk(async (page) => {
        await home(page);
        assert.deepEqual(await tab(page), []);
        await focusIs(page, ".skip", "the first stop");
        await key(page, "Enter");
        assert.deepEqual(await tab(page), []);
        assert.ok(await isOn(page, "main *"), "the next stop is in the text");
        await page.goto("/");
        await settled(page, WASM[wasm].ends);
        await tabTo(page, "#say");
        await page.keyboard.insertText("低保");
        if (alive) {
          await page.waitForSelector("#say-list [role=option]");
          await spoken(page, ".ask [role=status]", "按上下键选");
          for (const [name, option] of [["ArrowDown", "say-option-0"], ["ArrowDown", "say-option-1"], ["ArrowUp", "say-option-0"]]) {
            await key(page, name);
            await focusIs(page, `#say[aria-activedescendant=${option}]`, "the list is told of, and the box keeps the focus");
            assert.equal(await page.getAttribute(`#${option}`, "aria-selected"), "true");
          }
          await goBy(page);
        } else {
          await send(page);
          await tabTo(page, ".hit a");
          await goBy(page);
        }
        assert.equal(page.url(), `${server.base}/services/minimum-living-allowance`);
        await tab(page);
        await focusIs(page, ".skip", "a new page begins at its beginning");
        await tabTo(page, "main a[href^='tel:']");
        await page.goBack();
        await page.waitForSelector("#say");
        assert.ok(!(await tab(page)).some((wrong) => wrong.includes("nothing")), "and back, Tab leads on");
      }));

    /** In large type, what is known of several people is folded, a line each; a page of its own folds it anew. */
    const unfoldMother = async (page) => {
      if (!(await page.$("#p-mother:not([open])"))) return;
      await tabTo(page, "#p-mother > summary");
      await key(page, "Enter");
    };

    test(`a situation is put right, a number refused, a question answered, a row unfolded, ${how}`, () =>
      atDesk(async (page) => {
        await tell(page, MOTHER);
        assert.match(await heading(page), /^妈妈很可能可以享受/);
        await unfoldMother(page);
        await tabTo(page, ".chip summary", "82岁");
        await key(page, "Enter");
        await focusIs(page, ".fix[open] > summary", "unfolding keeps the focus");
        await tabTo(page, '[name="n.mother.age"]');
        await page.keyboard.type("1.5");
        await tabTo(page, '[name=done][value="mother.age"]');
        await press(page, '[name="n.mother.age"][aria-invalid=true]', "what was refused is where one goes on");
        await focusIs(page, '[name="n.mother.age"]', "and so on a page of its own");
        await spoken(page, ".chip [role=alert]", "先写数字");
        // What was typed stands there to be mended; all of it is written over.
        await page.keyboard.press("Control+A");
        await page.keyboard.type("61");
        await tabTo(page, '[name=done][value="mother.age"]');
        await press(page, "#h-facts", "a fact put right leads to the facts");
        assert.ok((await chips(page)).includes("61岁"), (await chips(page)).join());
        if (alive) await spoken(page, "#told", await heading(page));
        await unfoldMother(page);
        await tabTo(page, '.chip > button[value="mother.hypertension"]');
        await press(page, "#h-facts", "so does one taken away", "Space");
        assert.ok(!(await chips(page)).some((chip) => chip.includes("高血压")), (await chips(page)).join());

        await tabTo(page, ".q .opts button[name=set]");
        const asked = await page.textContent("#h-q");
        await press(page, "#h-q", "an answer leads to the next question");
        assert.notEqual(await page.textContent("#h-q"), asked);
        if (alive) await spoken(page, "#told", await heading(page));
      }));

    test(`rows fold and unfold where they are, ${how}`, () =>
      atDesk(async (page) => {
        await tell(page, MOTHER);
        await tabTo(page, "details:not([open])[id^=s-] > summary");
        const row = await page.evaluate(() => document.activeElement.parentElement.id);
        for (const [name, open] of [["Enter", true], ["Space", false], ["Enter", true]]) {
          await key(page, name);
          assert.equal(await page.$eval(`#${row}`, (one) => one.open), open, `${name} on the row`);
          await focusIs(page, `#${row} > summary`, "the row keeps the focus");
        }
        await tab(page);
        assert.ok(await isOn(page, `#${row} .in *`), "what was unfolded comes next");
        await tabTo(page, `#${row} .acts button:last-child`);
        await goBy(page);
        assert.equal(page.url(), `${server.base}/services/${row.slice(2)}`);
        await tabTo(page, "main button", "回到刚才的结果");
        await goBy(page);
        assert.match(await heading(page), /^妈妈很可能可以享受/);
      }));

    test(`a result is ticked, made anew, copied and drawn, ${how}`, () =>
      atDesk(async (page) => {
        await tell(page, MOTHER);
        await tabTo(page, "button", "带走这个结果");
        await goBy(page);
        await page.waitForSelector("#draw", { state: "visible" });
        await tabTo(page, '[value="mother.hypertension"]');
        await key(page, "Space");
        assert.equal(await page.isChecked('[value="mother.hypertension"]'), true);
        await focusIs(page, '[value="mother.hypertension"]', "a tick keeps the focus");
        await spoken(page, "#stale", "勾的变了");
        await tabTo(page, "button", "照勾的重新做");
        await goBy(page);
        await page.waitForSelector("#draw", { state: "visible" });
        assert.match(await page.inputValue("#text"), /有高血压/);
        for (const of of ["text", "link"]) {
          await tabTo(page, `[data-copy=${of}]`);
          await key(page, "Enter");
          await spoken(page, `[data-copy=${of}] + p`, "复制好了");
          await focusIs(page, `[data-copy=${of}]`, "copying keeps the focus");
          assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.inputValue(`#${of}`));
        }
        await tabTo(page, "#draw");
        await key(page, "Enter");
        await page.waitForSelector("#image", { state: "visible" });
        await spoken(page, "#drawn", "做好了");
        await focusIs(page, "#draw", "so does drawing");
      }));

    test(`the guide is answered, taken back, and looked at, ${how}`, () =>
      atDesk(async (page) => {
        await home(page);
        await tabTo(page, ".who button", "本人");
        await goBy(page);
        assert.equal(await heading(page), "您今年多大？");
        await tabTo(page, ".num input");
        await page.keyboard.type("70");
        await goBy(page);
        const second = await heading(page);
        assert.notEqual(second, "您今年多大？", "Enter in the field answers");
        await tabTo(page, ".opts button[name=set]");
        await goBy(page, "Space");
        assert.notEqual(await heading(page), second);
        await tabTo(page, "main button", "上一题");
        await goBy(page);
        assert.equal(await heading(page), second);
        await tabTo(page, "main button", "先看结果");
        await goBy(page);
        assert.ok((await chips(page)).includes("70岁"), (await chips(page)).join());
      }));

    test(`离开 is among the first stops, and takes the page's place, ${how}`, () =>
      atDesk(async (page) => {
        await tell(page, ILL);
        assert.deepEqual(await tab(page), []);
        await key(page, "Enter");
        const stops = await tabTo(page, "a[href='/leave']");
        assert.ok(stops <= 2, `${stops} stops from the beginning of the text`);
        const entries = await page.evaluate(() => history.length);
        await goBy(page);
        await page.waitForURL(`${server.base}/`);
        assert.equal(await page.evaluate(() => history.length), entries, "no entry more");
        await tab(page);
        await focusIs(page, ".skip", "and home begins at its beginning");
      }));
  }
}
