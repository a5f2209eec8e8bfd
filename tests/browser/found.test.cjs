// What a search found, on the page: why, what was mended and the way back, broad words, and honest misses.
"use strict";
const assert = require("node:assert/strict");
const { after, before, test } = require("node:test");
const { openPage, startBrowser, startServer } = require("./house.cjs");
const { sayAtHome: say } = require("./phones.cjs");

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), startBrowser()]); });
after(async () => { await browser.close(); server.stop(); });

const press = (page, selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);

for (const [how, options] of [["with script", {}], ["without", { javaScriptEnabled: false }]]) {
  const visit = (name, steps) => test(`${name}, ${how}`, async () => {
    const visit = await openPage(browser, server.base, options);
    await steps(visit.page, visit);
    assert.deepEqual(visit.heard, [], "the console is empty");
    const wide = await visit.page.$eval("html", (html) => html.scrollWidth > html.clientWidth);
    assert.ok(!wide, "nothing is wider than the phone");
    await visit.context.close();
  });

  visit("what was mended is said; there is a way to the literal words, and back", async (page, { requests }) => {
    await say(page, "残急人补贴");
    assert.match(await page.textContent(".meant"), /您是不是找：残疾人补贴？已经按这个找了。/);
    assert.ok((await page.$$(".hit")).length > 0);
    assert.equal(await page.textContent(".meant button"), "还是找原来写的“残急人补贴”");
    await press(page, ".meant button");
    assert.equal(page.url(), `${server.base}/find`, "no words in the address");
    assert.match(await page.textContent(".meant"), /照原样找“残急人补贴”/);
    assert.equal(await page.inputValue("#say"), "残急人补贴");
    assert.ok(!(await page.textContent("main")).includes("已经按这个找了"));
    await press(page, '.top button[value="elder"]');
    assert.match(await page.textContent(".meant"), /照原样找“残急人补贴”/, "a choice keeps to the letter");
    await press(page, ".meant button");
    assert.match(await page.textContent(".meant"), /已经按这个找了/);
    for (const request of requests) assert.ok(!decodeURIComponent(request.url()).includes("残急人"), request.url());
    for (const href of await page.$$eval("a", (all) => all.map((a) => a.getAttribute("href")))) {
      assert.ok(!decodeURIComponent(href).includes("残急人"), href);
    }
  });

  visit("each hit says why, and what matched is marked", async (page) => {
    await say(page, "打防疫针");
    assert.equal(await page.textContent(".hit .because"), "打防疫针 = 预防接种");
    await say(page, "看电影");
    assert.ok((await page.$$eval(".hit mark", (all) => all.map((mark) => mark.textContent))).includes("看电影"));
  });

  visit("a broad word gets a few of several domains, and domains to narrow by", async (page) => {
    await say(page, "补贴");
    assert.equal(await page.textContent("h1"), "这说的可能是好几件事");
    const hits = await page.$$(".hit");
    assert.ok(hits.length >= 3 && hits.length <= 6, `${hits.length} hits`);
    const links = await page.$$eval(".narrow a", (all) => all.map((a) => [a.getAttribute("href"), a.textContent]));
    assert.ok(links.length > 1);
    for (const [href, text] of links) {
      assert.match(href, /^\/domains\/[a-z-]+$/);
      assert.match(text, /\d+ 项$/);
    }
    const [, text] = links[0];
    await press(page, ".narrow a");
    const rows = await page.$$("main .rows a");
    assert.equal(String(rows.length), /(\d+) 项$/.exec(text)[1], "as many as was said");
  });

  visit("what no list has is said plainly, with a number and no noise", async (page) => {
    for (const [words, title] of [["办护照", "清单里没有“护照”"], ["公积金提取", "清单里没有“公积金”"], ["天气", "清单里没找到这件事"]]) {
      await say(page, words);
      assert.equal(await page.textContent("h1"), title);
      assert.equal((await page.$$(".hit")).length, 0, "no noise");
      assert.equal((await page.$$(".narrow")).length, 0, "no domain is made up");
      assert.ok(await page.isVisible('.next a[href="tel:12345"]'));
      assert.ok(await page.isVisible('main a[href="/services"]'));
    }
  });
}
