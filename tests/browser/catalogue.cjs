// What the catalogue's own files call things, and the public pages that there are of them: the tests hold pages against it.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { ROOT } = require("./house.cjs");

const SEEDS = path.join(ROOT, "seeds");
const read = (...names) => fs.readFileSync(path.join(SEEDS, ...names), "utf8");
/** The value of a line `key = "…"`. */
const field = (text, key) => (new RegExp(`^${key} = "([^"]*)"`, "m").exec(text) || [])[1];
/** The tables of a file under one heading, each as its text. */
const tables = (text, heading) => text.split(`[[${heading}]]\n`).slice(1);

const CITIES = fs.readdirSync(path.join(SEEDS, "regions")).map((file) => path.basename(file, ".toml"));
/** Every service: its id, its plain name, whether others should not see it. */
const SERVICES = fs.readdirSync(path.join(SEEDS, "catalogue")).flatMap((domain) =>
  fs.readdirSync(path.join(SEEDS, "catalogue", domain)).map((file) => {
    const text = read("catalogue", domain, file);
    return { id: path.basename(file, ".toml"), name: field(text, "plain_name"), sensitive: /^sensitive = true/m.test(text) };
  }));
const EVENTS = tables(read("vocabulary", "events.toml"), "event").map((text) => ({ id: field(text, "id"), name: field(text, "name") }));
/** The domains as this city's list words them. */
const domainsOf = (city) => tables(read("regions", `${city}.toml`), "domains").map((text) => ({ id: field(text, "id"), name: field(text, "name") }));
/** The numbers that may be given. */
const NUMBERS = [...read("vocabulary", "hotlines.toml").matchAll(/^\[(\d+)\]/gm)].map(([, number]) => number);

/** What is called `“name”` in the title of each page of the catalogue in this city, by address; null of what is sensitive. */
const pagesOf = (city) => Object.fromEntries([
  ...SERVICES.flatMap(({ id, name, sensitive }) => ["", "/card"].map((more) => [`/services/${id}${more}`, sensitive ? null : name])),
  ...domainsOf(city).map(({ id, name }) => [`/domains/${id}`, name]),
  ...EVENTS.map(({ id, name }) => [`/events/${id}`, name]),
]);

module.exports = { CITIES, EVENTS, NUMBERS, SERVICES, pagesOf };
