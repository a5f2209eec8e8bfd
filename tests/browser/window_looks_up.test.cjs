// /window/services and 复制为测试用例, by keyboard alone at a desk of 1280 px, and the same without script: a service is
// found by staff word, former name, pinyin and the document's own words; the table is filtered, ordered, printed, and
// taken along as CSV; nothing that is typed enters an address.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { after, before, test } = require("node:test");
const { startBrowser, startServer } = require("./house.cjs");
const { atDesk, focusIs, looked, open, tabTo, write } = require("./desk.cjs");

const ADDRESS = "/window/services";
const ALL = { longchang: 78, zigong: 80 };

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(["--today", "2026-11-21"]), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });
const desk = (options, steps) => atDesk(browser, server, options, steps);

/** The same steps as most people have it, and with script switched off. */
const bothWays = async (options, steps) => {
  await desk(options, steps);
  await desk({ ...options, javaScriptEnabled: false }, steps);
};
const listed = (page) => page.$$eval(".list tbody tr[id]", (all) => all.map((e) => e.id.slice(2)));
/** A service's row, and under it where the words are printed. */
const row = (page, id) => page.$eval(`#s-${id}`, (own) => own.textContent + (own.nextElementSibling && !own.nextElementSibling.id ? own.nextElementSibling.textContent : ""));

async function look(page, words) {
  await page.goto(ADDRESS);
  await page.focus("#find");
  await page.keyboard.insertText(words);
  await looked(page);
}

/** RFC 4180, read by hand: the writer must not be its own judge. */
function read(text) {
  const rows = [[]];
  let cell = "", quoted = false;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (quoted) {
      if (c === '"' && text[at + 1] === '"') { cell += '"'; at++; } else if (c === '"') quoted = false; else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ",") { rows.at(-1).push(cell); cell = ""; }
    else if (c === "\r" && text[at + 1] === "\n") { rows.at(-1).push(cell); cell = ""; rows.push([]); at++; }
    else cell += c;
  }
  assert.deepEqual([quoted, cell, rows.pop()], [false, "", []], "every line ends with CRLF");
  return rows;
}

/** Presses the button of the file by keyboard; the bytes that were saved, and their name. */
async function file(page) {
  await tabTo(page, '[formaction$=".csv"]');
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return [fs.readFileSync(await download.path()), download.suggestedFilename()];
}

const PROMISES = [
  ["老年人健康检查", "elderly-health", /办事的人这样叫/],
  ["新农合", "resident-medical-insurance", /新农合 = .*以前的叫法/],
  ["laonianrenjiankangguanli", "elderly-health", /读出来是|老年人健康管理/],
  ["打预防针", "vaccination", /打预防针 = /],
  ["持有第二代残疾人证", "disability-allowances", /隆府办发〔2022〕41号，9—1“弱有所扶”第7项，服务对象/],
  ["65岁 及以上", "elderly-health", /原文里有：隆府办发〔2022〕41号，7—1“老有所养”第1项，服务对象/],
];

test("a service is found by staff word, former name, pinyin, everyday word and the document's own words", () =>
  bothWays({}, async (page) => {
    for (const [words, id, why] of PROMISES) {
      await look(page, words);
      assert.ok((await listed(page)).includes(id), `${words}: ${await listed(page)}`);
      assert.match(await row(page, id), why, words);
      assert.equal(page.url(), server.base + ADDRESS, "nothing typed stands in the address");
      assert.equal(await page.inputValue("#find"), words, "what was typed still stands in the box");
      assert.equal(await page.title(), "查清单 · 民生一问");
    }
    await look(page, "护照");
    assert.deepEqual(await listed(page), []);
    assert.match(await page.textContent("main"), /没有对上哪一项/);
  }));

const PLACES = [
  ["9—1 第7项", "disability-allowances", 1],
  ["7-1第1项", "elderly-health", 1],
  ["表3—1", "maternal-health", 9],
  ["３－１　第二项", "maternal-health", 1],
  ["第九章", "disability-education", 20],
  ["41号", "elderly-health", 78],
  ["隆府办发〔2022〕41号", "elderly-health", 78],
];
test("a service is found by the place of its clause, however that is written", () =>
  bothWays({}, async (page) => {
    for (const [words, id, most] of PLACES) {
      await look(page, words);
      const found = await listed(page);
      assert.ok(found.includes(id) && found.length <= most, `${words}: ${found}`);
      assert.match(await row(page, id), /隆府办发〔2022〕41号，/, words);
    }
  }));

test("the words looked for are marked where they stand, and one character is asked to be two", () =>
  bothWays({}, async (page) => {
    await look(page, "65岁 及以上");
    assert.deepEqual(await page.$$eval("#s-elderly-health mark", (all) => all.map((e) => e.textContent)), ["65岁及以上"]);
    const [cell, table] = await page.$eval("#s-elderly-health + .where td", (e) => [e, e.closest("table")].map((e) => e.getBoundingClientRect().width));
    assert.ok(cell > table * 0.95, "where it is printed has a line of its own");
    await look(page, "保");
    assert.match(await page.textContent("main"), /再多写一个字/);
  }));

test("what a list leaves unmarked is called unmarked, and never clear", () =>
  bothWays({}, async (page) => {
    await page.goto(ADDRESS);
    assert.doesNotMatch(await page.content(), /写清楚了/);
    const most = (all) => all.map((tr) => tr.querySelectorAll(".marks li").length);
    await tabTo(page, "#by-check");
    await looked(page);
    const down = await page.$$eval(".list tbody tr[id]", most);
    assert.deepEqual(down, [...down].sort((a, b) => b - a), "most first");
    assert.equal(await page.getAttribute("th:has(#by-check)", "aria-sort"), "descending", "and it says so");
    await tabTo(page, "#by-check");
    await looked(page);
    const up = await page.$$eval(".list tbody tr[id]", most);
    assert.deepEqual(up, [...up].sort((a, b) => a - b));
    assert.equal(await page.getAttribute("th:has(#by-check)", "aria-sort"), "ascending");
  }));

test("on a phone a row is a card, and nothing scrolls sideways", () =>
  desk({ viewport: { width: 360, height: 740 } }, async (page) => {
    await look(page, "残疾人证");
    const [wide, table] = await page.evaluate(() => [document.documentElement, document.querySelector(".wide")].map((e) => e.scrollWidth));
    assert.ok(wide <= 360 && table <= 360, `${wide} ${table}`);
  }));

test("the exact text stands beside our own words, with document, table and row", () =>
  bothWays({}, async (page) => {
    await page.goto(ADDRESS);
    assert.equal((await listed(page)).length, ALL.longchang);
    const cells = await page.$$eval("#s-elderly-health > *", (all) => all.map((e) => e.textContent));
    assert.equal(cells[0], "老年人健康管理");
    assert.match(cells[2], /^老有所养7—1 第1项$/);
    assert.equal(cells[3], "65岁及以上老年人", "to the letter");
    assert.match(cells[4], /^满65岁的老人/);
    assert.match(await page.textContent(".source"), /隆府办发〔2022〕41号/);
  }));

test("where the city's list prints nobody, the other city's text is shown as such and marked", () =>
  desk({ region: "zigong" }, async (page) => {
    await page.goto(ADDRESS);
    assert.equal((await listed(page)).length, ALL.zigong);
    const text = await row(page, "elderly-health");
    assert.match(text, /这是隆昌的写法/);
    assert.match(text, /没写给谁/);
  }));

test("filters narrow the list, by keyboard", () =>
  bothWays({}, async (page) => {
    for (const [name, value, has, hasNot] of [
      ["domain", "childhood", "vaccination", "elderly-health"],
      ["event", "ageing", "elderly-health", "vaccination"],
      ["whom", "asks.disability-cert", "disability-allowances", "vaccination"],
      ["whom", "everyone", "health-records", "disability-allowances"],
      ["check", "two-readings", "disability-allowances", "elderly-health"],
      ["check", "nothing", "elderly-health", "disability-allowances"],
    ]) {
      await page.goto(ADDRESS);
      await tabTo(page, `[name=${name}]`);
      await page.selectOption(`[name=${name}]`, value);
      await tabTo(page, ".look .pick-row + .pick-row button");
      await looked(page);
      const found = await listed(page);
      assert.ok(found.includes(has), `${name}=${value}: ${found}`);
      assert.ok(!found.includes(hasNot), `${name}=${value}: ${found}`);
      assert.equal(await page.inputValue(`[name=${name}]`), value, "the filter still stands");
      assert.match(await page.textContent("#listed"), new RegExp(`${ALL.longchang} 项里有 ${found.length} 项`));
      assert.equal(page.url(), server.base + ADDRESS);
    }
  }));

test("the headings order the table and say so, with the filters kept", () =>
  bothWays({}, async (page) => {
    await page.goto(ADDRESS);
    await page.selectOption("[name=domain]", "childhood");
    await tabTo(page, "#by-plain");
    await looked(page);
    const sorted = () => page.$$eval("th[aria-sort]", (all) => all.map((e) => [e.firstElementChild.textContent.replace(/[^一-龥]/g, ""), e.getAttribute("aria-sort")]));
    assert.deepEqual(await sorted(), [["平时的叫法", "ascending"]]);
    assert.equal(await page.inputValue("[name=domain]"), "childhood", "the filter is kept");
    const up = await page.$$eval(".list tbody td:nth-child(2)", (all) => all.map((e) => e.textContent));
    const collator = new Intl.Collator("zh-CN-u-co-pinyin");
    const first = up.map((name) => name[0]);
    assert.deepEqual(first, [...first].sort(collator.compare), "by its sound, as a dictionary has it");
    await tabTo(page, "#by-plain");
    await looked(page);
    assert.deepEqual(await sorted(), [["平时的叫法", "descending"]]);
    const down = await page.$$eval(".list tbody td:nth-child(2)", (all) => all.map((e) => e.textContent));
    assert.deepEqual(down, [...up].reverse());
    const opensThere = page.url() === `${server.base}${ADDRESS}#by-plain`;
    assert.ok(opensThere || page.url() === server.base + ADDRESS && await focusIs(page, "#by-plain"), "one goes on at the heading");
  }));

test("the table is taken along as CSV that a spreadsheet opens right: what is shown, to the letter, and no formula", () =>
  bothWays({}, async (page) => {
    await look(page, "残疾人");
    const shown = await page.$$eval(".list tbody tr[id]", (all) => all.map((tr) => [...tr.children].map((e) => e.innerText.trim())));
    const [bytes, name] = await file(page);
    assert.equal(name, "services-longchang.csv");
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "the mark that tells Excel of UTF-8");
    const rows = read(bytes.subarray(3).toString("utf8"));
    assert.ok(rows.every((one) => one.length === rows[0].length), "as many cells in every row");
    const at = (heading) => rows[0].indexOf(heading);
    assert.equal(rows.length - 1, shown.length, "the rows that are shown");
    assert.deepEqual(rows.slice(1).map((one) => one[at("平时的叫法")]), shown.map((one) => one[1]), "in the same order");
    const allowances = rows.find((one) => one[at("平时的叫法")] === "残疾人两项补贴");
    const exact = "困难残疾人生活补贴：持有第二代残疾人证的当地户籍城乡低保对象。\n重度残疾人护理补贴：持有第二代残疾人证、残疾等级为一级、二级和三级精神、智力的残疾人";
    assert.equal(allowances[at("给谁（原文）")], exact, "both lines of it");
    assert.equal(allowances[at("文号")], "隆府办发〔2022〕41号");
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, cell);
  }));

test("no answer about the list may be stored, and the file is asked for by POST alone", () =>
  desk({}, async (page) => {
    const said = async (method, address, form) => {
      const reply = await page.request.fetch(address, { method, form, maxRedirects: 0, headers: { cookie: "region=longchang" } });
      return [reply.status(), reply.headers()["cache-control"], reply.headers().location];
    };
    assert.deepEqual(await said("GET", ADDRESS), [200, "no-store", undefined]);
    assert.deepEqual(await said("POST", ADDRESS, { text: "低保" }), [200, "no-store", undefined]);
    assert.deepEqual(await said("POST", `${ADDRESS}.csv`, { text: "低保" }), [200, "no-store", undefined]);
    assert.deepEqual(await said("GET", `${ADDRESS}.csv`), [303, "no-store", ADDRESS]);
    assert.ok(!server.log.includes("第二代残疾人证"), "nothing of it is logged");
  }));

test("on paper it lies, says city, filter, document and day, and has its headings on every sheet", () =>
  desk({}, async (page) => {
    await look(page, "残疾人");
    const { getDocumentProxy } = await import(require.resolve("unpdf"));
    const sheets = async () => {
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
      const all = [];
      for (let n = 1; n <= pdf.numPages; n++) {
        const sheet = await pdf.getPage(n);
        const { width, height } = sheet.getViewport({ scale: 1 });
        all.push([width > height, (await sheet.getTextContent()).items.map((item) => item.str).join("").normalize("NFKC").replace(/⻚/g, "页")]);
      }
      return all;
    };
    const [[lies, first]] = await sheets();
    assert.ok(lies, "A4, lying");
    assert.match(first, /隆昌市,只看:“残疾人”。2026年11月21日打印/);
    assert.doesNotMatch(first, /看全部|存成表格/, "no buttons");
    await page.goto(ADDRESS);
    const all = await sheets();
    assert.ok(all.length > 3, `${all.length} sheets`);
    assert.ok(all.length <= 12, `${all.length} sheets for ${ALL.longchang} services`);
    for (const [at, [, text]] of all.entries()) {
      assert.ok(at + 1 === all.length || text.includes("清单里的名称"), `sheet ${at + 1}: the headings again`);
      assert.match(text, /来源:《[^》]*》\(隆府办发〔2022〕41号\)/, `sheet ${at + 1}: from where`);
      assert.ok(text.includes(`第 ${at + 1} 页,共 ${all.length} 页`), `sheet ${at + 1} of how many`);
    }
  }));

test("F2 opens the list on a page of its own: the resident stays, and nothing of them goes along", () =>
  desk({}, async (page) => {
    const NOTE = "女，34，孕6月，居民医保";
    await open(page);
    await write(page, NOTE);
    const [list] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("F2")]);
    await list.waitForLoadState();
    assert.equal(list.url(), server.base + ADDRESS);
    assert.equal(await list.evaluate(() => window.opener), null);
    assert.ok(!(await list.content()).includes("孕6月"));
    assert.ok(await focusIs(list, "#find"), "one can type at once");
    assert.equal(await page.inputValue("#note"), NOTE, "the resident is still there");
    await page.bringToFront();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    assert.match(await page.textContent("#keys .pop"), /查清单，另开一页F2/);
  }));

test("a household becomes test cases: shown first, bounds and no ages, copied, never sent", () =>
  desk({ permissions: ["clipboard-read", "clipboard-write"] }, async (page, { requests }) => {
    await open(page);
    await write(page, "我妈82岁，农村户口，一个人住，有二级肢体残疾证。我57，在贡井区打零工");
    await tabTo(page, "#test-case > summary");
    await page.keyboard.press("Enter");
    const text = await page.inputValue("#case-text");
    assert.match(text, /# seeds\/tests\/cases\/elderly-health\.toml\n\n\[\[case\]\]\nwho = "父母：65岁"\nfacts = \{ age = 65 \}\nexpect = "yes"/);
    for (const own of ["82", "57", "我", "妈", "贡井", "隆昌", "longchang", "zigong"]) assert.ok(!text.includes(own), `${own}: ${text}`);
    const before = requests.length;
    await tabTo(page, "[data-copy=case-text]");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("#test-case [role=status]").textContent);
    assert.equal(await page.textContent("#test-case [role=status]"), "复制好了。按“下一位”会一起清掉；清不掉会说。");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
    assert.equal(requests.length, before, "nothing is sent for it");
    await page.keyboard.press("/");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("，独居");
    const [sent] = await Promise.all([page.waitForRequest("**/window"), page.waitForResponse("**/window")]);
    assert.ok(!decodeURIComponent(sent.postData()).includes("[[case]]"), "and no later answer carries it");
  }));

test("without script the test cases can be selected by hand, and no button promises to copy", () =>
  desk({ javaScriptEnabled: false }, async (page) => {
    await page.goto("/window");
    await page.fill("#note", "我妈82岁");
    await page.press("#note", "Tab");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.match(await page.$eval("#case-text", (field) => field.value), /age = 65/);
    assert.equal(await page.isVisible("[data-copy=case-text]"), false);
  }));
