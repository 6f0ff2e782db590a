// What the rest of the app sees of the languages.

export {
	type Bilingual,
	inLanguage,
	type Language,
	language,
	languageTag,
	setLanguage,
	startLanguage,
} from "./language.ts";
export { type AppCode, appMessage, problemText, type Tellable } from "./problem-text.ts";
export { defineStrings, plural } from "./strings.ts";
export { words } from "./words.ts";
