// What the rest of the app sees of the languages.

export { type AppCode, appMessage } from "./app-problem.ts";
export {
	type Bilingual,
	inLanguage,
	type Language,
	language,
	languageTag,
	setLanguage,
	startLanguage,
} from "./language.ts";
export { problemInBoth, problemText, type Tellable } from "./problem-text.ts";
export { type Said, said } from "./said.ts";
export { defineStrings, plural } from "./strings.ts";
export { words } from "./words.ts";
