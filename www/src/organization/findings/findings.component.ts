// The page of findings: what is wrong, what is doubtful, what is good to know, each with its place.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Organization, Problem } from "../../engine/types.ts";
import { words } from "../../i18n/index.ts";
import { organizationAddress } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import "../../ui/field/text-field.ts";
import "../../ui/finding/finding.ts";
import "../../ui/help/help.ts";
import { listPageStyles } from "../../ui/list-page.styles.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import "../../ui/tabs/tabs.ts";
import type { Desk } from "../desk.ts";
import { findingView } from "./finding-view.ts";
import { type Shown, shownFindings } from "./shown.ts";
import { strings } from "./strings.ts";

const SEVERITIES = ["error", "warning", "info"] as const;
const PAGE = 60;

/** The page of findings. */
export class TansuanFindings extends TansuanElement {
	static override styles = [
		sectionStyles,
		listPageStyles,
		css`
			:host {
				gap: var(--tansuan-space-5);
			}

			.list {
				display: grid;
				gap: var(--tansuan-space-4);
			}

			section + section {
				margin-top: var(--tansuan-space-6);
			}

			tansuan-text-field {
				max-width: 320px;
				margin-bottom: var(--tansuan-space-5);
			}

			.none,
			.more {
				color: var(--tansuan-color-text-2);
			}
		`,
	];

	/** The open document and its findings. */
	@property({ attribute: false }) desk?: Desk;

	@state() private only: "all" | Problem["severity"] = "all";
	@state() private search = "";
	@state() private limit = PAGE;

	#group(severity: Problem["severity"], shown: readonly Shown[], organization: Organization) {
		const own = shown.filter(({ problem }) => problem.severity === severity);
		if (own.length === 0) return nothing;
		const { head, note } = strings().groups[severity];
		const rest = own.length - this.limit;
		return html`<section>
			<header><h2>${head} ${own.length}</h2><small>${note}</small></header>
			<div class="list">${repeat(
				own.slice(0, this.limit),
				({ key }) => key,
				({ problem }) => {
					const finding = findingView(problem, organization);
					return html`<tansuan-finding .finding=${finding} ?fixed=${finding.href === undefined}></tansuan-finding>`;
				},
			)}</div>
			${
				rest > 0
					? html`<tansuan-button variant="quiet" @click=${() => {
							this.limit += PAGE * 5;
						}}>${strings().more(rest)}</tansuan-button>`
					: nothing
			}
		</section>`;
	}

	#well(organization: Organization, pending: boolean) {
		const text = strings();
		return html`<tansuan-empty-state heading=${pending ? text.pendingHeading : text.allHeading}>
			${pending ? text.pending : text.allWell}
			<tansuan-button slot="actions" href=${organizationAddress(organization.id, pending ? "data" : "results")}>${
				pending ? text.toData : text.toResults
			}</tansuan-button>
		</tansuan-empty-state>`;
	}

	override render() {
		const store = this.desk?.store;
		const organization = store?.current.get();
		if (!store || !organization) return nothing;
		const all = store.findings.get();
		if (all.length === 0) return this.#well(organization, store.result.get() === undefined);
		const text = strings();
		const { matching, shown } = shownFindings(all, this.search, this.only);
		const count = (severity: Problem["severity"]) =>
			matching.filter(({ problem }) => problem.severity === severity).length;
		return html`<p class="lead">${text.lead} <tansuan-help topic="findings" label=${text.heading}></tansuan-help></p>
			<tansuan-tabs
				label=${text.severity}
				value=${this.only}
				.tabs=${[
					{ value: "all", label: words().common.all, count: matching.length },
					...SEVERITIES.map((value) => ({
						value,
						label: text.groups[value].head,
						count: count(value),
					})),
				]}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					this.only = event.detail.value as typeof this.only;
					this.limit = PAGE;
				}}
			>
				<tansuan-text-field
					label=${text.filter}
					.value=${this.search}
					@tansuan-edited=${(event: CustomEvent<{ value: string }>) => {
						this.search = event.detail.value;
					}}
				></tansuan-text-field>
				${
					shown.length === 0
						? html`<p class="none">${text.none}</p>`
						: SEVERITIES.map((severity) => this.#group(severity, shown, organization))
				}
			</tansuan-tabs>`;
	}
}
