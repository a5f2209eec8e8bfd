// What the browser journeys share: a real server on a port of its own, and a real Chromium.
"use strict";
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { chromium } = require("playwright-core");

const ROOT = path.join(__dirname, "..", "..");
const PROGRAM = process.env.SERVER || path.join(ROOT, "target", "debug", "server");
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--no-first-run",
];

/** Another checkout's site may be served: `SERVER=… SITE=…`. */
const SITE = process.env.SITE ? ["--site", process.env.SITE] : [];

/** Starts the server, telling all it does unless `log` says less; resolves to its address, its log so far, and how to stop it. */
function startServer(more = [], log = "trace") {
  const child = spawn(PROGRAM, ["serve", "--listen", "127.0.0.1:0", ...SITE, ...more], {
    cwd: ROOT,
    env: { ...process.env, RUST_LOG: log, NO_COLOR: "1" },
  });
  const server = { log: "", stop: () => child.kill() };
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`the server stopped with ${code}:\n${server.log}`)));
    const hear = (chunk) => {
      server.log += chunk;
      const found = /listening on (http:\/\/[\d.:]+)/.exec(server.log);
      if (found && !server.base) {
        server.base = found[1];
        resolve(server);
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
  });
}

/** The address that the operator's settings of these tests give the site: nothing of theirs ever goes there. */
const PUBLIC = "https://minsheng.example.cn";

/** Starts the server as an operator does, whose settings (`site.toml`) have a public address: links and codes to share are made of it. */
async function startOperated(more = [], settings = "") {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "minsheng-site-"));
  const config = path.join(folder, "site.toml");
  fs.writeFileSync(config, `public_url = "${PUBLIC}"\n${settings}`);
  const server = await startServer([...more, "--config", config]);
  const stop = server.stop;
  server.stop = () => { stop(); fs.rmSync(folder, { recursive: true }); };
  return server;
}

/** Starts Chromium. Playwright switches its back-forward cache off; `remembers` leaves it on, as people have it. */
function startBrowser({ remembers = false } = {}) {
  const ignoreDefaultArgs = remembers ? ["--disable-back-forward-cache"] : [];
  return chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: FLAGS, ignoreDefaultArgs });
}

/** A phone of 360 px, with whatever a test wants otherwise. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, locale: "zh-CN" };

/** A page in a context of its own that remembers what its console said and which requests left the site. */
async function openPage(browser, base, options = {}) {
  const context = await browser.newContext({ ...PHONE, baseURL: base, ...options });
  const page = await context.newPage();
  const heard = [];
  const strangers = [];
  const requests = [];
  page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("request", (request) => {
    requests.push(request);
    if (!request.url().startsWith(base) && !request.url().startsWith("data:")) strangers.push(request.url());
  });
  return { context, page, heard, strangers, requests };
}

/** Waits until the islands are awake. */
const awake = (page) => page.waitForSelector('html[data-wasm="on"]');

module.exports = { FLAGS, ROOT, PHONE, PUBLIC, awake, openPage, startBrowser, startOperated, startServer };
