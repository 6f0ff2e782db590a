// Makes the tables of readings from the two packages that know them. Their output is committed, so that no build
// needs them; run it anew only when the packages are updated.
//
//   tools/run.sh npm --prefix tools/packs/readings ci --ignore-scripts && tools/run.sh node tools/packs/readings/make.mjs
//
// pinyin.csv       every character of GB/T 2312 under each of its readings, without tones; `lü` is typed `lv`
// traditional.csv  traditional and other variants of those characters, under the simplified one

import { writeFileSync } from "node:fs";
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import { gb2312 } from "../gb2312.mjs";

const tables = new URL("../../../src/factor/packs/tables/", import.meta.url);

function write(name, head, groups) {
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([key, characters]) => `${key},${[...characters].sort().join("")}`);
  writeFileSync(new URL(name, tables), `${head}\n${lines.join("\n")}\n`);
}

const known = gb2312(2);
const readings = (character) =>
  new Set(pinyin(character, { multiple: true, toneType: "none", type: "array", v: true }));
const pairs = known.flatMap((character) => [...readings(character)].map((reading) => ({ reading, character })));
const bySyllable = Map.groupBy(
  pairs.filter(({ reading }) => /^[a-z]+$/.test(reading)),
  ({ reading }) => reading,
);
write(
  "pinyin.csv",
  "reading,characters",
  [...bySyllable].map(([key, list]) => [key, list.map((each) => each.character)]),
);

const simplify = Converter({ from: "t", to: "cn" });
const simple = new Set(known);
const variants = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, i) => String.fromCodePoint(0x4e00 + i))
  .map((variant) => ({ variant, character: simplify(variant) }))
  .filter(({ variant, character }) => variant !== character && simple.has(character) && !simple.has(variant));
const bySimple = Map.groupBy(variants, ({ character }) => character);
write(
  "traditional.csv",
  "simplified,traditional",
  [...bySimple].map(([key, list]) => [key, list.map((each) => each.variant)]),
);
