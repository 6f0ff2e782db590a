// Catalogues: each folder brings its strings in both languages, checked by the compiler.

import { language } from "./language.ts";
import { pseudo } from "./pseudo.ts";

/** A text, or a function that makes one from values (plurals are such functions). */
// biome-ignore lint/suspicious/noExplicitAny: parameters differ from text to text; callers see the exact ones
export type Entry = string | ((...values: any[]) => string);

/** Texts by key, grouped at will. */
export interface Catalogue {
	readonly [key: string]: Entry | Catalogue;
}

/**
 * Declares a folder's strings. The English ones give the type, the Chinese ones must match it.
 *
 * `const strings = defineStrings({ en, zh })`, then `strings().title` in a template: the language
 * is a signal, so what shows the text follows it.
 */
export function defineStrings<T>(languages: { en: T; zh: NoInfer<T> }): (() => T) & {
	readonly languages: { readonly en: T; readonly zh: T };
} {
	let wrapped: T | undefined;
	const read = () => {
		switch (language()) {
			case "zh":
				return languages.zh;
			case "en":
				return languages.en;
			case "pseudo":
				wrapped ??= pseudo(languages.en);
				return wrapped;
		}
	};
	return Object.assign(read, { languages });
}

/** Chooses the English form for a count; Chinese has one form. */
export const plural = (count: number, one: string, many: string): string =>
	`${count} ${count === 1 ? one : many}`;
