// Commands over the parameters of a study. Their ids are the names that formulas call them by.

import type { ProductStudy, StudyParameter } from "../../../engine/types.ts";
import { diffDocuments } from "../../diff.ts";
import { refuse } from "../../problem.ts";
import type { Edits } from "../command.ts";
import { addTo, editIn, moveIn, removeFrom } from "../placed.ts";
import { listOf, type StudyCommand } from "./items.ts";

/** Adds a parameter. */
export const addParameter: StudyCommand<{ item: StudyParameter }> = (document, { item }) =>
	addTo(listOf(document, "parameters"), [item]);

/** Changes fields of a parameter; with another name, everything that calls it by its name does so anew. */
export const editParameter: StudyCommand<{ id: string; edits: Edits<StudyParameter> }> = (
	document,
	{ id, edits: { id: name, ...edits } },
) => {
	const { items } = listOf(document, "parameters");
	if (name === undefined || name === id) return editIn(listOf(document, "parameters"), id, edits);
	if (items?.some((each) => each.id === name)) refuse("item-exists", { item: name });
	if (!items?.some((each) => each.id === id)) refuse("item-missing", { item: id });
	const renamed = called(document, id, name) as ProductStudy;
	const parameters = (renamed.parameters ?? []).map((each) => {
		const given = { ...each, ...(each.id === id ? { id: name, ...edits } : {}) };
		return given as StudyParameter;
	});
	return diffDocuments(document, { ...renamed, parameters });
};

/** Moves a parameter among the others. */
export const moveParameter: StudyCommand<{ id: string; to: number }> = (document, { id, to }) =>
	moveIn(listOf(document, "parameters"), id, to);

/** Removes a parameter; formulas that call it say so, and variants speak of it no more. */
export const removeParameter: StudyCommand<{ id: string }> = (document, { id }) => [
	...(document.variants ?? []).flatMap((variant) => {
		const before = variant.parameters?.[id];
		if (before === undefined) return [];
		return [{ path: ["variants", variant.id, "parameters", id], before }];
	}),
	...removeFrom(listOf(document, "parameters"), id),
];

/** Members that hold formulas, or the name of a parameter that is a place. */
const FORMULAS = new Set(["value", "declaredUnits", "location"]);

/** A value in which a parameter goes by another name; the same object where nothing calls it. */
function called(value: unknown, id: string, name: string, key = ""): unknown {
	if (typeof value === "string") return FORMULAS.has(key) ? inFormula(value, id, name) : value;
	if (value === null || typeof value !== "object") return value;
	if (Array.isArray(value)) {
		const items = value.map((item) => called(item, id, name));
		return items.every((item, at) => item === value[at]) ? value : items;
	}
	let same = true;
	const members = Object.entries(value).map(([member, held]): [string, unknown] => {
		const now = called(held, id, name, member);
		const to = key === "parameters" && member === id ? name : member;
		same &&= now === held && to === member;
		return [to, now];
	});
	return same ? value : Object.fromEntries(members);
}

/** A formula in which a name is another one. */
const inFormula = (formula: string, id: string, name: string): string =>
	formula.replaceAll(/[\p{L}_][\p{L}\p{N}_]*/gu, (word) => (word === id ? name : word));
