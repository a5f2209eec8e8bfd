// Handing over at the service window, by keyboard alone: one key leads to what a resident is given, ticks change it
// at once, and Escape leads back to the window as it was. What is printed is read from Chromium's own PDFs.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { after, before, test } = require("node:test");
const { startBrowser, startServer } = require("./house.cjs");
const { atDesk, focusIs, open, pressed, tabTo, write } = require("./desk.cjs");

const NOTE = "女，34，孕6月，居民医保，夫外出务工，租房";
const ILL = "女，34，孕6月，居民医保，严重精神障碍";
const PUBLIC = "https://minsheng.example.cn";
/** A point is 1/72 inch. */
const points = (mm) => Math.round(mm / 25.4 * 72);

let server, browser, folder;
before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "minsheng-hand-"));
  const config = path.join(folder, "site.toml");
  fs.writeFileSync(config, `public_url = "${PUBLIC}"\n`);
  [server, browser] = await Promise.all([startServer(["--today", "2026-11-21", "--config", config]), startBrowser()]);
});
after(async () => { await browser.close(); server.stop(); fs.rmSync(folder, { recursive: true }); });
const desk = (options, steps) => atDesk(browser, server, options, steps);

/** Writes a note and hands over what it comes to, by key. */
async function handOver(page, note = NOTE) {
  await open(page);
  await write(page, note);
  await page.keyboard.press("Escape");
  await page.keyboard.press(".");
  await page.waitForSelector("#hand");
}
/** Presses a key and waits until another paper lies there. */
async function anew(page, key) {
  const before = await page.$("#made");
  await page.keyboard.press(key);
  await page.waitForFunction((before) => document.getElementById("made") !== before, before);
}
const sheet = (page) => page.textContent(".sheet");
/** The same without script: plain forms. */
async function plainly(page, note = NOTE) {
  await page.goto("/window");
  await page.fill("#note", note);
  await page.press("#note", "Tab");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await Promise.all([page.waitForNavigation(), page.press("[formaction='/window/hand']", "Enter")]);
}

test("one key hands over, ticks change it at once, and Escape leads back to the window as it was", () =>
  desk({}, async (page, { requests }) => {
    await open(page);
    await write(page, NOTE);
    await page.keyboard.type("1.");
    assert.equal(await page.inputValue("#note"), `${NOTE}1.`, "in the note it is a letter like any other");
    await write(page, NOTE);
    await page.keyboard.press("Escape");
    await pressed(page, "edits", "2");
    const edits = await page.inputValue("[name=edits]");
    await page.keyboard.press(".");
    await page.waitForSelector("#hand");
    assert.ok(await focusIs(page, "#h-hand") && !(await page.isVisible(".panes")));
    assert.equal(page.url(), `${server.base}/window`, "the address tells nothing");
    assert.ok(!(await sheet(page)).includes("孕"), "health is not handed over unasked");
    await page.keyboard.press("2");
    await page.keyboard.press("/");
    assert.equal(await page.inputValue("[name=edits]"), edits, "the keys of the panes are asleep");
    await tabTo(page, "[name=take-all]");
    await anew(page, "Enter");
    assert.match(await sheet(page), /孕妇和产妇保健/);
    assert.ok(await focusIs(page, "#h-hand"), "what was pressed is gone: the focus is at the top");
    assert.ok((await sheet(page)).includes("怀孕了"));
    await tabTo(page, '[name=take][value="client.pregnancy"]');
    await anew(page, "Space");
    assert.ok(!(await sheet(page)).includes("怀孕了"));
    assert.ok(await focusIs(page, '[name=take][value="client.pregnancy"]'), "the focus stays on the box");
    const posts = requests.filter((request) => request.url().endsWith("/window/hand"));
    assert.ok(posts.length >= 3 && posts.every((request) => request.method() === "POST"));
    await page.keyboard.press("Escape");
    assert.ok(await page.isVisible(".panes") && !(await page.$("#hand")));
    assert.equal(await page.inputValue("#note"), NOTE);
    assert.equal(await page.inputValue("[name=edits]"), edits);
    assert.ok(await focusIs(page, "[formaction='/window/hand']"), "and the focus is where it came from");
    assert.ok(await page.isVisible("#s-maternal-health"));
  }));

test("the key stands on ?, and is off where single keys are", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, NOTE);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    assert.match(await page.textContent("#keys .pop"), /交给居民：打印、发微信\./);
    await page.uncheck("#single");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press(".");
    await tabTo(page, "[formaction='/window/hand']");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#hand");
    await page.keyboard.press("Escape");
    assert.equal(await page.$("#hand"), null, "Escape is no single letter");
  }));

test("printed by the browser, copied by the clipboard and by what older engines have", async () => {
  for (const older of [false, true]) {
    await desk({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      if (older) await page.addInitScript(() => { Object.defineProperty(navigator, "clipboard", { value: undefined }); });
      await page.addInitScript(() => { window.print = () => { window.printed = (window.printed || 0) + 1; }; });
      await handOver(page);
      await tabTo(page, "#print");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => window.printed), 1);
      for (const of of ["text", "link"]) {
        await tabTo(page, `[data-copy=${of}]`);
        await page.keyboard.press("Enter");
        await page.waitForSelector(`[data-copy=${of}] + p:text("复制好了")`);
        const wanted = await page.inputValue(`#${of}`);
        const paste = await page.context().newPage();
        await paste.goto("/window");
        await paste.focus("#note");
        await paste.keyboard.press("Control+V");
        assert.equal(await paste.inputValue("#note"), wanted);
        await paste.close();
      }
      assert.match(await page.textContent("[data-copy=text] + p"), /按“下一位”会一起清掉/);
      assert.match(await page.inputValue("#text"), /可以这样问：\n您好，我想问“/);
      await Promise.all([page.waitForNavigation({ url: "**/window" }), page.keyboard.press("F8")]);
      await page.waitForSelector('html[data-wasm="on"]');
      await page.focus("#note");
      await page.keyboard.press("Control+V");
      assert.equal((await page.inputValue("#note")).trim(), "", "what was copied is not pasted for the next one");
    });
  }
});

test("one key leads to a card that only says what to ask, in larger letters, and nothing of anyone", () =>
  desk({}, async (page) => {
    await open(page);
    await write(page, "我妈82岁，农村户口，独居");
    await page.keyboard.press("Escape");
    await page.keyboard.press(",");
    await page.waitForSelector(".sheet.asking");
    assert.equal(await page.isChecked("#hand [name=paper][value=asking]"), true);
    const [first, ...more] = await printed(page);
    assert.equal(more.length, 0, "one sheet");
    assert.match(first.text, /您好,我想问“老年人健康管理”/);
    assert.ok(first.least >= 13.9 && !/82|农村|独居/.test(first.text), first.text);
  }));

test("a household of many services fits a receipt that is read standing", () =>
  desk({}, async (page) => {
    const { labelled } = require("./notes.cjs");
    await handOver(page, labelled().find((one) => one.id === "g065").text);
    await page.focus("[name=take-all]");
    await anew(page, "Enter");
    await page.focus("[name=paper]:checked");
    await anew(page, "ArrowDown");
    const pages = await printed(page);
    assert.ok(pages.length <= 3, `${pages.length} pages of 297 mm`);
  }));

test("the code opens the same answer on the resident's phone", () =>
  desk({ expects: /./ }, async (page) => {
    await handOver(page, "我妈82岁，农村户口，独居");
    const link = await page.inputValue("#link");
    assert.ok(link.startsWith(`${PUBLIC}/find?s=`) && await page.isVisible(".sheet #qr"));
    const phone = await browser.newPage();
    await phone.goto(link.replace(PUBLIC, server.base));
    assert.match(await phone.textContent(".note"), /这是别人分享来的结果。.*82岁、农村户口/s);
    assert.ok(await phone.isVisible("text=老年人健康管理"));
    await phone.close();
  }));

test("what is sensitive is on paper only once they agreed, and then in no text and no link", () =>
  desk({}, async (page) => {
    await handOver(page, ILL);
    const elsewhere = async () => [await page.inputValue("#text"), await page.inputValue("#link")].join("\n");
    assert.ok(!(await sheet(page)).includes("精神") && !(await elsewhere()).includes("精神"));
    assert.equal(await page.isChecked("[name=agreed]"), false);
    const before = await elsewhere();
    await tabTo(page, "[name=agreed]");
    await anew(page, "Space");
    assert.match(await sheet(page), /精神/);
    assert.equal(await elsewhere(), before, "text and link stay what they were");
  }));

test("where the line is dead nothing older than the ticks can be printed, and it goes on", () =>
  desk({ expects: /ERR_INTERNET_DISCONNECTED/ }, async (page) => {
    await handOver(page);
    await page.context().setOffline(true);
    await tabTo(page, '[name=take][value="client.age"]');
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.getElementById("hand-trouble").textContent);
    assert.ok(!(await page.isVisible(".sheet")));
    await page.context().setOffline(false);
    await tabTo(page, "#hand [formaction='/window/hand']:not([name])");
    await anew(page, "Enter");
    assert.ok(!(await sheet(page)).includes("34岁") && await page.isVisible(".sheet"));
    assert.equal(await page.textContent("#hand-trouble"), "");
  }));

test("without script every step is a form: paper, ticks, and back with nothing lost", () =>
  desk({ javaScriptEnabled: false }, async (page) => {
    await plainly(page);
    assert.equal(page.url(), `${server.base}/window/hand`);
    assert.ok(!(await page.isVisible("#print")) && !(await page.isVisible("[data-copy=text]")), "a button only where it works");
    await page.check("[name=paper][value=receipt]");
    await page.check('[value="client.pregnancy"]');
    await Promise.all([page.waitForNavigation(), page.press(".hand-l [formaction='/window/hand']:not([name])", "Enter")]);
    assert.ok(await page.$(".sheet.receipt"));
    assert.match(await sheet(page), /孕妇和产妇保健/);
    await Promise.all([page.waitForNavigation(), page.press("[formaction='/window']", "Enter")]);
    assert.equal(page.url(), `${server.base}/window`);
    assert.equal(await page.inputValue("#note"), NOTE);
    assert.ok(await page.isVisible("#s-maternal-health"));
  }));

/** Text, sizes and page boxes of what a page prints, in points. */
async function printed(page) {
  const { getDocumentProxy } = await import(require.resolve("unpdf"));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  if (process.env.PDFS) fs.writeFileSync(path.join(process.env.PDFS, `${Date.now()}.pdf`), pdf);
  const sheets = await getDocumentProxy(new Uint8Array(pdf));
  const pages = [];
  for (let n = 1; n <= sheets.numPages; n++) {
    const leaf = await sheets.getPage(n);
    const { items } = await leaf.getTextContent();
    const words = items.filter((item) => item.str.trim());
    pages.push({
      size: leaf.view.slice(2).map(Math.round),
      // Noto's glyphs of 一, 民 and 门 come back as radicals.
      text: items.map((item) => item.str).join("").normalize("NFKC").replace(/⺠/g, "民").replace(/⻔/g, "门").replace(/⻚/g, "页"),
      least: Math.min(...words.map((item) => item.height)),
      left: Math.min(...words.map((item) => item.transform[4])),
      right: Math.max(...words.map((item) => item.transform[4] + item.width)),
    });
  }
  return pages;
}

const PAPERS = [["a4", [210, 297], 14, 10, ["可以这样说", "清单里叫"]], ["receipt", [80, 297], 10, 3.5, []]];
for (const [paper, size, least, margin, own] of PAPERS) {
  test(`on ${paper} paper: its size, large enough, within its edges, with all that must stand there and nothing to press`, async () => {
    for (const edition of ["normal", "elder"]) {
      for (const script of [true, false]) {
        await desk({ javaScriptEnabled: script }, async (page) => {
          await page.context().addCookies([{ name: "edition", value: edition, url: server.base }]);
          const note = "我妈82岁，农村户口，独居，有二级残疾证";
          if (script) await handOver(page, note); else await plainly(page, note);
          if (paper !== "a4") {
            await page.focus("[name=paper]:checked");
            if (script) await anew(page, "ArrowDown");
            else {
              await page.keyboard.press("ArrowDown");
              await Promise.all([page.waitForNavigation(), page.press(".hand-l [formaction='/window/hand']:not([name])", "Enter")]);
            }
          }
          const pages = await printed(page);
          const all = pages.map((one) => one.text).join("");
          // Sheets go separate ways; a roll is torn off in one piece.
          if (paper === "a4") for (const [at, one] of pages.entries()) {
            assert.match(one.text, /隆昌市 ?2026年11月21日/, `sheet ${at + 1}: the city and the day`);
            assert.ok(one.text.includes(`第 ${at + 1} 页,共 ${pages.length} 页`), `sheet ${at + 1}: ${one.text.slice(-40)}`);
          }
          for (const one of pages) {
            assert.deepEqual(one.size, size.map(points), `${edition}: ${size} mm`);
            assert.ok(one.least >= least - 0.1, `${edition}: letters of ${one.least} pt`);
            assert.ok(one.left >= points(margin) && one.right <= points(size[0] - margin), `${edition}: from ${one.left} to ${one.right} pt`);
          }
          for (const part of ["隆昌市", "2026年11月21日", "很可能可以", "老年人健康管理", "满了65岁", "12345", "政务服务便民热线", ...own, "要带什么、在哪里办,清单没有写", "隆府办发〔2022〕41号", "2022年9月9日", "不是审批", "手机扫一扫"]) {
            assert.ok(all.includes(part.normalize("NFKC")), `${edition}: ${part}\n${all}`);
          }
          for (const part of ["http", "/window", "正在为居民办理", "下一位", "F8", "Esc", "复制", "重新做", "回到窗口", "残疾", "小票", "记情况"]) {
            assert.ok(!all.includes(part), `${edition}: ${part} is nothing to print\n${all}`);
          }
        });
      }
    }
  });
}
