// Ten notes in the shorthand of service windows, all of 隆昌: five of the development set with what its labels say,
// five of our own with what we say of them, here. What the walk through them and the bench share.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const LABELLED = ["g019", "g021", "g026", "g060", "g065"];
const SET = path.join(__dirname, "..", "data", "situations_dev.jsonl");

/** `sure`: 很可能可以, every one of them; `open`: 还差信息 or better; `never`: not promised. By id. */
const OWN = [
  {
    text: "女，34，孕6月，居民医保，夫外出务工，租房",
    sure: ["maternal-health", "resident-medical-insurance"], open: [], never: ["elderly-health", "preconception-checkup"],
  },
  {
    text: "男，67，农村户口，独居，高血压，无养老金",
    sure: ["elderly-health", "chronic-disease-care"], open: [], never: ["disability-allowances", "maternal-health"],
  },
  {
    text: "女童，9岁，读三年级，农村户口，父母外出打工，跟奶奶住",
    sure: ["left-behind-children", "compulsory-tuition-free", "free-textbooks"], open: [], never: ["child-health", "elderly-health"],
  },
  {
    text: "男，22，大专毕业1年，未就业，想见习",
    sure: ["job-traineeship"], open: [], never: ["elderly-health", "compulsory-tuition-free"],
  },
  {
    text: "女，29，产后2月，娃2月龄，本地农村户口",
    sure: ["child-health", "vaccination"], open: [], never: ["elderly-health", "left-behind-children"],
  },
];

/** The labelled five as the set has them: names as the list prints them. */
function labelled() {
  const all = fs.readFileSync(SET, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  return LABELLED.map((id) => {
    const found = all.find((one) => one.id === id);
    if (!found) throw new Error(`${id} is not in ${SET}`);
    return found;
  });
}

const NOTES = [...labelled().map((one) => one.text), ...OWN.map((one) => one.text)];

module.exports = { NOTES, OWN, labelled };
