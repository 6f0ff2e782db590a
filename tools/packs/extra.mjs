// Packs whose sources carry no open licence: facts kept in packs-extra/, outside the crate and the npm package. Who may
// use them makes the files and loads them into the app.

import { readFileSync } from "node:fs";
import { parse } from "./csv.mjs";
import { plain } from "./factors.mjs";
import { pack } from "./open.mjs";
import { root } from "./read.mjs";

const table = (name) => parse(readFileSync(new URL(`packs-extra/${name}.csv`, root), "utf8"), name);

/** Every extra pack, in the order of packs-extra/packs.csv. */
export const extra = () => {
  const sources = table("sources");
  return table("packs").map((row) => pack(row, plain(row.pack, table(row.pack)), sources));
};
