// The words for places of a document and for the values in them, as the forms call them.

import { formatPeriod, formatRegion, formatUnit, withUnit } from "../../format/index.ts";
import { strings } from "../../history/strings.ts";
import { words } from "../../i18n/index.ts";
import { strings as lists } from "../profile/lists-strings.ts";
import { strings as products } from "../profile/products-strings.ts";
import { strings as registers } from "../profile/registers-strings.ts";
import { strings as settings } from "../profile/settings-strings.ts";
import { strings as profile } from "../profile/strings.ts";

/** Letters of a text that are shown. */
const LONG = 60;

/** Fields whose label has another name than they have. */
const CALLED: Readonly<Record<string, string>> = {
	calibratedUntil: "until",
	generationYear: "generated",
	redeemedFor: "redeemed",
};

/** The labels of the form that a part of the document is edited with. */
function formOf(part: string): object {
	switch (part) {
		case "profile":
			return { ...profile().profile, boundary: profile().boundary.label };
		case "settings":
			return settings();
		case "facilities":
			return lists().facility;
		case "instruments":
			return lists().instrument;
		case "products":
			return products();
		case "certificates":
			return registers().certificate;
		case "significance":
			return registers().significance;
		default:
			return {};
	}
}

/** What a field of a part of the document is called. */
export function fieldLabel(part: string, field: string): string {
	// The forms have a note of their own above the fields.
	if (field === "note") return strings().fields.note ?? field;
	const label: unknown = Reflect.get(formOf(part), CALLED[field] ?? field);
	return typeof label === "string" ? label : (strings().fields[field] ?? field);
}

/** What an item of a part of the document is called. */
export const kindLabel = (part: string): string => strings().kinds[part] ?? part;

/** What a part of the document is called as a whole. */
export const partLabel = (part: string): string =>
	part === "name" ? fieldLabel("profile", "subject") : (strings().parts[part] ?? part);

const choicesOf = (): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
	consolidation: settings().consolidations,
	gwp: settings().gwps,
	electricity: settings().electricities,
	account: settings().accounts,
	emissionType: words().emissionType,
	kind: registers().certificate.kinds,
});

/** A value in a line of text; undefined where it is too much for one. */
export function valueText(field: string, value: unknown): string | undefined {
	const text = strings().told;
	if (value === undefined || value === "") return text.nothing;
	if (typeof value === "boolean") return value ? text.yes : text.no;
	if (typeof value === "number") return String(value);
	if (typeof value === "string") {
		if (field === "region") return formatRegion(value);
		if (field === "activityUnit" || field === "unit") return formatUnit(value);
		const chosen = choicesOf()[field]?.[value] ?? value;
		return chosen.length > LONG ? `${chosen.slice(0, LONG)}…` : chosen;
	}
	if (Array.isArray(value)) {
		const texts = value.map((each) => (typeof each === "object" ? undefined : String(each)));
		return texts.includes(undefined) || texts.length > 12 ? undefined : texts.join(", ");
	}
	if (typeof value !== "object" || value === null) return undefined;
	if ("value" in value && typeof value.value === "string") {
		const unit = "unit" in value && typeof value.unit === "string" ? value.unit : "";
		return withUnit(value.value, unit);
	}
	if ("factor" in value && typeof value.factor === "string") return value.factor;
	if ("reason" in value && typeof value.reason === "string") return value.reason;
	return undefined;
}

/** A period of records. */
export const periodText = (period: string): string => formatPeriod(period);
