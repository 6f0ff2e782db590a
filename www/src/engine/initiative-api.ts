// What the worker of events, projects and the register does. It holds no documents: each question brings
// its own, as bytes of JSON. Its answers are data.

import type { LoadedInitiative } from "./load-initiative.ts";
import { PackApi } from "./pack-api.ts";
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

/** The worker's side of events, projects and the register. */
export class InitiativeApi extends PackApi<LoadedInitiative> {
	/** Evaluates an event with the lots of the register; without bytes there is no register. */
	async evaluateEvent(
		document: Uint8Array,
		register: Uint8Array,
		asOf: string,
	): Promise<Outcome<EventResult>> {
		const { initiative, library } = await this.ready();
		return initiative.evaluateEvent(document, register, library, asOf);
	}

	/** How a figure of an event came about. */
	async explainEvent(
		document: Uint8Array,
		asOf: string,
		figure: string,
	): Promise<Outcome<Explanation>> {
		const { initiative, library } = await this.ready();
		return initiative.explainEvent(document, library, asOf, figure);
	}

	/** The event that a handful of answers makes, and its result. */
	async quickEvent(answers: QuickAnswers, asOf: string): Promise<Outcome<QuickEstimate>> {
		const { initiative, library } = await this.ready();
		return initiative.quickEvent(answers, library, asOf) as Outcome<QuickEstimate>;
	}

	/** Evaluates a project. */
	async evaluateProject(document: Uint8Array, asOf: string): Promise<Outcome<ProjectResult>> {
		const { initiative, library } = await this.ready();
		return initiative.evaluateProject(document, library, asOf);
	}

	/** How a figure of a project came about. */
	async explainProject(
		document: Uint8Array,
		asOf: string,
		figure: string,
	): Promise<Outcome<Explanation>> {
		const { initiative, library } = await this.ready();
		return initiative.explainProject(document, library, asOf, figure);
	}

	/** What several projects abate, the cheapest tonne first. */
	async abatementCurve(documents: Uint8Array[], asOf: string): Promise<Outcome<AbatementCurve>> {
		const { initiative, library } = await this.ready();
		return initiative.abatementCurve(documents, library, asOf);
	}

	/** What projects can be begun from, each with its methodology. */
	async projectTemplates(): Promise<Outcome<ProjectTemplate[]>> {
		const value = (await this.ready()).initiative.projectTemplates();
		return { status: "ok", value, findings: [] };
	}

	/** The words of a text that claim more than what stands behind it carries. */
	async lintClaim(text: string, ground: ClaimGround): Promise<Outcome<Claim[]>> {
		return (await this.ready()).initiative.lintClaim(text, ground);
	}

	/** Checks the register, with the uses of its serials elsewhere in the workspace. */
	async evaluateAssets(
		document: Uint8Array,
		claims: AssetClaim[],
		asOf: string,
	): Promise<Outcome<RegisterResult>> {
		return (await this.ready()).initiative.evaluateAssets(document, claims, asOf);
	}

	/** Decodes an event as strictly as it is stored. */
	async decodeEvent(document: Uint8Array): Promise<Outcome<EventDocument>> {
		return (await this.ready()).initiative.decodeEvent(document) as Outcome<EventDocument>;
	}

	/** Decodes a project as strictly as it is stored. */
	async decodeProject(document: Uint8Array): Promise<Outcome<ProjectDocument>> {
		return (await this.ready()).initiative.decodeProject(document) as Outcome<ProjectDocument>;
	}

	/** Decodes a register as strictly as it is stored. */
	async decodeAssets(document: Uint8Array): Promise<Outcome<AssetRegister>> {
		return (await this.ready()).initiative.decodeAssets(document) as Outcome<AssetRegister>;
	}
}
