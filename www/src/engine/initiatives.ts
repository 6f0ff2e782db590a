// Events, projects and the register of assets in a worker of their own, which starts when it is first asked.
// What was evaluated is kept here, so that it can be asked how its figures came about.

import type { Remote } from "comlink";
import { bytesInTurns } from "../turns/bytes.ts";
import { Host, type WorkerLike } from "./host.ts";
import type { InitiativeApi } from "./initiative-api.ts";
import { PackCopies, type Packs } from "./packs.ts";
import type {
	AbatementCurve,
	AssetClaim,
	AssetRegister,
	Claim,
	ClaimGround,
	EventDocument,
	EventResult,
	Explanation,
	Outcome,
	ProjectDocument,
	ProjectResult,
	ProjectTemplate,
	QuickAnswers,
	QuickEstimate,
	RegisterResult,
} from "./types.ts";

type Api = Remote<InitiativeApi>;

/** The packs beside the core one from which a quick estimate takes its factors. */
export const QUICK_PACKS = ["uk-desnz", "fr-ademe"];

/** What was evaluated last of a subject, as the worker takes it. */
interface Known {
	document: EventDocument | ProjectDocument;
	asOf: string;
}

/** The events, projects and registers of one worker. */
export class Initiatives {
	readonly #host: Host<InitiativeApi>;
	readonly #wanted: Packs;
	readonly #packs: PackCopies;
	#quick: Promise<unknown> | undefined;
	readonly #known = new Map<string, Known>();

	constructor(start: () => WorkerLike, packs: Packs) {
		this.#host = new Host(start);
		this.#wanted = packs;
		this.#packs = new PackCopies(this.#host, packs);
	}

	/** Evaluates an event with the lots of the register; without bytes there is no register. */
	async evaluateEvent(
		document: EventDocument,
		register: Uint8Array,
		asOf: string,
	): Promise<Outcome<EventResult>> {
		this.#known.set(document.id, { document, asOf });
		const bytes = await bytesInTurns(document, JSON.stringify);
		return this.#ask((api) => api.evaluateEvent(bytes, register, asOf));
	}

	/** Evaluates a project. */
	async evaluateProject(document: ProjectDocument, asOf: string): Promise<Outcome<ProjectResult>> {
		this.#known.set(document.id, { document, asOf });
		const bytes = await bytesInTurns(document, JSON.stringify);
		return this.#ask((api) => api.evaluateProject(bytes, asOf));
	}

	/** Checks the register, with the uses of its serials elsewhere in the workspace. */
	async evaluateAssets(
		document: AssetRegister,
		claims: AssetClaim[],
		asOf: string,
	): Promise<Outcome<RegisterResult>> {
		const bytes = await bytesInTurns(document, JSON.stringify);
		return this.#host.ask((api) => api.evaluateAssets(bytes, claims, asOf));
	}

	/** How a figure of an event or a project that was evaluated came about. */
	async explain(subjectId: string, figure: string): Promise<Outcome<Explanation>> {
		const known = this.#known.get(subjectId);
		if (!known) return { status: "invalid", problems: [] };
		const { document, asOf } = known;
		const bytes = await bytesInTurns(document, JSON.stringify);
		return this.#ask((api) =>
			document.kind === "event"
				? api.explainEvent(bytes, asOf, figure)
				: api.explainProject(bytes, asOf, figure),
		);
	}

	/** The event that a handful of answers makes, and its result; the packs that it takes factors from come first. */
	async quickEvent(answers: QuickAnswers, asOf: string): Promise<Outcome<QuickEstimate>> {
		this.#quick ??= this.#bringQuick();
		await this.#quick;
		return this.#ask((api) => api.quickEvent(answers, asOf));
	}

	/** What several projects abate, the cheapest tonne first. */
	async abatementCurve(
		projects: readonly ProjectDocument[],
		asOf: string,
	): Promise<Outcome<AbatementCurve>> {
		const documents: Uint8Array[] = [];
		for (const each of projects) documents.push(await bytesInTurns(each, JSON.stringify));
		return this.#ask((api) => api.abatementCurve(documents, asOf));
	}

	/** What projects can be begun from, each with its methodology. */
	projectTemplates(): Promise<Outcome<ProjectTemplate[]>> {
		return this.#host.ask((api) => api.projectTemplates());
	}

	/** The words of a text that claim more than what stands behind it carries. */
	lintClaim(text: string, ground: ClaimGround): Promise<Outcome<Claim[]>> {
		return this.#host.ask((api) => api.lintClaim(text, ground));
	}

	/** Decodes an event as strictly as it is stored. */
	decodeEvent(bytes: Uint8Array): Promise<Outcome<EventDocument>> {
		return this.#host.ask((api) => api.decodeEvent(bytes));
	}

	/** Decodes a project as strictly as it is stored. */
	decodeProject(bytes: Uint8Array): Promise<Outcome<ProjectDocument>> {
		return this.#host.ask((api) => api.decodeProject(bytes));
	}

	/** Decodes a register as strictly as it is stored. */
	decodeAssets(bytes: Uint8Array): Promise<Outcome<AssetRegister>> {
		return this.#host.ask((api) => api.decodeAssets(bytes));
	}

	/** Lets go of a subject. */
	close(subjectId: string): void {
		this.#known.delete(subjectId);
	}

	/** Ends the worker; the next question starts another. */
	stop(): void {
		this.#host.stop();
	}

	/** Has the packs of quick estimates loaded; one that doesn't come is asked for again the next time. */
	async #bringQuick(): Promise<void> {
		const held = new Set(this.#wanted.inUse.map(({ id }) => id));
		for (const id of QUICK_PACKS) {
			const outcome = held.has(id) ? undefined : await this.#wanted.load(id);
			if (outcome?.status === "invalid") this.#quick = undefined;
		}
	}

	/** Asks what needs factors: the worker holds the packs that are in use before it answers. */
	async #ask<T>(question: (api: Api) => Promise<Outcome<T>>): Promise<Outcome<T>> {
		await this.#packs.ready();
		return this.#host.ask(question);
	}
}
