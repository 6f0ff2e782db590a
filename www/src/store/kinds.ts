// What differs between the kinds of subjects: what evaluates them, and the commands over them.

import type {
	AnyDocument,
	AssetRegister,
	EventDocument,
	EventResult,
	Organization,
	Outcome,
	ProductStudy,
	ProjectDocument,
	ProjectResult,
	RegisterResult,
} from "../engine/types.ts";
import type { Evaluator } from "./evaluation.ts";
import type { Patch } from "./model.ts";

/** A kind of subject. */
export type Kind = AnyDocument["kind"];

/** What evaluates the subjects of each kind, over results of organisations `R` and of product studies `F`. */
export interface Evaluators<R, F = unknown> extends Evaluator<Organization, R> {
	/** Evaluates a product study. */
	evaluateStudy?(document: ProductStudy): Promise<Outcome<F>>;
	/** Evaluates an event, with what else in the workspace it needs. */
	evaluateEvent?(document: EventDocument): Promise<Outcome<EventResult>>;
	/** Evaluates a project. */
	evaluateProject?(document: ProjectDocument): Promise<Outcome<ProjectResult>>;
	/** Checks the register of assets, with what else in the workspace it needs. */
	evaluateAssets?(document: AssetRegister): Promise<Outcome<RegisterResult>>;
}

/** The result of each kind. */
export interface ResultOf<R, F> {
	organization: R;
	product: F;
	event: EventResult;
	project: ProjectResult;
	assets: RegisterResult;
}

/** A result of some kind. */
export type AnyResult<R, F> = ResultOf<R, F>[Kind];

type Evaluate<K extends Kind, R, F> = (
	document: Extract<AnyDocument, { kind: K }>,
) => Promise<Outcome<ResultOf<R, F>[K]>> | undefined;

/** Evaluates documents of every kind. */
export function evaluatorOf<R, F>(by: Evaluators<R, F>): Evaluator<AnyDocument, AnyResult<R, F>> {
	const table: { readonly [K in Kind]: Evaluate<K, R, F> } = {
		organization: (document) => by.evaluate(document),
		product: (document) => by.evaluateStudy?.(document),
		event: (document) => by.evaluateEvent?.(document),
		project: (document) => by.evaluateProject?.(document),
		assets: (document) => by.evaluateAssets?.(document),
	};
	return {
		evaluate: async (document) => {
			const evaluate = table[document.kind] as (
				document: AnyDocument,
			) => ReturnType<Evaluate<Kind, R, F>>;
			return (await evaluate(document)) ?? { status: "invalid", problems: [] };
		},
		close: (subjectId) => by.close(subjectId),
	};
}

/** A command, over whatever kind of subject has it. */
export type AnyCommand = (document: AnyDocument, args: unknown) => Patch;

/** Commands by their names. */
export type Commands = Readonly<Record<string, AnyCommand | undefined>>;

const plan = async () => (await import("./commands/plan/index.ts")).planCommands;

const COMMANDS: { readonly [K in Kind]: () => Promise<object> } = {
	organization: async () => (await import("./commands/index.ts")).commands,
	product: async () => (await import("./commands/study/index.ts")).studyCommands,
	event: plan,
	project: plan,
	assets: plan,
};

/** The commands over a kind of subject, which come when the first of it is opened. */
export const commandsOf = async (kind: Kind): Promise<Commands> =>
	(await COMMANDS[kind]()) as Commands;

/** The command of that name; a name that the kind does not have is a mistake in this program. */
export function commandIn(commands: Commands, name: string, kind: string): AnyCommand {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) throw new TypeError(`no command ${name} of a ${kind}`);
	return command;
}
