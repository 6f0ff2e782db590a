// The app's own problems by code, with their English sentence, for code that shows nothing.

import en from "./problems.en.json";

/** The codes of problems that the app itself finds. */
export type AppCode = keyof typeof en;

/** The English sentence of one of the app's own problems. */
export function appMessage(code: AppCode, details: Record<string, string>): string {
	return fill(en[code], details);
}

/** A sentence with the values it mentions. */
export function fill(sentence: string, details: Record<string, string>): string {
	return sentence.replaceAll(/\{(\w+)\}/g, (hole, name) => details[name] ?? hole);
}
