// The fields of the page 基本信息.

import type { EventSettings } from "../../engine/types.ts";
import { provinceChoices } from "../../parts/regions.ts";
import type { FieldSpec, FormItem } from "../../ui/form/fields.ts";
import { choicesOf, strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

/** What the event is. */
export function profileFields(region: string | undefined): FieldSpec[] {
	const text = strings().what;
	return [
		{ name: "name", label: text.name, required: true },
		{ name: "theme", label: text.theme, hint: text.themeHint },
		{
			name: "eventType",
			kind: "choice",
			label: text.type,
			placeholder: text.noRegion,
			optional: true,
			choices: choicesOf(shared().type),
		},
		{ name: "scale", label: text.scale, hint: text.scaleHint },
		{ name: "organizer", label: text.organizer, hint: text.organizerHint },
		{ name: "place", label: text.place, hint: text.placeHint },
		{
			name: "region",
			kind: "choice",
			label: text.region,
			hint: text.regionHint,
			placeholder: text.noRegion,
			optional: true,
			choices: provinceChoices(region),
		},
		{ name: "contact", label: text.contact, optional: true },
		{ name: "area", kind: "number", label: text.area, suffix: "m²", optional: true },
		{
			name: "visits",
			kind: "number",
			label: text.visits,
			hint: text.visitsHint,
			optional: true,
		},
	];
}

/** When it takes place. */
export function dateFields(): FieldSpec[] {
	const text = strings().when;
	const day = (name: string, label: string, optional = false): FieldSpec => ({
		name,
		kind: "date",
		label,
		placeholder: text.date,
		optional,
	});
	return [
		day("start", text.start),
		day("end", text.end),
		day("preparationStart", text.preparation, true),
		day("wrapUpEnd", text.wrapUp, true),
	];
}

/** How it is calculated and judged. */
export function settingsFields(): FieldSpec[] {
	const text = strings().settings;
	const years = (name: string, label: string, hint: string, placeholder: string): FieldSpec => ({
		name,
		kind: "number",
		label,
		hint,
		placeholder,
		suffix: text.years,
		optional: true,
	});
	const reason = (name: string, label: string): FieldSpec => ({
		name,
		label,
		hint: text.leftHint,
		optional: true,
	});
	return [
		{
			name: "gwp",
			kind: "choice",
			label: text.gwp,
			help: "gwp",
			required: true,
			choices: choicesOf(text.gwps),
		},
		{
			name: "grid",
			kind: "choice",
			label: text.grid,
			hint: text.gridHint,
			required: true,
			choices: choicesOf(text.grids),
		},
		years("deadlineYears", text.deadline, text.deadlineHint, "1"),
		years("forestYears", text.forest, text.forestHint, "6"),
		reason("leftOut.preparation", text.preparation),
		reason("leftOut.wrap-up", text.wrapUp),
		{ name: "iso14068", kind: "tick", label: text.iso, hint: text.isoHint, wide: true },
		years("vintageYears", text.vintage, text.vintageHint, "5"),
	];
}

/** The settings as their form shows them: the reason of each phase that is left out as a field of its own. */
export function settingsItem({ leftOut, ...settings }: EventSettings): FormItem {
	const reasons = (leftOut ?? []).map(({ phase, reason }) => [`leftOut.${phase}`, reason]);
	return { gwp: "ar6", grid: "national", ...settings, ...Object.fromEntries(reasons) };
}

/** What the edits of that form change in the settings. */
export function settingsEdits(
	{ leftOut = [] }: EventSettings,
	edits: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	const own: Record<string, unknown> = {};
	let left = leftOut;
	for (const [name, value] of Object.entries(edits)) {
		const phase = (["preparation", "wrap-up"] as const).find((each) => name === `leftOut.${each}`);
		if (!phase) {
			own[name] = value === false ? undefined : value;
			continue;
		}
		const others = left.filter((each) => each.phase !== phase);
		left =
			typeof value === "string" && value !== "" ? [...others, { phase, reason: value }] : others;
		own.leftOut = left;
	}
	return own;
}
