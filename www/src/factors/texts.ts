// How factors and formulas are written for people.

import { formatClause, formatNumber, formatRegion, formatUnit } from "../format/index.ts";
import { inLanguage } from "../i18n/index.ts";
import type { SourceView } from "../ui/explanation/explanation.ts";
import type { Emission, FactorRecord, MethodRecord, ValueRecord } from "./model.ts";

/** A value with its unit; the digits are those of its source. */
export const valueText = ({ value, unit }: Pick<ValueRecord, "value" | "unit">): string =>
	unit === "1" || unit === "" ? formatNumber(value) : `${formatNumber(value)} ${formatUnit(unit)}`;

/** The values that tell factors apart: those that the method can't do without. */
export function keyValues(record: FactorRecord, method: MethodRecord | undefined): ValueRecord[] {
	const required = new Set(
		method?.parameters.filter((each) => each.required).map((each) => each.id) ?? [],
	);
	const key = record.values.filter(({ parameter }) => required.has(parameter));
	return (key.length > 0 ? key : [...record.values]).slice(0, 3);
}

/** The place that a factor is for. */
export const regionText = ({ geography, region }: FactorRecord): string => {
	const code = geography ?? region;
	return code === undefined ? "" : formatRegion(code);
};

/** A source with its clause. */
export const sourceText = (source: SourceView | undefined): string =>
	source
		? [inLanguage(source.title), formatClause(source.clause ?? "")].filter(Boolean).join(" · ")
		: "";

const GASES: Readonly<Record<string, string>> = {
	co2: "CO₂",
	"co2-biogenic": "CO₂ (bio)",
	"co2-luc": "CO₂ (LUC)",
	ch4: "CH₄",
	"ch4-biogenic": "CH₄ (bio)",
	n2o: "N₂O",
	co2e: "CO₂e",
	sf6: "SF₆",
	nf3: "NF₃",
	cf4: "CF₄",
	c2f6: "C₂F₆",
	$composition: "∑",
};

/** A gas for people: subscripts, and HFCs in capitals. */
export const gasText = (gas: string): string => GASES[gas] ?? gas.toUpperCase();

/** A formula with the symbols that people know in place of ids. */
export function formulaText({ formula }: Emission, method: MethodRecord): string {
	const symbols = new Map(
		[...method.parameters, ...(method.lists ?? []).flatMap((list) => list.parameters)].map(
			({ id, symbol }) => [id, symbol ?? id],
		),
	);
	return formula.replace(/\{[^}]*\}|[A-Za-z_]\w*/g, (name) =>
		name.startsWith("{") ? name : (symbols.get(name) ?? name),
	);
}
