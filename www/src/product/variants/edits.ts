// What an edit on the page of variants makes of a variant: parameters and inputs that are otherwise.

import type { ProductStudy, StudyVariant } from "../../engine/footprint.ts";

type Parameters = NonNullable<StudyVariant["parameters"]>;
type Inputs = NonNullable<StudyVariant["inputs"]>;
/** An input as a variant has it. */
export type InputVariant = Inputs[string];
type Supply = NonNullable<InputVariant["supply"]>;

/** The fields of a variant that an edit changes. */
export type VariantEdits = Partial<Pick<StudyVariant, "name" | "parameters" | "inputs">> & {
	allocation?: StudyVariant["allocation"] | undefined;
};

/** Every input of a study. */
export const inputsOf = ({ processes }: ProductStudy) =>
	processes.flatMap(({ inputs }) => inputs ?? []);

/** A parameter with another value, or as in the study again. */
export function withParameter(
	{ parameters = {} }: StudyVariant,
	id: string,
	value: Parameters[string] | undefined,
): VariantEdits {
	const { [id]: _, ...rest } = parameters;
	return { parameters: value ? { ...parameters, [id]: value } : rest };
}

/** An input that is otherwise, or as in the study again. */
export function withInput(
	{ inputs = {} }: StudyVariant,
	id: string,
	value: InputVariant | undefined,
): VariantEdits {
	const { [id]: _, ...rest } = inputs;
	return { inputs: value ? { ...inputs, [id]: value } : rest };
}

/** A variant of that name that changes nothing yet. */
export const freshVariant = (id: string, name: string): StudyVariant => ({ id, name });

/** A supply as the value of a choice, and back. */
export const supplyText = (supply: Supply | undefined): string => {
	if (!supply) return "";
	if (supply.kind === "electricity") return supply.proof ? "other" : "electricity";
	const named = supply.kind === "process" ? supply.process : supply.footprint;
	return named === undefined ? "other" : `${supply.kind}:${named}`;
};

/** The supply that a choice stands for; undefined for that of the study. */
export function supplyFrom(text: string): Supply | undefined {
	if (text === "electricity") return { kind: "electricity" };
	const [kind, ...rest] = text.split(":");
	const named = rest.join(":");
	if (kind === "process") return { kind, process: named };
	if (kind === "footprint") return { kind, footprint: named };
	return undefined;
}

/** An input without members that are empty. */
export function trimmed(input: InputVariant, edits: Partial<InputVariant>): InputVariant {
	const all = { ...input, ...edits };
	return Object.fromEntries(
		Object.entries(all).filter(
			([, value]) => value !== undefined && value !== "" && value !== false,
		),
	) as InputVariant;
}
