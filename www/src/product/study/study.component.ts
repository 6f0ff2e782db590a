// The page 研究设定: what the product is, what the footprint is of, what it covers and how it is made.

import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { FunctionalUnit, Problem, ProductStudy } from "../../engine/types.ts";
import { productAddress, type Query } from "../../routes/index.ts";
import { Editor, problemAt } from "../../store/editor.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/form/form.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import "../../ui/tabs/tabs.ts";
import { flat, folded } from "../../parts/folded.ts";
import type { StudyDesk } from "../desk.ts";
import { stagesOf, withStage } from "../stages.ts";
import {
	functionalFields,
	profileFields,
	settingsFields,
	UNIT_UNITS,
	unitFields,
} from "./fields.ts";
import "./registers.ts";
import { strings } from "./strings.ts";
import "./strip.ts";

const PARTS = ["product", "scope", "parameters", "footprints", "omissions"] as const;
type Part = (typeof PARTS)[number];

type Edited = CustomEvent<{ edits: Record<string, unknown> }>;

/** The study page. */
export class TansuanStudy extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: block;
				max-width: var(--tansuan-content-width);
				padding: var(--tansuan-space-5) var(--tansuan-page-inset) var(--tansuan-space-7);
			}

			.forms {
				display: grid;
				gap: var(--tansuan-space-6);
				max-width: 860px;
			}
		`,
	];

	/** The store, with the study open in it. */
	@property({ attribute: false }) desk?: StudyDesk;
	/** What the address says besides the page: a `section`, or an item to open. */
	@property({ attribute: false }) query: Query = {};
	readonly #edit = new Editor(this, () => this.desk?.store);

	get #part(): Part {
		for (const [name, part] of [
			["parameter", "parameters"],
			["footprint", "footprints"],
			["omission", "omissions"],
		] as const) {
			if (this.query[name] !== undefined) return part;
		}
		return PARTS.find((part) => part === this.query.section) ?? "product";
	}

	#go(part: Part) {
		const id = this.desk?.store.study.get()?.id;
		if (id !== undefined) location.replace(productAddress(id, "study", { section: part }));
	}

	#setProfile(study: ProductStudy, { name, ...edits }: Record<string, unknown>) {
		if (typeof name === "string") void this.#edit.run("rename-subject", { name });
		if (Object.keys(edits).length > 0) {
			void this.#edit.run("set-study-profile", folded(study.profile ?? {}, edits));
		}
	}

	#setUnit(study: ProductStudy, edits: Record<string, unknown>) {
		const given = folded(study.declaredUnit, edits, UNIT_UNITS);
		if ("amount" in given && given.amount === undefined) return;
		void this.#edit.run("set-declared-unit", given);
	}

	#setFunctional(study: ProductStudy, edits: Record<string, unknown>) {
		const begun: FunctionalUnit = study.functionalUnit ?? { description: "", declaredUnits: "1" };
		const unit = { ...begun, ...edits } as FunctionalUnit;
		const none = unit.description.trim() === "";
		void this.#edit.run("set-functional-unit", { unit: none ? undefined : unit });
	}

	#setSettings({ settings }: ProductStudy, edits: Record<string, unknown>) {
		const given = folded(settings, edits);
		const kind = edits["boundary.kind"];
		if (kind === "chosen") given.boundary = { kind, stages: stagesOf(settings.boundary) };
		else if (kind !== undefined) given.boundary = { kind };
		if (given.cutOff) given.cutOff = { each: "", total: "", ...given.cutOff };
		void this.#edit.run("set-study-settings", given);
	}

	#product(study: ProductStudy, findings: readonly Problem[]) {
		const text = strings();
		const problemOf = (place: string) => (name: string) => problemAt(findings, `${place}.${name}`);
		return html`<div class="forms">
			<section>
				<header><h2>${text.unit.heading}</h2><small>${text.unit.note}</small></header>
				<tansuan-form
					.fields=${unitFields()}
					.item=${flat(study.declaredUnit)}
					.problemOf=${problemOf("declaredUnit")}
					@tansuan-fields-edited=${(event: Edited) => this.#setUnit(study, event.detail.edits)}
				></tansuan-form>
			</section>
			<section>
				<header><h2>${text.functional.heading}</h2><small>${text.functional.note}</small></header>
				<tansuan-form
					.fields=${functionalFields()}
					.item=${flat(study.functionalUnit ?? {})}
					.problemOf=${problemOf("functionalUnit")}
					@tansuan-fields-edited=${(event: Edited) => this.#setFunctional(study, event.detail.edits)}
				></tansuan-form>
			</section>
			<section>
				<header><h2>${text.product.heading}</h2><small>${text.product.note}</small></header>
				<tansuan-form
					.fields=${profileFields()}
					.item=${flat({ ...study.profile, name: study.name })}
					.problemOf=${problemOf("profile")}
					@tansuan-fields-edited=${(event: Edited) => this.#setProfile(study, event.detail.edits)}
				></tansuan-form>
			</section>
		</div>`;
	}

	#scope(study: ProductStudy, findings: readonly Problem[]) {
		const text = strings();
		const { settings } = study;
		return html`<div class="forms">
			<section>
				<header><h2>${text.scope.heading}</h2><small>${text.scope.note}</small></header>
				<tansuan-stage-strip
					.boundary=${settings.boundary}
					@tansuan-stage-toggled=${(event: HTMLElementEventMap["tansuan-stage-toggled"]) =>
						void this.#edit.run("set-study-settings", {
							boundary: withStage(settings.boundary, event.detail.stage),
						})}
				></tansuan-stage-strip>
			</section>
			<tansuan-study-substages .document=${study} .findings=${findings} .store=${this.desk?.store}></tansuan-study-substages>
			<section>
				<header><h2>${text.settings.heading}</h2></header>
				<tansuan-form
					.fields=${settingsFields(settings)}
					.item=${flat(settings)}
					.problemOf=${(name: string) => problemAt(findings, `settings.${name}`)}
					@tansuan-fields-edited=${(event: Edited) => this.#setSettings(study, event.detail.edits)}
				></tansuan-form>
			</section>
		</div>`;
	}

	#content(study: ProductStudy): TemplateResult {
		const store = this.desk?.store;
		const findings = store?.findings.get() ?? [];
		switch (this.#part) {
			case "product":
				return this.#product(study, findings);
			case "scope":
				return this.#scope(study, findings);
			case "parameters":
				return html`<tansuan-study-parameters .document=${study} .findings=${findings} .store=${store} .openId=${this.query.parameter}></tansuan-study-parameters>`;
			case "footprints":
				return html`<tansuan-study-footprints .document=${study} .findings=${findings} .store=${store} .openId=${this.query.footprint}></tansuan-study-footprints>`;
			case "omissions":
				return html`<tansuan-study-omissions .document=${study} .findings=${findings} .store=${store} .openId=${this.query.omission}></tansuan-study-omissions>`;
		}
	}

	override render() {
		const study = this.desk?.store.study.get();
		if (!study) return nothing;
		const text = strings();
		const count = (part: Part) =>
			part === "product" || part === "scope" ? {} : { count: (study[part] ?? []).length };
		return html`<tansuan-tabs
			label=${text.parts}
			value=${this.#part}
			.tabs=${PARTS.map((value) => ({ value, label: text.part[value], ...count(value) }))}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				const part = PARTS.find((each) => each === event.detail.value);
				if (part && event.composedPath()[0] === event.currentTarget) this.#go(part);
			}}
		>${keyed(study.id, this.#content(study))}</tansuan-tabs>`;
	}
}
