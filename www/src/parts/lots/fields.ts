// The fields of a lot: its kind comes first, and what else is asked follows from it. What a lot already says is shown
// whatever its kind.

import type { AssetLot } from "../../engine/types.ts";
import { formatUnit } from "../../format/index.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { regionChoices } from "../regions.ts";
import { groupOf, kindChoices, unitOf } from "./kinds.ts";
import { strings } from "./strings.ts";

const choicesOf = (labels: Readonly<Record<string, string>>) =>
	Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The fields of a lot: what it is, what has become of it, what shows it; its uses and what its kind alone has are apart. */
export function lotFields(lot: AssetLot): FieldSpec[] {
	const text = strings().lot;
	const status: FieldSpec = {
		name: "status",
		kind: "choice",
		label: text.status,
		required: true,
		choices: choicesOf(strings().status),
	};
	const became = [
		status,
		...(lot.retirement ? retirementFields(true) : []),
		...(lot.sale ? saleFields() : []),
	];
	return [...whatFields(lot), ...became, ...shownFields()];
}

/** What a lot is. */
export function whatFields(lot: AssetLot): FieldSpec[] {
	const text = strings().lot;
	const group = groupOf(lot.kind);
	const forest = lot.kind === "new-forest";
	const certificate = group === "certificate";
	const fields: (FieldSpec & { asked?: boolean })[] = [
		{
			name: "kind",
			kind: "choice",
			label: text.kind,
			hint: certificate ? text.certificateHint : text.kindHint,
			required: true,
			choices: kindChoices(),
			wide: true,
		},
		{ name: "name", label: text.name, required: true },
		{
			name: "quantity",
			kind: "number",
			label: text.quantity,
			suffix: formatUnit(unitOf(lot.kind)),
			required: true,
		},
		{
			name: "serials",
			kind: "lines",
			label: text.serials,
			hint: text.serialsHint,
			wide: true,
			asked: !forest,
		},
		{
			name: "standard",
			label: text.standard,
			optional: true,
			asked: lot.kind === "other-credit",
		},
		{
			name: "vintage",
			label: certificate ? text.generated : text.vintage,
			...(certificate ? {} : { hint: text.vintageHint }),
			optional: true,
			asked: !forest,
		},
		{ name: "registry", label: text.registry, optional: true, asked: !forest },
		{
			name: "projectId",
			label: text.projectId,
			optional: true,
			asked: group !== "allowance" && !forest,
		},
		{
			name: "projectType",
			kind: "choice",
			label: text.projectType,
			placeholder: text.none,
			optional: true,
			choices: choicesOf(text.types),
			asked: group === "credit" || lot.kind === "own-reduction",
		},
		{
			name: "region",
			kind: "choice",
			label: text.region,
			placeholder: text.none,
			optional: true,
			choices: [
				{ value: "CN", label: "中国 China" },
				...regionChoices(lot.region === "CN" ? "" : lot.region),
			],
		},
		{
			name: "poorArea",
			kind: "tick",
			label: text.poorArea,
			wide: true,
			asked: group === "credit" || forest,
		},
		{ name: "holder", label: text.holder, optional: true },
		{ name: "acquired", kind: "date", label: text.acquired, optional: true },
		{ name: "price.value", kind: "number", label: text.price, optional: true },
		{ name: "price.unit", label: text.currency, optional: true, asked: lot.price !== undefined },
	];
	const there = (name: string) => Boolean(lot[name as keyof AssetLot]);
	return fields
		.filter(({ name, asked = true }) => asked || there(name))
		.map(({ asked: _, ...field }) => field);
}

/** What shows a lot. */
export function shownFields(): FieldSpec[] {
	const text = strings().lot;
	return [
		{ name: "document", label: text.document, optional: true },
		{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
	];
}

/** Its retirement; the date of one that was begun is needed. */
export function retirementFields(begun: boolean): FieldSpec[] {
	const text = strings().retirement;
	return [
		{
			name: "retirement.date",
			kind: "date",
			label: text.date,
			...(begun ? { required: true } : { optional: true }),
		},
		{ name: "retirement.reference", label: text.reference, optional: true },
		{ name: "retirement.beneficiary", label: text.beneficiary, optional: true },
		{ name: "retirement.purpose", label: text.purpose, optional: true },
		{ name: "retirement.document", label: text.document, optional: true },
	];
}

function saleFields(): FieldSpec[] {
	const text = strings().sale;
	return [
		{ name: "sale.date", kind: "date", label: text.date, optional: true },
		{ name: "sale.buyer", label: text.buyer, optional: true },
	];
}

const DATES: ReadonlySet<string> = new Set(["planted", "certified", "periodStart", "periodEnd"]);

/** What the guide asks to be published of a new forest. */
export const forestFields = (): FieldSpec[] =>
	Object.entries(strings().forest.fields).map(([name, label]): FieldSpec => {
		const own = { name: `forest.${name}`, label };
		if (name === "neverReused") return { ...own, kind: "tick", wide: true };
		if (DATES.has(name)) return { ...own, kind: "date", optional: true };
		if (name === "area") return { ...own, kind: "number", suffix: "ha", optional: true };
		return { ...own, optional: true };
	});

/** The criteria of a credit's quality. */
export const qualityFields = (): FieldSpec[] => {
	const { fields, correspondingAdjustment, label } = strings().quality;
	const ticks = Object.entries({ ...fields, correspondingAdjustment });
	return [
		...ticks.map(
			([name, tick]): FieldSpec => ({ name: `quality.${name}`, kind: "tick", label: tick }),
		),
		{ name: "quality.label", label, optional: true },
	];
};
