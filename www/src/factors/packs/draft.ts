// The draft of a pack: what of an organisation's own factors and methods goes into it, and how it is
// released. Pure; the engine checks what comes of it.

import type { Factor, Method, PackDraft, SourceDocument } from "../../engine/types.ts";

/** What the person fills in. */
export interface PackForm {
	id: string;
	zh: string;
	en?: string;
	licence?: string;
	description?: string;
	revision: number;
	/** The factors that go in. */
	factors: readonly string[];
	/** What is known of the documents, by their titles. */
	sources: Readonly<Record<string, SourceForm>>;
}

/** What is known of a document beside its title. */
export interface SourceForm {
	publisher?: string;
	year?: number;
	url?: string;
}

/** Ids that files and addresses carry as they are. */
export const isPackId = (id: string): boolean => /^[a-z0-9][a-z0-9._-]{1,60}$/.test(id);

/** A form to begin with: all factors, and an id from the organisation's name where that has letters. */
export function freshForm(name: string, factors: readonly Factor[]): PackForm {
	const letters = name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");
	return {
		id: isPackId(letters) ? letters : "own-factors",
		zh: name,
		revision: 1,
		factors: factors.map(({ id }) => id),
		sources: {},
	};
}

/** The titles of the documents that factors name. */
export const titlesOf = (factors: readonly Factor[]): string[] => [
	...new Set(
		factors.flatMap(({ source, values = {} }) => [
			...(source ? [source] : []),
			...Object.values(values).flatMap((value) => (value.source ? [value.source] : [])),
		]),
	),
];

const both = (zh: string, en: string | undefined) => ({ zh, en: en?.trim() || zh });

function sourceOf(title: string, { publisher, year, url }: SourceForm = {}): SourceDocument {
	return {
		id: title,
		title: both(title, undefined),
		...(publisher ? { publisher: both(publisher, undefined) } : {}),
		...(year === undefined ? {} : { year }),
		...(url ? { url } : {}),
	};
}

/** The draft, with the methods that its factors need. */
export function draftOf(
	form: PackForm,
	own: { factors: readonly Factor[]; methods: readonly Method[] },
	published: string,
): PackDraft {
	const factors = own.factors.filter(({ id }) => form.factors.includes(id));
	const needed = new Set(
		factors.flatMap(({ method, alsoMethods = [] }) => [method, ...alsoMethods]),
	);
	return {
		id: form.id.trim(),
		name: both(form.zh.trim(), form.en),
		revision: form.revision,
		published,
		...(form.licence ? { licence: form.licence } : {}),
		...(form.description ? { description: both(form.description, undefined) } : {}),
		sources: titlesOf(factors).map((title) => sourceOf(title, form.sources[title])),
		methods: own.methods.filter(({ id }) => needed.has(id)),
		factors,
	};
}
