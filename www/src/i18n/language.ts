// The language of the page: the person's choice, else the browser's; kept on this device.

import { signal } from "@lit-labs/signals";

/** The languages of the app, and the pseudo-language that shows untranslated text in tests. */
export type Language = "zh" | "en" | "pseudo";

/** A name or a sentence in both languages, as the engine gives them. */
export interface Bilingual {
	zh: string;
	en: string;
}

const KEY = "tansuan:language";
const TAGS: Record<Language, string> = { zh: "zh-CN", en: "en", pseudo: "en-x-pseudo" };

const isLanguage = (value: unknown): value is Language =>
	value === "zh" || value === "en" || value === "pseudo";

const current = signal<Language>("zh");

/** The language in use; an element that reads it renders again when it changes. */
export const language = (): Language => current.get();

/** The language as a tag that `Intl` and the `lang` attribute understand. */
export const languageTag = (): string => (current.get() === "zh" ? "zh-CN" : "en");

/** Changes the language everywhere at once and remembers it. */
export function setLanguage(next: Language): void {
	current.set(next);
	document.documentElement.lang = TAGS[next];
	try {
		localStorage.setItem(KEY, next);
	} catch {
		// Without storage the choice lasts as long as the page.
	}
}

/** Takes up the remembered language, else the browser's. */
export function startLanguage(): void {
	let stored: string | null = null;
	try {
		stored = localStorage.getItem(KEY);
	} catch {
		// A browser may refuse storage altogether.
	}
	const chosen = isLanguage(stored) ? stored : preferred(navigator.languages);
	current.set(chosen);
	document.documentElement.lang = TAGS[chosen];
}

/** Chinese for a reader who asks for it before English, English for all others. */
export function preferred(languages: readonly string[]): Language {
	const first = languages.find((tag) => /^(zh|en)\b/i.test(tag));
	return first?.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** The text of the language in use. */
export const inLanguage = (text: Bilingual): string => (current.get() === "zh" ? text.zh : text.en);
