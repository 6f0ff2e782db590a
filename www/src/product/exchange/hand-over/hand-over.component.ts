// Handing over a PACT file: the few things a person adds, what is missing and where it is mended, what goes
// into the file, and the button that makes it.

import { html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { PactPreview } from "../../../engine/index.ts";
import type { Outcome, Problem, ProductStudy } from "../../../engine/types.ts";
import { formatMoment } from "../../../format/index.ts";
import { problemText } from "../../../i18n/index.ts";
import { productAddress } from "../../../routes/index.ts";
import { newId } from "../../../store/index.ts";
import "../../../ui/button/button.ts";
import "../../../ui/data-table/data-table.ts";
import { disclosureStyles } from "../../../ui/disclosure.styles.ts";
import { TansuanElement } from "../../../ui/element.ts";
import "../../../ui/field/checkbox.ts";
import type { FindingView } from "../../../ui/finding/finding.component.ts";
import "../../../ui/finding/finding.ts";
import type { TansuanForm } from "../../../ui/form/form.component.ts";
import "../../../ui/form/form.ts";
import "../../../ui/help/help.ts";
import { flat, folded } from "../../../parts/folded.ts";
import { fileName, saveFile } from "../../../ui/save/save.ts";
import { sectionStyles } from "../../../ui/section.styles.ts";
import type { StudyDesk } from "../../desk.ts";
import { byWeight } from "../weight.ts";
import { saidFields, verificationFields } from "./fields.ts";
import { figuresTable, totalsOf } from "./figures.ts";
import { handOverStyles } from "./hand-over.styles.ts";
import { fieldOf, ownFindings, preflightView } from "./preflight.ts";
import {
	type Kept,
	moment,
	pactWords,
	readKept,
	saidWith,
	today,
	usualValidity,
	type Validity,
} from "./said.ts";
import { strings } from "./strings.ts";

type Edited = CustomEvent<{ edits: Record<string, unknown> }>;

/** The section that makes PACT files. */
export class TansuanPactHandOver extends TansuanElement {
	static override styles = [sectionStyles, disclosureStyles, handOverStyles];

	/** The open study and the engine. */
	@property({ attribute: false }) desk?: StudyDesk;

	/** What is kept for the study; undefined until it was read. */
	@state() private kept: Kept | undefined;
	@state() private preview: Outcome<PactPreview> | undefined;
	@state() private saving = false;
	@query("#said") private said?: TansuanForm;
	@query("#verification") private verification?: TansuanForm;

	#asked: readonly unknown[] = [];
	#turn = 0;

	override connectedCallback() {
		super.connectedCallback();
		void this.#read();
	}

	async #read() {
		this.kept = readKept(await this.desk?.store.setting("pact"));
	}

	#keep(kept: Kept) {
		this.kept = kept;
		void this.desk?.store.keepSetting("pact", kept).then((outcome) => {
			if (outcome.status === "ok") return;
			const { problems } = outcome;
			const message = () => problems.map(problemText).join(" ");
			this.emit("tansuan-notified", { message, kind: "wrong" });
		});
	}

	#edit(edits: Record<string, unknown>) {
		if (!this.kept) return;
		const said = saidWith(this.kept.said, folded(this.kept.said, edits));
		this.#keep({ ...this.kept, said });
	}

	#usual({ settings }: ProductStudy): Validity {
		return usualValidity(settings.period, today());
	}

	/** The file that the study would make now. */
	#ask(kept: Kept, study: ProductStudy): Promise<Outcome<PactPreview>> | undefined {
		const minted = { id: newId(), created: moment(new Date()) };
		return this.desk?.ask.pact(pactWords(kept, this.#usual(study), minted));
	}

	/** Asks anew where the result or what is said is another than the last time. */
	#follow(study: ProductStudy) {
		const { footprint, findings, evaluating } = this.desk?.store ?? {};
		const asked = [footprint?.get(), findings?.get(), this.kept, today()];
		if (!this.kept || evaluating?.get() || asked.every((each, at) => each === this.#asked[at]))
			return;
		this.#asked = asked;
		const turn = ++this.#turn;
		void this.#ask(this.kept, study)?.then((outcome) => {
			if (turn === this.#turn) this.preview = outcome;
		});
	}

	async #save(study: ProductStudy) {
		if (!this.kept || this.saving) return;
		this.saving = true;
		this.said?.finish();
		this.verification?.finish();
		const outcome = await this.#ask(this.kept, study);
		this.saving = false;
		if (outcome?.status !== "ok" || outcome.value.json === undefined) {
			this.preview = outcome;
			return;
		}
		const { draft, json } = outcome.value;
		const name = fileName(strings().fileName(study.name, today()));
		saveFile(name, json, "application/json");
		const { replaces: _, ...said } = this.kept.said;
		this.#keep({ said, handed: { id: draft.id, at: draft.created } });
		this.emit("tansuan-notified", { message: () => strings().done(name), kind: "done" });
	}

	/** Goes to the field that a problem speaks of. */
	#go(path: string) {
		const name = fieldOf(path);
		if (name === undefined) return;
		const form = name.startsWith("verification") ? this.verification : this.said;
		const details = form?.closest("details");
		if (details) details.open = true;
		form?.focusField(name);
	}

	#form(kept: Kept, usual: Validity, problems: readonly Problem[]) {
		const text = strings();
		const item = flat({ ...usual, ...kept.said });
		const problemOf = (name: string) => {
			const found = problems.find(
				({ severity, path }) => severity === "error" && fieldOf(path) === name,
			);
			return found ? problemText(found) : "";
		};
		const edited = (event: Edited) => {
			event.stopPropagation();
			this.#edit(event.detail.edits);
		};
		return html`<div>
			<div>
				<h3>${text.form}</h3>
				<tansuan-form
					id="said" .fields=${saidFields()} .item=${item} .problemOf=${problemOf}
					@tansuan-fields-edited=${edited}
				></tansuan-form>
			</div>
			<details ?open=${kept.said.verification !== undefined}>
				<summary>${text.verification}</summary>
				<tansuan-form
					id="verification" .fields=${verificationFields()} .item=${item} .problemOf=${problemOf}
					@tansuan-fields-edited=${edited}
				></tansuan-form>
			</details>
			${
				kept.handed
					? html`<tansuan-checkbox
						label=${text.replaces}
						hint=${text.replacesHint}
						?checked=${kept.said.replaces === true}
						@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
							event.stopPropagation();
							this.#edit({ replaces: event.detail.value === "true" || undefined });
						}}
					></tansuan-checkbox>`
					: nothing
			}
		</div>`;
	}

	/** Everything that is missing or wrong, errors first. */
	#findings(study: ProductStudy, usual: Validity, problems: readonly Problem[]): FindingView[] {
		const findings = this.desk?.store.findings.get() ?? [];
		const broken = findings.some(({ severity }) => severity === "error");
		const json = this.preview?.status === "ok" ? this.preview.value.json : undefined;
		const views = problems.map((problem) => preflightView(problem, { study, usual, broken }));
		return byWeight([...ownFindings(study, totalsOf(json)), ...views]);
	}

	#lacks(findings: readonly FindingView[]) {
		const text = strings();
		return html`<div>
			<h3>${text.lacks}<small>${text.lacksNote}</small></h3>
			<ul>${findings.map(
				(finding) => html`<li><tansuan-finding
					.finding=${finding}
					@tansuan-finding-chosen=${(event: CustomEvent<{ path: string }>) => {
						event.stopPropagation();
						this.#go(event.detail.path);
					}}
				></tansuan-finding></li>`,
			)}</ul>
		</div>`;
	}

	#status(waits: boolean, errors: number) {
		const text = strings();
		if (waits) return html`<p role="status">${text.waiting}</p>`;
		if (errors > 0) return html`<p class="blocked" role="status">${text.blocked(errors)}</p>`;
		return html`<p role="status">${text.ready}</p>`;
	}

	#content(study: ProductStudy, kept: Kept) {
		const text = strings();
		const { preview } = this;
		if (preview?.status === "invalid") {
			return html`<p role="status">${text.unsolved}
				<a href=${productAddress(study.id, "findings")}>${text.toFindings}</a></p>
				<ul>${preview.problems.map((problem) => html`<li>${problemText(problem)}</li>`)}</ul>`;
		}
		const usual = this.#usual(study);
		const problems = preview?.findings ?? [];
		const findings = preview ? this.#findings(study, usual, problems) : [];
		const errors = findings.filter(({ severity }) => severity === "error").length;
		const waits = preview === undefined || this.desk?.store.evaluating.get() === true;
		const ready = !waits && errors === 0 && preview.value.json !== undefined && !this.saving;
		return html`<div class="go">
				<tansuan-button
					variant="primary" icon="file" ?disabled=${!ready}
					@click=${() => ready && void this.#save(study)}
				>${text.save}</tansuan-button>
				${this.#status(waits, errors)}
			</div>
			${
				kept.handed
					? html`<p>${text.handed(formatMoment(kept.handed.at), kept.handed.id)}</p>`
					: nothing
			}
			<div class="two">
				${this.#form(kept, usual, problems)}
				<div>
					${findings.length > 0 ? this.#lacks(findings) : nothing}
					${
						preview
							? html`<div>
								<h3>${text.figures.heading}</h3>
								<tansuan-data-table
									label=${text.figures.heading}
									.table=${figuresTable(preview.value, study)}
								></tansuan-data-table>
							</div>`
							: nothing
					}
				</div>
			</div>`;
	}

	override render() {
		const study = this.desk?.store.study.get();
		if (!study) return nothing;
		this.#follow(study);
		const text = strings();
		return html`<section>
			<header><h2>${text.heading}</h2><small>${text.note}</small>
				<tansuan-help topic="pactFile" label=${text.heading}></tansuan-help></header>
			${this.kept ? this.#content(study, this.kept) : html`<p role="status">${text.waiting}</p>`}
		</section>`;
	}
}
