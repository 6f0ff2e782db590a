// The fields of a lot, as it is entered for an event.

import type { AssetLot } from "../../engine/types.ts";
import { regionChoices } from "../../parts/regions.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { choicesOf, strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

const CERTIFICATES: ReadonlySet<string> = new Set(["green-certificate", "irec"]);

/** What it is. */
export function whatFields({ kind, region = "" }: AssetLot): FieldSpec[] {
	const text = strings().lot;
	const unit = CERTIFICATES.has(kind) ? "MWh" : shared().tonnes;
	return [
		{
			name: "kind",
			kind: "choice",
			label: text.kind,
			required: true,
			choices: choicesOf(shared().asset),
		},
		{ name: "name", label: text.name, required: true },
		{ name: "quantity", kind: "number", label: text.quantity, suffix: unit, required: true },
		{
			name: "used",
			kind: "number",
			label: text.used,
			hint: text.usedHint,
			suffix: unit,
			required: true,
		},
		{ name: "serials", kind: "lines", label: text.serials, hint: text.serialsHint, wide: true },
		{ name: "vintage", label: text.vintage, hint: text.vintageHint, optional: true },
		{ name: "registry", label: text.registry, optional: true },
		{ name: "projectId", label: text.projectId, optional: true },
		{
			name: "projectType",
			kind: "choice",
			label: text.projectType,
			placeholder: text.none,
			optional: true,
			choices: choicesOf(text.types),
		},
		{
			name: "region",
			kind: "choice",
			label: text.region,
			hint: text.regionHint,
			placeholder: text.none,
			optional: true,
			choices: [
				{ value: "CN", label: "中国 China" },
				...regionChoices(region === "CN" ? "" : region),
			],
		},
		{ name: "standard", label: text.standard, optional: true },
		{ name: "holder", label: text.holder, optional: true },
		{ name: "acquired", kind: "date", label: text.acquired, optional: true },
		{ name: "document", label: text.document, optional: true },
		{ name: "poorArea", kind: "tick", label: text.poorArea, wide: true },
	];
}

/** Its retirement. */
export function retirementFields(): FieldSpec[] {
	const text = strings().lot;
	return [
		{
			name: "retirement.date",
			kind: "date",
			label: text.date,
			hint: text.retiredHint,
			placeholder: "2026-06-30",
			optional: true,
		},
		{ name: "retirement.reference", label: text.reference, optional: true },
		{ name: "retirement.beneficiary", label: text.beneficiary, optional: true },
		{ name: "retirement.purpose", label: text.purpose, optional: true },
	];
}

const DATES: ReadonlySet<string> = new Set(["planted", "certified", "periodStart", "periodEnd"]);

/** What the guide asks to be published of a new forest. */
export const forestFields = (): FieldSpec[] =>
	Object.entries(strings().forest).map(([name, label]): FieldSpec => {
		const own = { name: `forest.${name}`, label };
		if (name === "neverReused") return { ...own, kind: "tick", wide: true };
		if (DATES.has(name)) return { ...own, kind: "date", optional: true };
		if (name === "area") return { ...own, kind: "number", suffix: "ha", optional: true };
		return { ...own, optional: true };
	});

/** The criteria of quality of ISO 14068-1. */
export const qualityFields = (): FieldSpec[] =>
	Object.entries(strings().quality).map(
		([name, label]): FieldSpec => ({ name: `quality.${name}`, kind: "tick", label }),
	);
