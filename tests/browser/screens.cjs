// `cargo xtask screens`: takes the README's pictures anew, from the real pages, at 360 px; with `--every-state` also
// every named state in every edition, colour and width, into target/screens, side by side in its index.html.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { awake, openPage, startBrowser, startOperated, ROOT } = require("./house.cjs");
const { RESIDENT, WIDTHS, WINDOW, everyState } = require("./states.cjs");

const README = path.join(__dirname, "..", "screens");
const ALL = path.join(ROOT, "target", "screens");
/** How a page may look. */
const LOOKS = { normal: ["normal", "light"], dark: ["normal", "dark"], elder: ["elder", "light"], "elder-dark": ["elder", "dark"] };
const TABLES = { resident: RESIDENT, window: WINDOW };

const SCREENS = {
  home: async (page) => { await page.goto("/"); await awake(page); },
  suggestions: async (page) => {
    await page.goto("/");
    await awake(page);
    await page.focus("#say");
    await page.keyboard.type("dibao");
    await page.waitForSelector("#say-list [role=option]");
    await page.keyboard.press("ArrowDown");
  },
  found: async (page) => { await page.goto("/find?q=%E6%89%93%E9%A2%84%E9%98%B2%E9%92%88"); },
  situation: async (page) => {
    await page.goto("/");
    await page.fill("#say", "我妈82岁，农村户口，一个人住，有二级肢体残疾证");
    await Promise.all([page.waitForNavigation(), page.click(".ask button")]);
  },
  service: async (page) => { await page.goto("/services/disability-allowances"); },
};

/** The README's pictures. */
async function forReadme(browser, base) {
  for (const [name, reach] of Object.entries(SCREENS)) {
    const { context, page } = await openPage(browser, base, { deviceScaleFactor: 1.5 });
    await context.addCookies([{ name: "region", value: "longchang", url: base }]);
    await reach(page);
    await page.screenshot({ path: path.join(README, `${name}.png`) });
    await context.close();
  }
}

/** A state's picture: whose it is, its name, how it looks and how wide it is. */
const file = (who, state, look, width) => `${who}-${state.replace(/[^a-z0-9]+/g, "-")}-${look}-${width}.png`;

/** Pictures whole pages, as far down as they go. */
async function everyPicture(browser, base) {
  fs.rmSync(ALL, { recursive: true, force: true });
  fs.mkdirSync(ALL, { recursive: true });
  index();
  for (const [who, table] of Object.entries(TABLES)) {
    for (const edition of ["normal", "elder"]) {
      await everyState(browser, base, table, edition, async (page, state, { colorScheme, width }) => {
        const look = Object.keys(LOOKS).find((look) => LOOKS[look].join() === [edition, colorScheme].join());
        await page.screenshot({ path: path.join(ALL, file(who, state, look, width)), fullPage: true, animations: "disabled" });
      });
    }
  }
}

/** A page with a row a state: every look at every width beside one another. */
function index() {
  const combinations = Object.keys(LOOKS).flatMap((look) => WIDTHS.map((width) => [look, width]));
  const rows = Object.entries(TABLES).flatMap(([who, table]) => Object.keys(table).map((state) => {
    const pictures = combinations.map(([look, width]) => {
      const name = file(who, state, look, width);
      return `<figure><figcaption>${look}, ${width} px</figcaption><a href="${name}"><img src="${name}" alt="" loading="lazy" width="${Math.min(width, 480)}"></a></figure>`;
    });
    return `<h2>${who}: ${state}</h2>\n<div class="row">${pictures.join("\n")}</div>`;
  }));
  const style = "body{font:16px system-ui;margin:1rem;background:#888}.row{display:flex;gap:1rem;overflow-x:auto;align-items:flex-start}figure{margin:0}";
  fs.writeFileSync(path.join(ALL, "index.html"), `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Every state</title><style>${style}</style>\n<h1>Every state</h1>\n${rows.join("\n")}\n</html>\n`);
}

(async () => {
  const [server, browser] = await Promise.all([startOperated(["--today", "2026-11-21"]), startBrowser()]);
  await forReadme(browser, server.base);
  if (process.argv.includes("--every-state")) {
    await everyPicture(browser, server.base);
    console.log(`every state: ${path.relative(ROOT, path.join(ALL, "index.html"))}`);
  }
  await browser.close();
  server.stop();
  process.exit(0);
})().catch((problem) => { console.error(problem); process.exit(1); });
