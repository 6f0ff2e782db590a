// The search section of a pack: what its factors are found by beside their names.
//
// The core pack brings the words that people use, the characters of daily use under their readings — so that a name
// typed with a wrong character that sounds alike is found — and all that its own names need. Other packs add only the
// characters that the core pack lacks.

import { gb2312 } from "./gb2312.mjs";
import { table } from "./read.mjs";

const words = (text) => text?.split(";") ?? [];
const synonyms = ({ zh, en }) => ({
  ...(zh ? { zh: words(zh) } : {}),
  ...(en ? { en: words(en) } : {}),
});
const han = (text) => [...text].filter((character) => /^\p{sc=Han}$/u.test(character));

/** The Chinese that factors are found by. */
const written = (pack) =>
  pack.factors.flatMap(({ name, synonyms: others }) => [name.zh, ...(others?.zh ?? [])]).join("");

/** The characters among `wanted` under each of their readings. */
function readings(wanted) {
  const rows = table("pinyin").map(({ reading, characters }) => [
    reading,
    [...characters].filter((character) => wanted.has(character)).join(""),
  ]);
  const found = rows.filter(([, characters]) => characters !== "");
  const known = new Set(found.flatMap(([, characters]) => [...characters]));
  const strange = [...wanted].filter((character) => !known.has(character));
  if (strange.length > 0) throw new Error(`pinyin.csv has no reading of ${strange.join("")}`);
  return Object.fromEntries(found);
}

/** Traditional characters and the simplified ones of `wanted` that they stand for, in pairs. */
const traditional = (wanted) =>
  table("traditional")
    .filter((row) => wanted.has(row.simplified))
    .flatMap((row) => [...row.traditional].map((variant) => variant + row.simplified))
    .join("");

/** The section of the core pack. */
export function coreSearch(pack) {
  const rows = table("search-words");
  const own = new Set(han(written(pack) + rows.map(({ zh = "" }) => zh).join("")));
  const categories = rows.filter(({ category }) => category);
  return {
    pinyin: readings(new Set([...gb2312(1), ...own])),
    traditional: traditional(own),
    categories: Object.fromEntries(categories.map((row) => [row.category, synonyms(row)])),
    synonyms: rows.filter(({ category }) => !category).map(synonyms),
  };
}

/** The section of another pack, if it needs one: the characters that `core` lacks. */
export function ownSearch(pack, core) {
  const own = new Set(han(written(pack)));
  const lacks = (known) => new Set([...own].filter((character) => !known.has(character)));
  const unread = lacks(new Set(Object.values(core.search.pinyin).flatMap((characters) => [...characters])));
  const variants = traditional(lacks(new Set(core.search.traditional)));
  const search = {
    ...(unread.size > 0 ? { pinyin: readings(unread) } : {}),
    ...(variants === "" ? {} : { traditional: variants }),
  };
  return Object.keys(search).length > 0 ? { search } : {};
}
