// `cargo xtask bench --pages`: first visits on a slow line and a slow phone, and how soon the window answers.
//
// The line is Lighthouse's slow 4G, laid on by Chromium itself: 1.6 Mbps down, 750 kbps up. Lighthouse knows two ways
// to lay it on: 150 ms for each request, or 562.5 ms and nine tenths of the line, which stand for what opening an
// encrypted connection takes. Both are measured, five times each, and medians are printed.
"use strict";
const { awake, openPage, startBrowser, startServer } = require("./house.cjs");
const { DESK } = require("./desk.cjs");
const { NOTES } = require("./notes.cjs");

const RUNS = Number(process.env.RUNS || 5);
const KILOBIT = 1024 / 8;
const LINES = {
  "150 ms": { latency: 150, downloadThroughput: 1638.4 * KILOBIT, uploadThroughput: 750 * KILOBIT },
  "562 ms": { latency: 562.5, downloadThroughput: 1474.56 * KILOBIT, uploadThroughput: 675 * KILOBIT },
};
/** Times slower than this machine. */
const PROCESSOR = 4;
/** Nothing asked and nothing long done for this long: the page is quiet. */
const QUIET = 1000;

/** What issue 5 asks for. */
const LIMITS = { lcp: 1800, tbt: 100, cls: 0.02, critical: 30, visit: 140 };

const SITUATION = "我妈82岁，农村户口，一个人住，有二级肢体残疾证，有高血压";
const PAGES = [
  { name: "/", start: (page) => page.goto("/") },
  { name: "/find, a situation", ready: writeSituation, start: (page) => page.$eval("form.ask", (form) => form.submit()) },
  { name: "/find?q=低保", start: (page) => page.goto(`/find?q=${encodeURIComponent("低保")}`) },
  { name: "/services/{id}", start: (page) => page.goto("/services/disability-allowances") },
  { name: "/window", options: DESK, start: (page) => page.goto("/window") },
];

/** Runs in the page, before it: takes down what the browser observes. */
function observe() {
  const seen = (window.__seen = { fcp: 0, lcp: 0, long: [], shifts: [] });
  const on = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime; });
  on("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
  on("longtask", (entry) => { seen.long.push([entry.startTime, entry.duration]); });
  on("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shifts.push([entry.startTime, entry.value]); });
}

/** A situation is written on the home page; the next page then comes with nothing of it kept. */
async function writeSituation(page) {
  await page.goto("/");
  await awake(page);
  await page.fill("#say", SITUATION);
}

/** Layout shifts in windows of at most 5 s with gaps below 1 s; the worst window counts (CLS). */
function worstShift(shifts) {
  let worst = 0, sum = 0, first = -Infinity, last = -Infinity;
  for (const [at, value] of shifts) {
    if (at - last > 1000 || at - first > 5000) { sum = 0; first = at; }
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** Counts what each request brought, as it came over the line: headers and compressed body. */
function weigh(client) {
  const bytes = new Map();
  const address = new Map();
  const encodings = new Map();
  let busy = 0, last = Date.now();
  client.on("Network.requestWillBeSent", ({ requestId, request }) => { busy += address.has(requestId) ? 0 : 1; address.set(requestId, request.url); last = Date.now(); });
  client.on("Network.responseReceived", ({ requestId, response }) => { encodings.set(address.get(requestId), response.headers["content-encoding"]); });
  const end = ({ requestId, encodedDataLength = 0 }) => {
    if (!address.has(requestId)) return;
    busy -= 1;
    last = Date.now();
    const url = address.get(requestId);
    bytes.set(url, (bytes.get(url) || 0) + encodedDataLength);
  };
  client.on("Network.loadingFinished", end);
  client.on("Network.loadingFailed", end);
  return { bytes, encodings, quiet: () => busy <= 0 && Date.now() - last > QUIET };
}

/** Waits until nothing is asked and no long task ended within the last second. */
async function untilQuiet(page, weight) {
  for (;;) {
    await page.waitForTimeout(200);
    const still = await page.evaluate((quiet) => {
      const last = window.__seen.long.at(-1);
      return !last || performance.now() - last[0] - last[1] > quiet;
    }, QUIET);
    if (still && weight.quiet()) return;
  }
}

const slow = (client, line) => Promise.all([
  client.send("Network.emulateNetworkConditions", { offline: false, ...line }),
  client.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR }),
]);

/** One first visit. */
async function visit(browser, base, line, { ready, start, options = {} }) {
  const { context, page } = await openPage(browser, base, options);
  await context.addCookies([{ name: "region", value: "longchang", url: base }]);
  await page.addInitScript(observe);
  if (ready) await ready(page);
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.clearBrowserCache");
  const weight = weigh(client);
  await slow(client, line);
  await Promise.all([page.waitForEvent("load", { timeout: 60000 }), start(page)]);
  await awake(page);
  await untilQuiet(page, weight);
  const seen = await page.evaluate(() => ({
    ...window.__seen,
    blocking: performance.getEntriesByType("resource").filter((e) => e.renderBlockingStatus === "blocking").map((e) => e.name),
    itself: location.href,
  }));
  await context.close();
  return figures(seen, weight);
}

/** What was observed, as figures: ms, and KB of 1,000 bytes. */
function figures(seen, { bytes, encodings }) {
  const kilobytes = (urls) => urls.reduce((sum, url) => sum + (bytes.get(url) || 0), 0) / 1000;
  const needed = [seen.itself.split("#")[0], ...seen.blocking];
  for (const url of needed) {
    if (!bytes.get(url)) throw new Error(`${url} came from a cache: this was no first visit`);
    if (encodings.get(url) !== "br") throw new Error(`${url} came as ${encodings.get(url)}, not brotli`);
  }
  return {
    lcp: seen.lcp,
    tbt: seen.long.filter(([at]) => at >= seen.fcp).reduce((sum, [, took]) => sum + took - 50, 0),
    cls: worstShift(seen.shifts),
    critical: kilobytes(needed),
    visit: kilobytes([...bytes.keys()]),
  };
}

/** From each note's last key until its answer is on the screen. */
async function timeAnswers(browser, base, line) {
  const { context, page } = await openPage(browser, base, DESK);
  await context.addCookies([{ name: "region", value: "longchang", url: base }]);
  await page.goto("/window");
  await awake(page);
  if (line) await slow(await context.newCDPSession(page), line);
  const took = [];
  for (const note of NOTES) {
    await page.focus("#note");
    await page.keyboard.press("Control+A");
    await page.evaluate(answeredAt, note);
    await page.keyboard.insertText(note.slice(0, -1));
    await page.keyboard.type(note.slice(-1));
    took.push(await page.evaluate(() => window.__answered));
  }
  await context.close();
  return took;
}

/** Runs in the page: a promise of the time from the last key to the frame that shows the answer to `note`. */
function answeredAt(note) {
  let last = 0;
  const box = document.getElementById("note");
  box.addEventListener("input", () => { last = performance.now(); });
  window.__answered = new Promise((done) => {
    const look = () => {
      const was = document.querySelector("#heard [name=was]");
      if (!was || was.value !== note || document.getElementById("pane").getAttribute("aria-busy") === "true") return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - last)));
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const shown = {
  lcp: (v) => `${(v / 1000).toFixed(2)} s`, tbt: (v) => `${Math.round(v)} ms`, cls: (v) => v.toFixed(3),
  critical: (v) => `${v.toFixed(1)} KB`, visit: (v) => `${v.toFixed(1)} KB`,
};
const heads = { lcp: "LCP", tbt: "TBT", cls: "CLS", critical: "critical path", visit: "first visit" };

/** A row of Markdown: the name, then a figure a limit. */
const row = (name, figures) => `| ${name} | ${Object.keys(LIMITS).map((key) => figures(key)).join(" | ")} |`;

async function measureVisits(browser, base) {
  const over = [];
  for (const [line, conditions] of Object.entries(LINES)) {
    console.log(`\nfirst visits, slow 4G with ${line} a request, ${PROCESSOR} × slower processor, median of ${RUNS}`);
    console.log(row("page", (key) => heads[key]));
    console.log(row("---", () => "---"));
    console.log(row("limit", (key) => `≤ ${shown[key](LIMITS[key])}`));
    for (const page of PAGES) {
      const runs = [];
      for (let n = 0; n < RUNS; n++) runs.push(await visit(browser, base, conditions, page));
      const middle = Object.fromEntries(Object.keys(LIMITS).map((key) => [key, median(runs.map((run) => run[key]))]));
      const mark = (key) => (middle[key] > LIMITS[key] ? " ✗" : "");
      console.log(row(page.name, (key) => shown[key](middle[key]) + mark(key)));
      for (const key of Object.keys(LIMITS)) if (mark(key)) over.push(`${page.name}: ${heads[key]} ${shown[key](middle[key])}, ${line}`);
    }
  }
  return over;
}

async function measureAnswers(browser, base) {
  for (const [how, line] of [["as it is", null], ["slow 4G with 150 ms a request, 4 × slower processor", LINES["150 ms"]]]) {
    const took = (await timeAnswers(browser, base, line)).map(Math.round);
    console.log(`/window, last key to answer, ${how}, ${took.length} notes: median ${median(took)} ms, longest ${Math.max(...took)} ms`);
  }
}

(async () => {
  const [server, browser] = await Promise.all([startServer(["--today", "2026-11-21"], "info"), startBrowser()]);
  const over = await measureVisits(browser, server.base);
  console.log("");
  await measureAnswers(browser, server.base);
  await browser.close();
  server.stop();
  if (over.length) console.log(`\nover the limit:\n${over.map((one) => `  ${one}`).join("\n")}`);
  process.exit(over.length ? 1 : 0);
})().catch((problem) => { console.error(problem); process.exit(1); });
