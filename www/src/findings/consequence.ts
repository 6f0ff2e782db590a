// What a finding means for the total, and what can be done: one short line under its sentence.

import type { Problem } from "../engine/types.ts";
import { strings } from "./strings.ts";

/** The line under a finding's sentence. */
export function consequence({ code, severity }: Pick<Problem, "code" | "severity">): string {
	const { advice, meaning } = strings();
	return advice[code] ?? meaning[severity];
}
