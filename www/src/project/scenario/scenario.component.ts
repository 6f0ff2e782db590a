// The page 项目与情景: what the project is, its crediting period and methodology, the baseline scenario, compliance,
// co-benefits. A project that nobody has worked on yet begins from a template here.

import { html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { ProjectDocument, ProjectResult } from "../../engine/project.ts";
import type { Problem } from "../../engine/types.ts";
import { flat, folded } from "../../parts/folded.ts";
import { projectAddress } from "../../routes/index.ts";
import { problemAt } from "../../store/editor.ts";
import { newId } from "../../store/index.ts";
import "../../ui/form/form.ts";
import "../../ui/tabs/tabs.ts";
import { type Edited, ProjectPageElement } from "../parts/page.ts";
import { begunFrom, isBlank } from "../templates/begin.ts";
import "../templates/gallery.ts";
import { boundaryFields, complianceFields, profileFields, settingsFields } from "./fields.ts";
import "./lists.ts";
import { strings } from "./strings.ts";

const PARTS = ["profile", "period", "baseline", "compliance", "benefits"] as const;
type Part = (typeof PARTS)[number];

/** The page of the scenario. */
export class TansuanProjectScenario extends ProjectPageElement {
	get #part(): Part | undefined {
		for (const [name, part] of [
			["alternative", "baseline"],
			["check", "compliance"],
			["benefit", "benefits"],
		] as const) {
			if (this.query[name] !== undefined) return part;
		}
		return PARTS.find((part) => part === this.query.section);
	}

	#go(id: string, section: Part) {
		location.replace(projectAddress(id, "scenario", { section }));
	}

	async #begin(
		document: ProjectDocument,
		{ template, choice }: HTMLElementEventMap["tansuan-template-chosen"]["detail"],
	) {
		if (await this.set([], begunFrom(template, choice, document, newId))) {
			this.#go(document.id, "profile");
		}
	}

	#setProfile(document: ProjectDocument, { name, ...edits }: Record<string, unknown>) {
		if (typeof name === "string") void this.edit.run("rename-subject", { name });
		if (Object.keys(edits).length > 0) {
			void this.set(["profile"], folded(document.profile ?? {}, edits));
		}
	}

	#setBoundary({ functionalEquivalence, ...edits }: Record<string, unknown>, all: object) {
		if ("functionalEquivalence" in all) void this.set([], { functionalEquivalence });
		if (Object.keys(edits).length > 0) void this.set(["profile"], edits);
	}

	#profile(document: ProjectDocument, findings: readonly Problem[]) {
		const text = strings().profile;
		return html`<section class="forms">
			<header><h2>${text.heading}</h2><small>${text.note}</small></header>
			<tansuan-form
				.fields=${profileFields(document)}
				.item=${flat({ ...document.profile, name: document.name })}
				.problemOf=${(name: string) => problemAt(findings, `profile.${name}`)}
				@tansuan-fields-edited=${(event: Edited) => this.#setProfile(document, event.detail.edits)}
			></tansuan-form>
		</section>`;
	}

	#period(document: ProjectDocument, findings: readonly Problem[]) {
		const text = strings().crediting;
		const settings = document.settings ?? {};
		return html`<section class="forms">
				<header><h2>${text.heading}</h2><small>${text.note}</small></header>
				<tansuan-form
					.fields=${settingsFields(document)}
					.item=${flat(settings)}
					.problemOf=${(name: string) => problemAt(findings, `settings.${name}`)}
					@tansuan-fields-edited=${(event: Edited) =>
						void this.set(["settings"], folded(settings, event.detail.edits))}
				></tansuan-form>
			</section>
			<tansuan-project-methodologies
				.document=${settings}
				.findings=${findings
					.filter(({ path }) => path.startsWith("settings."))
					.map((each) => ({ ...each, path: each.path.slice("settings.".length) }))}
				.store=${this.desk?.store}
			></tansuan-project-methodologies>`;
	}

	#baseline(document: ProjectDocument, findings: readonly Problem[]) {
		const text = strings().boundary;
		const { boundary } = document.profile ?? {};
		const { functionalEquivalence } = document;
		return html`<tansuan-project-alternatives
				.document=${document}
				.findings=${findings}
				.store=${this.desk?.store}
				.openId=${this.query.alternative}
			></tansuan-project-alternatives>
			<section class="forms">
				<header><h2>${text.heading}</h2><small>${text.note}</small></header>
				<tansuan-form
					.fields=${boundaryFields()}
					.item=${{ boundary, functionalEquivalence }}
					.problemOf=${(name: string) =>
						problemAt(findings, name === "boundary" ? "profile.boundary" : name)}
					@tansuan-fields-edited=${({ detail: { edits } }: Edited) =>
						this.#setBoundary(edits, edits)}
				></tansuan-form>
			</section>`;
	}

	#compliance(document: ProjectDocument, findings: readonly Problem[]) {
		const text = strings().compliance;
		return html`<tansuan-project-checks
				.document=${document}
				.findings=${findings}
				.store=${this.desk?.store}
				.openId=${this.query.check}
			></tansuan-project-checks>
			<section class="forms">
				<header><h2>${text.heading}</h2><small>${text.note}</small></header>
				<tansuan-form
					.fields=${complianceFields()}
					.item=${flat({ compliance: document.profile?.compliance ?? [] })}
					@tansuan-fields-edited=${(event: Edited) =>
						void this.set(["profile"], event.detail.edits)}
				></tansuan-form>
			</section>`;
	}

	#section(part: Part, document: ProjectDocument, result: ProjectResult | undefined) {
		const findings = this.errors;
		switch (part) {
			case "profile":
				return this.#profile(document, findings);
			case "period":
				return this.#period(document, findings);
			case "baseline":
				return this.#baseline(document, findings);
			case "compliance":
				return this.#compliance(document, findings);
			case "benefits":
				return html`<tansuan-project-benefits
					.document=${document}
					.findings=${findings}
					.store=${this.desk?.store}
					.result=${result}
					.openId=${this.query.benefit}
				></tansuan-project-benefits>`;
		}
	}

	protected override content(
		document: ProjectDocument,
		result: ProjectResult | undefined,
	): TemplateResult {
		if (this.#part === undefined && isBlank(document)) {
			return html`<tansuan-templates
				.templates=${this.desk?.templates}
				.library=${this.desk?.library}
				without=${projectAddress(document.id, "scenario", { section: "profile" })}
				@tansuan-template-chosen=${(event: HTMLElementEventMap["tansuan-template-chosen"]) =>
					void this.#begin(document, event.detail)}
			></tansuan-templates>`;
		}
		const text = strings();
		const part = this.#part ?? "profile";
		const counts: Partial<Record<Part, number>> = {
			baseline: (document.alternatives ?? []).length,
			compliance: (document.checklist ?? []).length,
			benefits: (document.coBenefits ?? []).length,
		};
		return html`<tansuan-tabs
			label=${text.parts}
			value=${part}
			.tabs=${PARTS.map((value) => {
				const count = counts[value];
				return { value, label: text.part[value], ...(count === undefined ? {} : { count }) };
			})}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				const to = PARTS.find((each) => each === event.detail.value);
				if (to && event.composedPath()[0] === event.currentTarget) this.#go(document.id, to);
			}}
		>${keyed(`${document.id} ${part}`, html`<div class="stack">${this.#section(part, document, result)}</div>`)}</tansuan-tabs>`;
	}
}
