// The oldest engines in use, Chrome 77 (WeChat's X5 of 2021) and iOS 12.5 (iPhone 6), can read every style and
// script that is shipped (platform.md §1.2). esbuild knows which syntax an engine lacks: whatever it would rewrite
// is too new. It knows nothing of what it cannot rewrite: that stands in the tables here.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const esbuild = require("esbuild");
const { ROOT } = require("./house.cjs");

const FLOOR = ["chrome77", "ios12.5"];

/** What esbuild leaves alone: how it is written, since when it is understood, and a piece that has it. */
const NEW_IN_CSS = [
  ["a gap in flex boxes (margins do it; a grid's is grid-gap)", /(^|[;{\s])(row-|column-)?gap:/, "Chrome 84, iOS 14.5", "a{display:flex;gap:8px}"],
  ["clamp(), min(), max()", /[:\s(,+*/-](clamp|min|max)\(/, "Chrome 79, iOS 13.4", "a{width:clamp(1px,2vw,3px)}"],
  [":has()", /:has\(/, "Chrome 105, iOS 15.4", "a:has(b){color:red}"],
  [":is() and :where()", /:(is|where)\(/, "Chrome 88, iOS 14", "a:where(b){color:red}"],
  [":not() with a list", /:not\([^()]*,/, "Chrome 88", "a:not(b,c){color:red}"],
  [":focus-visible as the only outline", /(^|[^(]):focus-visible/, "Chrome 86, iOS 15.4", "a:focus-visible{outline:1px solid}"],
  ["states of a field or dialogue (an unknown one drops its whole list)", /:(user-valid|user-invalid|popover-open|modal)\b/, "Chrome 105, iOS 15.6", "a,b:user-invalid{color:red}"],
  ["aspect-ratio", /(^|[;{\s])aspect-ratio:/, "Chrome 88, iOS 15", "a{aspect-ratio:1}"],
  ["cascade layers", /@layer\b/, "Chrome 99, iOS 15.4", "@layer x{a{color:red}}"],
  ["container queries", /@container\b/, "Chrome 105, iOS 16", "@container (min-width:1px){a{color:red}}"],
  ["@scope, @property, @starting-style", /@(scope|property|starting-style)\b/, "Chrome 85 and later", "@property --x{syntax:'*';inherits:false}"],
  ["a media query written as a comparison", /@media[^{]*[<>]/, "Chrome 104, iOS 16.4", "@media (width>=600px){a{color:red}}"],
  ["the small, large and dynamic viewport", /\d(s|l|d)v(h|w|min|max)\b/, "Chrome 108, iOS 15.4", "a{height:100dvh}"],
  ["logical shorthands", /(^|[;{\s])(margin|padding|inset)-(inline|block):/, "Chrome 87, iOS 14.5", "a{margin-inline:1px}"],
  ["colours mixed or in newer spaces", /(color-mix|oklch|oklab|lab|lch|light-dark)\(/, "Chrome 111, iOS 16.2", "a{color:color-mix(in srgb,red,blue)}"],
  ["a size that stretches", /(width|height):stretch\b/, "Chrome 138", "a{width:stretch}"],
  ["WeChat's font size locked", /text-size-adjust:[^;}]*!important/, "any (platform.md §1.3)", "body{-webkit-text-size-adjust:100%!important}"],
];
const NEW_IN_JS = [
  [".at()", /\.at\(/, "Chrome 92, iOS 15.4", "a.at(-1)"],
  ["replaceAll()", /\.replaceAll\(/, "Chrome 85, iOS 13.4", "a.replaceAll('b','c')"],
  ["Promise.any, allSettled", /Promise\.(any|allSettled|withResolvers)\b/, "Chrome 76, iOS 13", "Promise.any([])"],
  ["structuredClone", /\bstructuredClone\(/, "Chrome 98, iOS 15.4", "structuredClone(a)"],
  ["Object.hasOwn, groupBy", /Object\.(hasOwn|groupBy)\b/, "Chrome 93, iOS 15.4", "Object.hasOwn(a,'b')"],
  ["ResizeObserver", /\bResizeObserver\b/, "iOS 13.4", "new ResizeObserver(f)"],
  ["requestSubmit", /\.requestSubmit\(/, "iOS 16", "form.requestSubmit()"],
  ["AbortSignal.timeout", /AbortSignal\.(timeout|any)\b/, "Chrome 103, iOS 16", "AbortSignal.timeout(1)"],
  ["replaceChildren", /\.replaceChildren\(/, "Chrome 86, iOS 14", "a.replaceChildren()"],
  ["randomUUID", /\.randomUUID\(/, "Chrome 92, iOS 15.4", "crypto.randomUUID()"],
];
/** In no script, whatever the engine. */
const NEVER_IN_JS = [
  ["WeChat's font size locked", /setFontSizeCallback/, "any (platform.md §1.3)", "WeixinJSBridge.invoke('setFontSizeCallback',{fontSize:0})"],
  ["a new window", /window\.open\(|_blank/, "any: WeChat has one window", "window.open('/')"],
];

/** What is newer than the floor in a text, in sentences. */
function newer(name, text) {
  const loader = name.endsWith(".css") ? "css" : "js";
  // The glue itself is only awake where the module is, on far newer engines: of it, only the syntax counts.
  const written = (target) => esbuild.transformSync(text, { loader, target, minify: true, logLevel: "silent", supported: { destructuring: true, "template-literal": true } });
  const tables = { css: NEW_IN_CSS, js: name.startsWith("app.") ? NEVER_IN_JS : [...NEW_IN_JS, ...NEVER_IN_JS] }[loader];
  const found = [];
  let plain;
  try {
    plain = written("esnext").code;
    const old = written(FLOOR).code;
    const at = [...plain].findIndex((letter, i) => letter !== old[i]);
    if (old !== plain) found.push(`${name}: “${plain.slice(Math.max(0, at - 30), at + 50)}” is too new for ${FLOOR.join(" and ")}; esbuild would write “${old.slice(Math.max(0, at - 30), at + 50)}”`);
  } catch (refused) {
    return [`${name}: ${refused.message}`];
  }
  for (const [what, how, since] of tables) {
    const hit = how.exec(plain);
    if (hit) found.push(`${name}: “${plain.slice(Math.max(0, hit.index - 30), hit.index + 30)}” has ${what}, understood since: ${since}. Write it without, or with a fallback of its own rule`);
  }
  return found;
}

test("every style and script that is shipped can be read by Chrome 77 and iOS 12.5", () => {
  const { release } = JSON.parse(fs.readFileSync(path.join(ROOT, "target/site/site.json"), "utf8"));
  const shipped = release.filter((name) => /\.(css|js)$/.test(name));
  for (const kind of ["site.", "boot.", "app."]) assert.ok(shipped.some((name) => name.startsWith(kind)), `no ${kind}: run \`cargo xtask build\``);
  assert.deepEqual(shipped.flatMap((name) => newer(name, fs.readFileSync(path.join(ROOT, "target/site/assets", name), "utf8"))), []);
});

for (const [table, name] of [[NEW_IN_CSS, "bad.css"], [NEW_IN_JS, "bad.js"], [NEVER_IN_JS, "bad.js"], [NEVER_IN_JS, "app.bad.js"]]) {
  test(`the lint finds what it is there for: ${table.length} pieces in ${name}`, () => {
    for (const [what, , , piece] of table) assert.ok(newer(name, piece).some((line) => line.includes(what) || line.includes("too new")), `${piece} was let through`);
  });
}

test("the lint finds syntax that only newer engines read", () => {
  for (const piece of ["a?.b", "a ?? b", "a ||= b", "class A { #b = 1 }", "try { a() } catch { b() } finally {} a ??= 1", "1_000 + 5n", "await a; export {}"]) {
    assert.notDeepEqual(newer("bad.js", piece), [], piece);
    assert.notDeepEqual(newer("app.bad.js", piece), [], piece);
  }
  for (const piece of ["a{inset:0}", "a{& b{color:red}}", "a{user-select:none}", "a{position:sticky}"]) {
    assert.notDeepEqual(newer("bad.css", piece), [], piece);
  }
});

test("the lint lets through what the floor has", () => {
  const old = "a{color:var(--x);padding:calc(1px + env(safe-area-inset-left));display:grid;grid-gap:1px}a:focus{outline:0}a:focus:not(:focus-visible){outline:0}@media (min-width:1px){a{min-width:1px;max-width:2px;min-height:1px}}.minmax{grid-template-columns:repeat(auto-fill,minmax(1rem,1fr))}";
  assert.deepEqual(newer("good.css", old), []);
  assert.deepEqual(newer("good.js", "var {a}=b;const f=async()=>{for(const c of d)await c};import('x').then(f)"), []);
});
