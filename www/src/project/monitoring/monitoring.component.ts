// The page 监测与额外性: the monitoring plan, and why the project would not have happened anyway.

import { css, html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { ProjectDocument, ProjectResult } from "../../engine/project.ts";
import type { Problem } from "../../engine/types.ts";
import { projectAddress } from "../../routes/index.ts";
import { problemAt } from "../../store/editor.ts";
import "../../ui/help/help.ts";
import "../../ui/form/form.ts";
import "../../ui/tabs/tabs.ts";
import { type Edited, ProjectPageElement } from "../parts/page.ts";
import { ratesText } from "../parts/rates.ts";
import { investmentFields, recordFields } from "./fields.ts";
import "./lists.ts";
import { strings } from "./strings.ts";

const PARTS = ["plan", "additionality"] as const;

/** The page of monitoring. */
export class TansuanProjectMonitoring extends ProjectPageElement {
	static override styles = [
		...ProjectPageElement.styles,
		css`
			.told {
				margin-bottom: var(--tansuan-space-4);
			}
		`,
	];

	#additionality(
		{ additionality }: ProjectDocument,
		result: ProjectResult | undefined,
		findings: readonly Problem[],
	) {
		const text = strings();
		const record = additionality ?? {};
		const investment = record.investment ?? {};
		const rates = result?.economics?.withoutCarbon.rates;
		return html`<section class="forms">
				<header><h2>${text.record.heading}</h2><small>${text.record.note}</small><tansuan-help topic="additionality" label=${text.record.heading}></tansuan-help></header>
				<tansuan-form
					.fields=${recordFields()}
					.item=${{ conclusion: "open", ...record }}
					.problemOf=${(name: string) => problemAt(findings, `additionality.${name}`)}
					@tansuan-fields-edited=${(event: Edited) =>
						void this.set(["additionality"], event.detail.edits)}
				></tansuan-form>
			</section>
			<section class="forms">
				<header><h2>${text.investment.heading}</h2><small>${text.investment.note}</small></header>
				${rates ? html`<p class="lead told">${text.investment.irr}: ${ratesText(rates)}</p>` : nothing}
				<tansuan-form
					.fields=${investmentFields()}
					.item=${investment}
					.problemOf=${(name: string) => problemAt(findings, `additionality.investment.${name}`)}
					@tansuan-fields-edited=${(event: Edited) =>
						void this.set(["additionality", "investment"], event.detail.edits)}
				></tansuan-form>
			</section>
			<tansuan-project-barriers
				.document=${record}
				.findings=${findings}
				.store=${this.desk?.store}
			></tansuan-project-barriers>`;
	}

	protected override content(
		document: ProjectDocument,
		result: ProjectResult | undefined,
	): TemplateResult {
		const text = strings();
		const part = PARTS.find((each) => each === this.query.section) ?? "plan";
		const findings = this.errors;
		const shown =
			part === "plan"
				? html`<tansuan-project-plan
					.document=${document}
					.findings=${findings}
					.store=${this.desk?.store}
					.openId=${this.query.parameter}
				></tansuan-project-plan>`
				: this.#additionality(document, result, findings);
		return html`<tansuan-tabs
			label=${text.parts}
			value=${part}
			.tabs=${PARTS.map((value) => ({
				value,
				label: text.part[value],
				...(value === "plan" ? { count: (document.monitoring ?? []).length } : {}),
			}))}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				const section = PARTS.find((each) => each === event.detail.value);
				if (section === undefined || event.composedPath()[0] !== event.currentTarget) return;
				location.replace(projectAddress(document.id, "monitoring", { section }));
			}}
		>${keyed(`${document.id} ${part}`, html`<div class="stack">${shown}</div>`)}</tansuan-tabs>`;
	}
}
