// The engine as the page sees it. It holds open documents in a worker, sends what changed of them,
// and gives them anew to the next worker when one has stopped.

import { type Remote, transfer } from "comlink";
import { bytesInTurns } from "../turns/bytes.ts";
import { turn } from "../turns/turn.ts";
import type { EngineApi } from "./api.ts";
import { changesBetween } from "./changes.ts";
import type { CountGround } from "./count.ts";
import { engineProblem, Host, type WorkerLike } from "./host.ts";
import type { Initiatives } from "./initiatives.ts";
import { Packs } from "./packs.ts";
import { Studies, type StudyAnswers } from "./studies.ts";
import type {
	AbatementCurve,
	Amount,
	AnyDocument,
	AssetClaim,
	AssetRegister,
	Claim,
	ClaimGround,
	Comparison,
	EventDocument,
	EventResult,
	Explanation,
	FactorChoices,
	FactorHits,
	FactorPin,
	FactorQuery,
	FactorRecord,
	FormulaTree,
	GwpSet,
	MethodRecord,
	Organization,
	OrganizationResult,
	Outcome,
	PackDraft,
	PackFile,
	PackInfo,
	PackListing,
	PactSupplies,
	Problem,
	ProductResult,
	ProductStudy,
	ProjectDocument,
	ProjectResult,
	ProjectTemplate,
	QuickAnswers,
	QuickEstimate,
	RegisterResult,
} from "./types.ts";

type Api = Remote<EngineApi>;

/** What starts the workers, each with the first question to it. */
export interface Workers {
	engine: () => WorkerLike;
	studies: () => WorkerLike;
	initiatives: () => WorkerLike;
}

/** A document that a worker holds. */
interface Held {
	document: Organization;
	/** The worker that holds it; another has to be given it anew. */
	generation: number;
	asOf: string;
}

/** Asks the engine. */
export class Engine {
	readonly #host: Host<EngineApi>;
	readonly #today: () => string;
	readonly #held = new Map<string, Held>();
	readonly #packs: Packs;
	readonly #studies: Studies;
	readonly #startInitiatives: () => WorkerLike;
	/** Told when a document has brought packs: what was not to be found before may be there now. */
	packsCame: () => void = () => {};
	#initiatives: Promise<Initiatives> | undefined;
	/** The decoders of the kinds that the engine itself does not know. */
	readonly #decoders: Readonly<
		Record<string, (bytes: Uint8Array) => Promise<Outcome<AnyDocument>>>
	> = {
		product: (bytes) => this.#studies.decode(bytes),
		event: (bytes) => this.#initiative((all) => all.decodeEvent(bytes)),
		project: (bytes) => this.#initiative((all) => all.decodeProject(bytes)),
		assets: (bytes) => this.#initiative((all) => all.decodeAssets(bytes)),
	};

	constructor(start: Workers, today: () => string) {
		this.#host = new Host(start.engine);
		this.#packs = new Packs(this.#host);
		this.#studies = new Studies(start.studies, this.#packs);
		this.#startInitiatives = start.initiatives;
		this.#today = today;
	}

	/** Evaluates a document: what changed of it, where an earlier state of it is open. */
	async evaluate(document: Organization): Promise<Outcome<OrganizationResult>> {
		await this.#bring(document);
		const held = this.#held.get(document.id);
		const asOf = this.#today();
		if (held?.generation === this.#host.generation && held.asOf === asOf) {
			await turn();
			const changes = await bytesInTurns(changesBetween(held.document, document), JSON.stringify);
			const applied = await this.#host.ask(async (api) =>
				ok(await api.apply(document.id, transfer(changes, [changes.buffer]))),
			);
			if (applied.status === "ok" && applied.value) {
				this.#held.set(document.id, { ...held, document });
				return applied.value;
			}
		}
		return this.#open(document, asOf);
	}

	/** What another worker needs to count records as this one would: the sources, the packs, today. */
	async countGround(document: Organization): Promise<CountGround> {
		await this.#bring(document);
		const sources = new TextEncoder().encode(JSON.stringify({ ...document, records: {} }));
		return { document: sources, packs: this.#packs.inUse, asOf: this.#today() };
	}

	/** How a figure of an evaluated document came about. */
	async explain(subjectId: string, figure: string): Promise<Outcome<Explanation>> {
		await this.#packs.ready();
		const held = this.#held.get(subjectId);
		if (held && held.generation !== this.#host.generation) {
			const outcome = await this.#open(held.document, held.asOf);
			if (outcome.status === "invalid") return outcome;
		}
		return this.#host.ask(async (api) => {
			const outcome = await api.explain(subjectId, figure);
			return outcome ?? { status: "invalid", problems: [] };
		});
	}

	/** Evaluates a product study. */
	async evaluateStudy(document: ProductStudy): Promise<Outcome<ProductResult>> {
		await this.#bring(document);
		return this.#studies.open(document, this.#today());
	}

	/** What can be asked of a study that was evaluated. */
	study(subjectId: string): StudyAnswers {
		return this.#studies.answers(subjectId);
	}

	/** Reads a PACT file: its footprints as supplies of a study, and every rule that they break. */
	readPact(file: Uint8Array<ArrayBuffer>): Promise<Outcome<PactSupplies>> {
		return this.#studies.readPact(file);
	}

	/** Evaluates an event with the lots of the register; without bytes there is no register. */
	async evaluateEvent(
		document: EventDocument,
		register: Uint8Array = new Uint8Array(),
	): Promise<Outcome<EventResult>> {
		await this.#bring(document);
		return this.#initiative((all) => all.evaluateEvent(document, register, this.#today()));
	}

	/** How a figure of an event or a project that was evaluated came about. */
	explainInitiative(subjectId: string, figure: string): Promise<Outcome<Explanation>> {
		return this.#initiative((all) => all.explain(subjectId, figure));
	}

	/** The event that a handful of answers makes, and its result. */
	quickEvent(answers: QuickAnswers): Promise<Outcome<QuickEstimate>> {
		return this.#initiative((all) => all.quickEvent(answers, this.#today()));
	}

	/** Evaluates a project. */
	async evaluateProject(document: ProjectDocument): Promise<Outcome<ProjectResult>> {
		await this.#bring(document);
		return this.#initiative((all) => all.evaluateProject(document, this.#today()));
	}

	/** What several projects abate, the cheapest tonne first. */
	async abatementCurve(projects: readonly ProjectDocument[]): Promise<Outcome<AbatementCurve>> {
		for (const each of projects) await this.#bring(each);
		return this.#initiative((all) => all.abatementCurve(projects, this.#today()));
	}

	/** What projects can be begun from, each with its methodology. */
	projectTemplates(): Promise<Outcome<ProjectTemplate[]>> {
		return this.#initiative((all) => all.projectTemplates());
	}

	/** The words of a text that claim more than what stands behind it carries. */
	lintClaim(text: string, ground: ClaimGround): Promise<Outcome<Claim[]>> {
		return this.#initiative((all) => all.lintClaim(text, ground));
	}

	/** Checks the register, with the uses of its serials elsewhere in the workspace. */
	evaluateAssets(document: AssetRegister, claims: AssetClaim[]): Promise<Outcome<RegisterResult>> {
		return this.#initiative((all) => all.evaluateAssets(document, claims, this.#today()));
	}

	/** Lets go of a document. */
	async close(subjectId: string): Promise<void> {
		(await this.#initiatives)?.close(subjectId);
		await this.#studies.close(subjectId);
		if (this.#held.delete(subjectId)) await this.#ask((api) => api.close(subjectId));
	}

	/** Decodes a document as strictly as it is stored, in the form in which it is stored. */
	async decode(bytes: Uint8Array): Promise<Outcome<AnyDocument>> {
		const outcome = await this.#host.ask((api) => api.decode(bytes));
		const [problem] = outcome.status === "invalid" ? outcome.problems : [];
		const another = problem?.code === "unsupported-document" ? problem.details.found : undefined;
		const [, kind = ""] = /^tansuan (\w+) /.exec(another ?? "") ?? [];
		const decode = Object.hasOwn(this.#decoders, kind) ? this.#decoders[kind] : undefined;
		return decode?.(bytes) ?? outcome;
	}

	/** Finds factors, the best fit first. */
	async search(query: FactorQuery): Promise<Outcome<FactorHits>> {
		await this.#packs.ready();
		return this.#host.ask((api) => api.search(query));
	}

	/** The factor that a pin names. */
	async factor(pin: FactorPin): Promise<Outcome<FactorRecord>> {
		await this.#packs.ready();
		return this.#host.ask((api) => api.factor(pin));
	}

	/** The factor that a pin names beside the others of its topic, each as CO2e for one unit. */
	async alternatives(pin: FactorPin, gwp: GwpSet): Promise<Outcome<Comparison>> {
		await this.#packs.ready();
		return this.#host.ask((api) => api.alternatives(pin, gwp));
	}

	/** Every method of the loaded packs. */
	async methods(): Promise<Outcome<MethodRecord[]>> {
		await this.#packs.ready();
		return this.#ask((api) => api.methods());
	}

	/** Every pack there is, and whether it is loaded. */
	async packs(): Promise<Outcome<PackListing[]>> {
		await this.#packs.ready();
		return this.#ask((api) => api.packs());
	}

	/** Loads a pack that comes with the app; open documents are evaluated with it the next time. */
	async loadPack(id: string): Promise<Outcome<PackInfo>> {
		const outcome = await this.#packs.load(id);
		if (outcome.status === "ok") this.#reopenAll();
		return outcome;
	}

	/** Adds the pack of a file, such as one whose source has no open licence. */
	async addPack(file: Uint8Array): Promise<Outcome<PackInfo>> {
		const outcome = await this.#packs.add(file);
		if (outcome.status === "ok") this.#reopenAll();
		return outcome;
	}

	/** Takes a pack out again; documents that name it say so the next time they are evaluated. */
	async removePack(id: string): Promise<void> {
		await this.#packs.remove(id);
		this.#reopenAll();
	}

	/** A pack of one's own methods and factors, as a file. */
	async composePack(draft: PackDraft): Promise<Outcome<PackFile>> {
		await this.#packs.ready();
		return this.#host.ask((api) => api.composePack(draft));
	}

	/** What the loaded factors can be chosen by. */
	async choices(): Promise<Outcome<FactorChoices>> {
		await this.#packs.ready();
		return this.#ask((api) => api.choices());
	}

	/** A formula as a tree, for mathematical notation. */
	formulaTree(formula: string): Promise<Outcome<FormulaTree>> {
		return this.#host.ask((api) => api.formulaTree(formula));
	}

	/** The number of an amount as typed; its unit must measure what `expected` does, where that is said. */
	checkAmount(value: string, unit: string, expected = ""): Promise<Outcome<string>> {
		return this.#host.ask((api) => api.checkAmount(value, unit, expected));
	}

	/** What is wrong with each of many amounts; null where one is right. */
	checkAmounts(amounts: Amount[]): Promise<Outcome<(Problem | null)[]>> {
		return this.#ask((api) => api.checkAmounts(amounts));
	}

	/** A period in its canonical form: `2024-07`, `2024`, `2024-07/2024-09`. */
	readPeriod(text: string): Promise<Outcome<string>> {
		return this.#host.ask((api) => api.readPeriod(text));
	}

	/** Ends the workers; the next question starts another. */
	stop(): void {
		this.#host.stop();
		this.#studies.stop();
		void this.#initiatives?.then((all) => all.stop());
	}

	/** Asks about events, projects and the register: what asks comes when it is first needed. */
	async #initiative<T>(question: (all: Initiatives) => Promise<Outcome<T>>): Promise<Outcome<T>> {
		this.#initiatives ??= import("./initiatives.ts").then(
			({ Initiatives }) => new Initiatives(this.#startInitiatives, this.#packs),
		);
		try {
			return await question(await this.#initiatives);
		} catch (cause) {
			if (!isMissing(cause)) throw cause;
			this.#initiatives = undefined;
			const problem = engineProblem("engine-unavailable", { reason: cause.message });
			return { status: "invalid", problems: [problem] };
		}
	}

	/** Has the packs that a document names loaded. */
	async #bring(document: AnyDocument): Promise<void> {
		await this.#packs.ready();
		if (!(await this.#packs.bring(document))) return;
		this.#reopenAll();
		this.packsCame();
	}

	/** Lets every document be opened anew the next time: its ledger knows the packs it was opened with. */
	#reopenAll(): void {
		for (const [id, held] of this.#held) this.#held.set(id, { ...held, generation: -1 });
		this.#studies.reopen();
	}

	async #open(document: Organization, asOf: string): Promise<Outcome<OrganizationResult>> {
		const bytes = await bytesInTurns(document, JSON.stringify);
		const outcome = await this.#host.ask((api) =>
			api.open(document.id, transfer(bytes, [bytes.buffer]), asOf),
		);
		const { generation } = this.#host;
		if (outcome.status === "ok") this.#held.set(document.id, { document, generation, asOf });
		else this.#held.delete(document.id);
		return outcome;
	}

	#ask<T>(question: (api: Api) => Promise<T>): Promise<Outcome<T>> {
		return this.#host.ask(async (api) => ok(await question(api)));
	}
}

/** Whether a script that is loaded when it is needed did not come. */
const isMissing = (cause: unknown): cause is TypeError =>
	cause instanceof TypeError && /dynamically imported|module script/i.test(cause.message);

function ok<T>(value: T): Outcome<T> {
	return { status: "ok", value, findings: [] };
}

/** The engine of this page. Its workers start with the first question to each. */
export function startEngine(): Engine {
	return new Engine(
		{
			engine: () => new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" }),
			studies: () => new Worker(new URL("./study.worker.ts", import.meta.url), { type: "module" }),
			initiatives: () =>
				new Worker(new URL("./initiative.worker.ts", import.meta.url), { type: "module" }),
		},
		today,
	);
}

/** Today where the person is, as the engine takes dates. */
function today(): string {
	const now = new Date();
	const two = (part: number) => String(part).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
