// The answers of the event calculator: what is typed, what is asked of the engine, and what is assumed where nothing is said.
// Modes, distances and values are those of the engine, so that the form stands before the engine has come.

import defaults from "../../../../src/event/quick.json";
import type { Problem, QuickAnswers } from "../../engine/types.ts";

/** Persons who come in one way, as typed. */
export interface Travellers {
	id: string;
	mode: string;
	persons: string;
	distance: string;
	/** How many share a car. */
	sharing: string;
}

/** What may be answered beside who comes. */
export const VALUES = [
	"days",
	"guests",
	"nights",
	"perRoom",
	"meals",
	"diet",
	"area",
	"power",
	"waste",
] as const;

/** The name of such an answer. */
export type ValueName = (typeof VALUES)[number];

/** All answers; what is empty is assumed. */
export interface Answers {
	name: string;
	values: Readonly<Partial<Record<ValueName, string>>>;
	travellers: readonly Travellers[];
}

/** A way to come. */
export type Mode = (typeof defaults.modes)[number];

/** The ways to come that the estimate knows, in their order. */
export const modes: readonly Mode[] = defaults.modes;

/** What can be eaten: the first is assumed. */
export const diets = defaults.diets.map(({ id, name }) => ({
	id,
	name: { zh: name.zh, en: name.en.charAt(0).toUpperCase() + name.en.slice(1) },
}));

/** A way to come by its id. */
export const modeOf = (id: string): Mode | undefined => modes.find((mode) => mode.id === id);

/** What the estimate says of itself. */
export const note = defaults.note;

/** What is assumed for a value; undefined for what has none of its own. */
export const assumedFor = (name: string): string | undefined =>
	name === "guests" ? undefined : defaults.values.find(({ id }) => id === name)?.value;

/** The answers with which the form opens: the commonest way to come, and nobody yet. */
export const begun = (id: string): Answers => ({
	name: "",
	values: {},
	travellers: [nobody(id, "high-speed-rail")],
});

/** Those who come in a way of whom nothing is said yet. */
export const nobody = (id: string, mode: string): Travellers => ({
	id,
	mode,
	persons: "",
	distance: "",
	sharing: "",
});

/** Whether an answer can stand for a value. */
export const isValue = (name: string): name is ValueName =>
	(VALUES as readonly string[]).includes(name);

/** The answers with another value; an empty one is assumed again. */
export const withValue = (answers: Answers, name: ValueName, value: string): Answers => ({
	...answers,
	values: { ...answers.values, [name]: value },
});

/** The answers with something else about those who come in one way. */
export const withTravellers = (
	answers: Answers,
	id: string,
	edits: Partial<Travellers>,
): Answers => ({
	...answers,
	travellers: answers.travellers.map((own) => (own.id === id ? { ...own, ...edits } : own)),
});

/** Those of whom a number is said: they alone are asked about, in this order. */
export const counted = ({ travellers }: Answers): readonly Travellers[] =>
	travellers.filter(({ persons }) => persons.trim() !== "");

/** The answers as the engine takes them. */
export function quickAnswers(
	answers: Answers,
	{ id, name, english }: { id: string; name: string; english: boolean },
): QuickAnswers {
	const said = Object.entries(answers.values).filter(([, value]) => value?.trim());
	return {
		id,
		name: answers.name.trim() || name,
		...(english ? { english } : {}),
		...Object.fromEntries(said),
		travellers: counted(answers).map(({ mode, persons, distance, sharing }) => ({
			mode,
			persons,
			...(distance.trim() ? { distance } : {}),
			...(sharing.trim() ? { sharing } : {}),
		})),
	};
}

const PLACE = /^travellers\[(\d+)\]\.(persons|distance|sharing)$/;

/** What can be said of those who come in one way. */
export type SaidOfThem = "persons" | "distance" | "sharing";

/** Whose answer a path of the engine's speaks of: of those who come in one way, or of the whole event. */
export type Place = { of: Travellers; name: SaidOfThem } | { of?: undefined; name: string };

/** Reads such a path. */
export function placeOf(answers: Answers, path: string): Place {
	const [, at, name] = PLACE.exec(path) ?? [];
	const of = at === undefined ? undefined : counted(answers)[Number.parseInt(at, 10)];
	return of && name ? { of, name: name as SaidOfThem } : { name: path };
}

/** What was answered at a place; undefined where nothing can be. */
export function answerAt(answers: Answers, place: Place): string | undefined {
	if (place.of) return place.of[place.name];
	return isValue(place.name) ? (answers.values[place.name] ?? "") : undefined;
}

/** The answers with another one at a place. */
export function withAnswer(answers: Answers, place: Place, value: string): Answers {
	if (place.of) return withTravellers(answers, place.of.id, { [place.name]: value });
	return isValue(place.name) ? withValue(answers, place.name, value) : answers;
}

/** What is wrong with an answer. */
export function problemWith(
	answers: Answers,
	problems: readonly Problem[],
	name: string,
	id?: string,
): Problem | undefined {
	return problems.find(({ path }) => {
		const place = placeOf(answers, path);
		return place.name === name && place.of?.id === id;
	});
}
