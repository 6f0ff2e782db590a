// Problems in the language in use: the engine's, from the one catalogue that Rust embeds, and the
// app's own about storage and files.

import engineEn from "../../../src/text/problems.en.json";
import engineZh from "../../../src/text/problems.zh.json";
import { fill } from "./app-problem.ts";
import { decodingText } from "./decoding-text.ts";
import { type Bilingual, language } from "./language.ts";
import appEn from "./problems.en.json";
import appZh from "./problems.zh.json";

const catalogues: Record<"en" | "zh", Record<string, string>> = {
	en: { ...engineEn, ...appEn },
	zh: { ...engineZh, ...appZh },
};

/** What of a problem its sentence is made of. */
export interface Tellable {
	code: string;
	message: string;
	details: Record<string, string>;
}

/**
 * The sentence of a problem; its English message where the catalogue has none. Of details that come in
 * both languages, `factorZh` beside `factor`, the one in use is told; what stands in backticks for
 * programs stands in quotes for people.
 */
export function problemText(problem: Tellable): string {
	return sentenceOf(problem, language() === "zh");
}

/** The sentence of a problem in both languages, for what must be understood whatever is chosen. */
export const problemInBoth = (problem: Tellable): Bilingual => ({
	zh: sentenceOf(problem, true),
	en: sentenceOf(problem, false),
});

function sentenceOf({ code, message, details }: Tellable, chinese: boolean): string {
	const known = catalogues[chinese ? "zh" : "en"][code];
	const told = Object.entries(details).map(([name, value]) => [
		name,
		chinese && name === "detail" ? decodingText(value) : (chinese && details[`${name}Zh`]) || value,
	]);
	const sentence = known === undefined ? message : fill(known, Object.fromEntries(told));
	return sentence.replaceAll(/`([^`]*)`/g, "“$1”");
}
