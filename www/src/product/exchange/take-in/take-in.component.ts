// Taking in suppliers' PACT files: they are read and shown, the person ticks, and then they are supplies.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { problemText } from "../../../i18n/index.ts";
import { productAddress } from "../../../routes/index.ts";
import { Editor } from "../../../store/editor.ts";
import { newId } from "../../../store/index.ts";
import "../../../ui/button/button.ts";
import { disclosureStyles } from "../../../ui/disclosure.styles.ts";
import { TansuanElement } from "../../../ui/element.ts";
import "../../../ui/file-drop/file-drop.ts";
import { sectionStyles } from "../../../ui/section.styles.ts";
import type { StudyDesk } from "../../desk.ts";
import {
	type Candidate,
	hasTwin,
	type ReadFile,
	readingOf,
	standing,
	takenForm,
	tickedWith,
	usualTicks,
} from "./candidates.ts";
import { card } from "./card.ts";
import { strings } from "./strings.ts";
import { takeInStyles } from "./take-in.styles.ts";

/** Bytes beyond which a file is not read. */
const MOST = 50_000_000;

/** The section that reads PACT files. */
export class TansuanPactTakeIn extends TansuanElement {
	static override styles = [sectionStyles, disclosureStyles, takeInStyles];

	/** The open study and the engine. */
	@property({ attribute: false }) desk?: StudyDesk;

	@state() private files: readonly ReadFile[] = [];
	@state() private ticked: ReadonlySet<string> = new Set();
	@state() private reading = 0;
	/** How many were taken in last. */
	@state() private taken = 0;

	readonly #edit = new Editor(this, () => this.desk?.store);

	get #known() {
		return this.desk?.store.study.get()?.footprints ?? [];
	}

	get #candidates(): Candidate[] {
		return this.files.flatMap(({ candidates }) => candidates);
	}

	/** Files one after another: one that can't be read leaves the others as they are. */
	async #choose(chosen: readonly File[]) {
		this.reading += 1;
		for (const file of chosen) {
			const read = await this.#read(file);
			if (!read) continue;
			const known = [...this.#known, ...this.#candidates.map(({ footprint }) => footprint)];
			this.files = [...this.files, read];
			this.ticked = new Set([...this.ticked, ...usualTicks(read.candidates, known)]);
			this.taken = 0;
		}
		this.reading -= 1;
	}

	async #read(file: File): Promise<ReadFile | undefined> {
		const say = (message: () => string) =>
			this.emit("tansuan-notified", { message, kind: "wrong" });
		if (file.size > MOST) {
			say(() => strings().tooLarge(file.name));
			return undefined;
		}
		const bytes = await file.arrayBuffer().catch(() => undefined);
		const outcome = bytes && (await this.desk?.readPact(new Uint8Array(bytes)));
		if (!outcome) {
			say(() => strings().unread(file.name));
			return undefined;
		}
		const read = readingOf(newId(), file.name, outcome);
		if (read.candidates.length === 0 && read.problems.length === 0) {
			say(() => strings().none(file.name));
			return undefined;
		}
		return read;
	}

	async #take() {
		const chosen = this.#candidates.filter(({ key }) => this.ticked.has(key));
		if (chosen.length === 0) return;
		const items = takenForm(chosen, this.#known, newId);
		if (!(await this.#edit.run("take-footprints", { items }))) return;
		this.taken = chosen.length;
		const left = ({ key }: Candidate) => !this.ticked.has(key);
		this.files = this.files
			.map((file) => ({ ...file, candidates: file.candidates.filter(left) }))
			.filter(({ candidates }) => candidates.length > 0);
		this.ticked = new Set();
	}

	#discard() {
		this.files = [];
		this.ticked = new Set();
	}

	#wrong({ name, candidates, problems }: ReadFile) {
		if (problems.length === 0) return nothing;
		const text = strings();
		return html`<div class="problems" role="alert">
			<h3>${candidates.length > 0 ? text.partly(name) : text.unread(name)}</h3>
			<ul>${problems.slice(0, 20).map((problem) => {
				const { severity, path, about } = problem;
				const finding = { severity, path, about, message: problemText(problem), note: path };
				return html`<li><tansuan-finding fixed .finding=${finding}></tansuan-finding></li>`;
			})}</ul>
		</div>`;
	}

	#found(candidates: readonly Candidate[]) {
		const text = strings();
		const known = this.#known;
		const chosen = candidates.filter(({ key }) => this.ticked.has(key)).length;
		return html`<h3 class="found">${text.found(candidates.length)}</h3>
			${candidates.map((candidate) =>
				card({
					candidate,
					standing: standing(candidate.footprint, known),
					ticked: this.ticked.has(candidate.key),
					twin: hasTwin(candidate, candidates),
					tick: (on) => {
						this.ticked = tickedWith(this.ticked, candidates, candidate.key, on);
					},
				}),
			)}
			<div class="actions-row">
				<tansuan-button ?disabled=${chosen === 0} @click=${() => void this.#take()}>${text.take(chosen)}</tansuan-button>
				<tansuan-button variant="quiet" @click=${() => this.#discard()}>${text.discard}</tansuan-button>
				${chosen === 0 ? html`<small>${text.chooseSome}</small>` : nothing}
			</div>`;
	}

	override render() {
		const study = this.desk?.store.study.get();
		if (!study) return nothing;
		const text = strings();
		const candidates = this.#candidates;
		return html`<section>
			<header><h2>${text.heading}</h2><small>${text.note}</small></header>
			<tansuan-file-drop
				label=${text.choose}
				accept=".json,application/json"
				multiple
				@tansuan-files-chosen=${(event: CustomEvent<{ files: readonly File[] }>) => {
					event.stopPropagation();
					void this.#choose(event.detail.files);
				}}
			>${text.drop}</tansuan-file-drop>
			<p class="reading" role="status" ?hidden=${this.reading === 0}>${text.reading}</p>
			${
				this.taken > 0
					? html`<p class="taken" role="status">${text.taken(this.taken)}
						<a href=${productAddress(study.id, "model")}>${text.toModel}</a>
						<a href=${productAddress(study.id, "study", { section: "footprints" })}>${text.toList}</a></p>`
					: nothing
			}
			${this.files.map((file) => this.#wrong(file))}
			${candidates.length > 0 ? this.#found(candidates) : nothing}
		</section>`;
	}
}
