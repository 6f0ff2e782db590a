// The roles of columns as choices of a list, and back.

import { inLanguage } from "../../i18n/index.ts";
import type { ColumnRole, KnownOrganization } from "../../interchange/activity/mapping.ts";
import type { Choice } from "../../ui/field/select.component.ts";
import { type Methods, STOCK } from "../data/methods.ts";
import { strings as dataStrings } from "../data/strings.ts";
import { strings } from "./strings.ts";

const PLAIN = [
	"source",
	"period",
	"year",
	"month",
	"unit",
	"evidence",
	"document",
	"note",
	"parameter",
	"record",
	"item",
	"instrument",
	"uncertainty",
	"quality",
] as const;

/** Quarters and halves: their first month, and how many there are. */
const QUARTERS = [
	[1, 3],
	[4, 3],
	[7, 3],
	[10, 3],
	[1, 6],
	[7, 6],
] as const;

/** The value of a role in the list. Months of the year and of years in heads keep their own. */
export function roleValue(role: ColumnRole): string {
	if (role.is !== "value") return role.is;
	if (role.sourceId !== undefined) return `source:${role.sourceId}`;
	if (role.months !== undefined) return `months:${role.month}+${role.months}`;
	if (role.month !== undefined) return `month:${role.month}`;
	if (role.period !== undefined) return `period:${role.period}`;
	return `value:${role.param}`;
}

/** The role that a value of the list means; the unit in the head stays. */
export function roleOfValue(value: string, before: ColumnRole): ColumnRole {
	const unit = before.is === "value" && before.unit !== undefined ? { unit: before.unit } : {};
	const [kind = "", rest = ""] = value.split(/:(.*)/s);
	if (value.includes(":")) {
		switch (kind) {
			case "source":
				return { is: "value", param: "", sourceId: rest, ...unit };
			case "month":
				return { is: "value", param: "", month: Number(rest), ...unit };
			case "months": {
				const [month, months] = rest.split("+").map(Number);
				return { is: "value", param: "", month: month ?? 1, months: months ?? 3, ...unit };
			}
			case "period":
				return { is: "value", param: "", period: rest, ...unit };
			default:
				return { is: "value", param: rest, ...unit };
		}
	}
	const plain = PLAIN.find((each) => each === value);
	return { is: plain ?? "nothing" };
}

/** The choices of a column. */
export function roleChoices(
	role: ColumnRole,
	known: KnownOrganization,
	methods: Methods,
): Choice[] {
	const text = strings();
	const names = dataStrings().parameters;
	const properties = new Map(
		[...methods.values()]
			.flatMap(({ parameters }) => parameters)
			.filter(({ id }) => id !== "activity")
			.map(({ id, name }) => [id, inLanguage(name)]),
	);
	const values: [string, string][] = [
		["", text.roles.value],
		...[...STOCK, "invoiced" as const].map((param): [string, string] => [param, names[param]]),
		...properties,
	];
	const own = roleValue(role);
	const choices: Choice[] = [
		{ value: "nothing", label: text.roles.nothing },
		...PLAIN.map((value) => ({ value, label: text.roles[value] })),
		...values.map(([param, label]) => ({
			value: `value:${param}`,
			label,
			group: text.groups.value,
		})),
		...Array.from({ length: 12 }, (_, i) => ({
			value: `month:${i + 1}`,
			label: text.monthOfYear(i + 1),
			group: text.groups.month,
		})),
		...QUARTERS.map(([month, months]) => ({
			value: `months:${month}+${months}`,
			label: text.monthsOfYear(month, months),
			group: text.groups.month,
		})),
		...known.sources.map(({ id, name }) => ({
			value: `source:${id}`,
			label: name,
			group: text.groups.source,
		})),
	];
	if (choices.some(({ value }) => value === own)) return choices;
	const span =
		role.is === "value" && role.months !== undefined
			? text.monthsOfYear(role.month ?? 1, role.months)
			: "";
	const period = role.is === "value" ? (role.period ?? span) : "";
	return [...choices, { value: own, label: period, group: text.groups.month }];
}
