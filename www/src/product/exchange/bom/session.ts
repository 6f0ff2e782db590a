// One bill of materials on its way into a study: the file, how it is read, its tree, its materials and what
// is chosen for each.

import type { PlainReading, PlainView } from "../../../engine/plain.ts";
import type {
	FactorHit,
	FactorRecord,
	Problem,
	ProductStudy,
	Stage,
	Supply,
} from "../../../engine/types.ts";
import type { Library } from "../../../factors/library.ts";
import { type BomMapping, guessBom } from "../../../interchange/bom/mapping.ts";
import type { Bom, BomLine } from "../../../interchange/bom/reading.ts";
import { readBom, soleTop } from "../../../interchange/bom/tree.ts";
import type { ReadChoices } from "../../../interchange/table/read.ts";
import { turn } from "../../../turns/turn.ts";
import { type Existing, existingParts } from "./existing.ts";
import { type Material, materialsOf } from "./materials.ts";
import { type Memories, memoriesOf } from "./memory.ts";
import { askedOnce, type Candidate, candidateOf, candidatesFor, SURE } from "./proposals.ts";

/** What a session stands on. */
export interface BomGround {
	read: (
		input: Blob | string,
		name: string,
		choices: ReadChoices,
		progress: (part: number) => void,
	) => PlainReading;
	study: () => ProductStudy | undefined;
	library: () => Library | undefined;
	memories: () => Promise<unknown>;
	tell: () => void;
}

/** What is chosen for a material. */
export interface Choice {
	/** Undefined while they are looked for. */
	candidates?: readonly Candidate[];
	/** The id of one; empty for none. */
	chosen: string;
	confirmed: boolean;
}

const UNDECIDED: Choice = { chosen: "", confirmed: false };

/** Reads a file and follows what the person chooses. */
export class BomSession {
	readonly #ground: BomGround;
	#input: { name: string; content: Blob | string } | undefined;
	#reading: PlainReading | undefined;
	#turn = 0;
	#choices = new Map<string, Choice>();
	/** The table; undefined before it is read. */
	table: PlainView | undefined;
	mapping: BomMapping | undefined;
	bom: Bom | undefined;
	materials: readonly Material[] = [];
	existing: Existing = { names: [], earlier: [], others: 0 };
	problems: readonly Problem[] = [];
	/** How much of the file is read; undefined when it is not being read. */
	progress: number | undefined;
	withHidden = false;
	/** Whether a single top row is the product itself, where the person says. */
	itself: boolean | undefined;
	stage: Stage | undefined;
	/** What happens with parts that are there already; undefined while that is not decided. */
	again: "beside" | "replace" | undefined;

	constructor(ground: BomGround) {
		this.#ground = ground;
	}

	/** The name of the file; undefined before one is chosen. */
	get name(): string | undefined {
		return this.#input?.name;
	}

	/** Whether cells were pasted. */
	get isPasted(): boolean {
		return typeof this.#input?.content === "string";
	}

	/** Reads a file or a text, as it would be read by itself or as was chosen. */
	async open(name: string, content: Blob | string, choices: ReadChoices = {}): Promise<void> {
		this.stop();
		const turn = this.#turn;
		this.#input = { name, content };
		this.progress = 0;
		this.#ground.tell();
		this.#reading = this.#ground.read(content, name, choices, (progress) => {
			if (turn !== this.#turn || this.progress === undefined) return;
			this.progress = progress;
			this.#ground.tell();
		});
		const outcome = await this.#reading.done;
		if (turn !== this.#turn) return;
		this.progress = undefined;
		if (outcome.status === "invalid") {
			this.problems = outcome.problems;
			this.#ground.tell();
			return;
		}
		this.table = outcome.value;
		this.map(guessBom(outcome.value.rows, outcome.value.columns));
	}

	/** Reads the same file in another way. */
	reopen(choices: ReadChoices): void {
		const input = this.#input;
		if (input) void this.open(input.name, input.content, choices);
	}

	/** Follows another mapping. */
	map(mapping: BomMapping): void {
		this.mapping = mapping;
		this.#read();
	}

	/** Takes another row for the heads: what they say is guessed anew. */
	head(row: number): void {
		const { table } = this;
		if (table) this.map(guessBom(table.rows, table.columns, row));
	}

	/** Changes something else that the reading follows. */
	choose(change: Partial<Pick<BomSession, "withHidden" | "itself" | "stage" | "again">>): void {
		Object.assign(this, change);
		if ("withHidden" in change || "itself" in change) this.#read();
		else this.#ground.tell();
	}

	/** The single row under which all others are, which may be the product itself. */
	get sole(): BomLine | undefined {
		return this.bom?.itself ?? (this.bom && soleTop(this.bom)?.line);
	}

	/** What is chosen for a material. */
	choice(key: string): Choice {
		return this.#choices.get(key) ?? UNDECIDED;
	}

	/** The candidate that is chosen for a material. */
	candidate(key: string): Candidate | undefined {
		const { candidates = [], chosen } = this.choice(key);
		return candidates.find(({ id }) => id === chosen);
	}

	/** Chooses a candidate, or none; to choose one by hand confirms nothing yet. */
	take(key: string, chosen: string): void {
		this.#choices.set(key, { ...this.choice(key), chosen, confirmed: false });
		this.#ground.tell();
	}

	/** Adds a factor that the person picked in the library: that is a choice, and confirms it. */
	pick(key: string, record: FactorRecord & Partial<Pick<FactorHit, "fit">>): void {
		const { fit } = record;
		const picked = candidateOf(record, { from: "picked", ...(fit ? { fit } : {}) });
		const { candidates = [] } = this.choice(key);
		const others = candidates.filter(({ id }) => id !== picked.id);
		this.#choices.set(key, { candidates: [picked, ...others], chosen: picked.id, confirmed: true });
		this.#ground.tell();
	}

	/** Confirms what is chosen for materials, or takes that back. */
	confirm(keys: readonly string[], confirmed = true): void {
		for (const key of keys) {
			if (this.candidate(key)) this.#choices.set(key, { ...this.choice(key), confirmed });
		}
		this.#ground.tell();
	}

	/** The materials that wait for a person and have been supplied so before. */
	known(): string[] {
		return this.#waiting(({ from }) => from === "study" || from === "memory");
	}

	/** The materials that wait for a person and have a proposal of a high score. */
	sure(): string[] {
		return this.#waiting(({ from, score = 0 }) => from === "library" && score >= SURE);
	}

	#waiting(test: (candidate: Candidate) => boolean): string[] {
		return this.materials.flatMap(({ key }) => {
			const candidate = this.candidate(key);
			return candidate && !this.choice(key).confirmed && test(candidate) ? [key] : [];
		});
	}

	/** The confirmed supply of a material, and the unit that it is for. */
	supplyOf(key: string): { supply: Supply; unit?: string } | undefined {
		const candidate = this.choice(key).confirmed ? this.candidate(key) : undefined;
		if (!candidate) return undefined;
		const { supply, record } = candidate;
		const { factor } = supply;
		const unit =
			supply.kind === "footprint"
				? this.#ground.study()?.footprints?.find(({ id }) => id === supply.footprint)?.unit
				: (record ?? (factor && this.#ground.library()?.factor(factor)))?.activityUnit;
		return { supply, ...(unit === undefined ? {} : { unit }) };
	}

	/** Lets go of the file. */
	stop(): void {
		this.#turn += 1;
		this.#reading?.stop();
		this.#reading = undefined;
		this.#input = undefined;
		this.#choices = new Map();
		this.table = undefined;
		this.mapping = undefined;
		this.bom = undefined;
		this.materials = [];
		this.problems = [];
		this.progress = undefined;
		this.withHidden = false;
		this.itself = undefined;
		this.again = undefined;
		this.#ground.tell();
	}

	#read(): void {
		const { table, mapping } = this;
		const study = this.#ground.study();
		if (!table || !mapping || !study) return;
		this.bom = readBom(
			table.rows,
			mapping,
			{
				product: [study.name, ...(study.profile?.model ? [study.profile.model] : [])],
				...(this.itself === undefined ? {} : { itself: this.itself }),
			},
			{
				hidden: new Set(this.withHidden ? [] : table.hidden),
				unread: new Map(table.unread),
			},
		);
		this.materials = materialsOf(this.bom);
		this.existing = existingParts(study, this.bom);
		this.#ground.tell();
		void this.#look();
	}

	/** Looks for what may supply the materials that are new. */
	async #look(): Promise<void> {
		const turnNow = ++this.#turn;
		const [study, library] = [this.#ground.study(), this.#ground.library()];
		if (!study || !library) return;
		const asked = askedOnce(library);
		const memories: Memories = memoriesOf(await this.#ground.memories());
		for (const [at, material] of this.materials.entries()) {
			if (turnNow !== this.#turn) return;
			if (this.choice(material.key).candidates) continue;
			const candidates = await candidatesFor(material, study, asked, memories);
			if (turnNow !== this.#turn) return;
			this.#choices.set(material.key, {
				candidates,
				chosen: candidates[0]?.id ?? "",
				confirmed: false,
			});
			if (at % 16 === 0) {
				this.#ground.tell();
				await turn();
			}
		}
		this.#ground.tell();
	}
}
