// A form as data: which fields an item has, and how their texts become its values.

import { isDecimal } from "../../format/index.ts";
import type { Choice } from "../field/select.component.ts";
import type { TopicId } from "../help/topics.ts";
import { strings } from "./strings.ts";

/** One field of a form. */
export interface FieldSpec {
	/** The item's member that it fills. */
	name: string;
	/** What is typed or chosen; a `whole` is kept as a number, all else but ticks as typed. */
	kind?: "text" | "lines" | "number" | "whole" | "date" | "choice" | "tick";
	label: string;
	/** What to enter and what follows from it, with its clause. */
	hint?: string;
	/** The term that a question mark beside the label explains. */
	help?: TopicId;
	placeholder?: string;
	suffix?: string;
	optional?: boolean;
	required?: boolean;
	/** Takes the whole width. */
	wide?: boolean;
	choices?: readonly Choice[];
	/** The chosen value is kept as a number. */
	asWhole?: boolean;
	/** What is wrong with a text; empty when nothing is. */
	check?: (text: string) => string;
	/** What a text that is right stands for, where that is not the text. */
	convert?: (text: string) => unknown;
}

/** What a form may hold. */
export type FormItem = Readonly<Record<string, unknown>>;

/** The text that a field shows of an item. */
export function textOf(item: FormItem, name: string): string {
	const value = item[name];
	return value === undefined || value === null ? "" : String(value);
}

/** What is wrong with a text before anybody else has looked at it. */
export function wrongWith(spec: FieldSpec, text: string): string {
	if (text.trim() === "") return spec.required ? strings().needed : "";
	if (spec.kind === "number" && !isNumber(text)) return strings().notNumber(text);
	if (spec.kind === "whole" && !/^-?\d{1,6}$/.test(narrow(text))) return strings().notWhole(text);
	if (spec.kind === "date" && !isDate(text)) return strings().notDate(text);
	return spec.check?.(text) ?? "";
}

/**
 * The value that a text stands for. `keep: false` means that the item cannot hold it: it stays in the
 * field until it is right.
 */
export function valueFrom(spec: FieldSpec, text: string): { keep: boolean; value?: unknown } {
	if (spec.convert) {
		return wrongWith(spec, text) === ""
			? { keep: true, value: spec.convert(text) }
			: { keep: false };
	}
	if (spec.kind === "tick") return { keep: true, value: text === "true" };
	if (spec.kind === "whole" || spec.asWhole) {
		if (text.trim() === "") return { keep: !spec.required, value: undefined };
		const whole = Number.parseInt(narrow(text), 10);
		return wrongWith(spec, text) === "" ? { keep: true, value: whole } : { keep: false };
	}
	if (text.trim() === "" && spec.optional) return { keep: true, value: undefined };
	if (text === "" && spec.kind === "choice") return { keep: !spec.required, value: undefined };
	return { keep: true, value: text };
}

/** What people type, with full-width characters made narrow. */
const narrow = (text: string): string => text.normalize("NFKC").trim();

/** Whether a text is a number as people write them: with separators, and with 万 or 亿. */
export function isNumber(text: string): boolean {
	const plain = narrow(text).replace(/(?<=\d)[, \u00a0](?=\d{3}(\D|$))/g, "");
	return isDecimal(plain.replace(/[千万亿]$/, "").replace(/^−/, "-"));
}

/** Whether a text is a day of the calendar, `2025-05-31`. */
export function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const moment = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
