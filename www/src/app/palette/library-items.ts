// Factors and methods of the library as items. Factors are found by the engine, pinyin and all.

import type { Library } from "../../factors/library.ts";
import { type FactorRecord, type MethodRecord, OWN } from "../../factors/model.ts";
import { regionText, sourceText } from "../../factors/texts.ts";
import { inLanguage } from "../../i18n/index.ts";
import { factorsAddress } from "../../routes/index.ts";
import type { Found } from "./groups.ts";
import type { Item } from "./item.ts";

/** The most factors that are listed; the last item leads to all of them. */
const MOST = 6;

/** A factor. */
export function factorItem(record: FactorRecord): Item {
	const { pack, id, name } = record;
	const year = record.dataYear ?? record.reportingYear ?? record.source?.year;
	return {
		key: `factor:${pack}/${id}`,
		kind: "factor",
		label: inLanguage(name),
		note: [year, regionText(record), sourceText(record.source)].filter(Boolean).join(" · "),
		go: factorsAddress(pack === OWN ? { tab: "own" } : { factor: `${pack}/${id}` }),
	};
}

/** A method. */
export const methodItem = ({ id, name, description }: MethodRecord): Item => ({
	key: `method:${id}`,
	kind: "method",
	label: inLanguage(name),
	note: description ? inLanguage(description) : "",
	also: [name.zh, name.en, id],
	go: factorsAddress({ tab: "methods", method: id }),
});

/** The factors that a question finds. */
export async function factorsFound(text: string, library: Library): Promise<Found> {
	const outcome = await library.search({ text, limit: MOST });
	const { hits, total } = outcome.status === "ok" ? outcome.value : { hits: [], total: 0 };
	const named = hits[0]?.fit.level === "name" || hits[0]?.fit.level === "synonym";
	return {
		kind: "factor",
		items: hits.map(factorItem),
		count: total,
		score: named ? 4 : 1,
	};
}

/** The factor with this key, as a recent choice; undefined while it is asked for. */
export function recentFactor(key: string, library: Library): Item | undefined {
	const [pack = "", ...id] = key.split("/");
	const record = library.factor({ pack, factor: id.join("/") });
	return record && factorItem(record);
}
