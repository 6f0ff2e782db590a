// The page of findings: what is wrong, what is doubtful, what is good to know, each with its place.

import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Problem } from "../engine/types.ts";
import { words } from "../i18n/index.ts";
import "../ui/button/button.ts";
import { TansuanElement } from "../ui/element.ts";
import "../ui/empty-state/empty-state.ts";
import "../ui/field/text-field.ts";
import type { FindingView } from "../ui/finding/finding.component.ts";
import "../ui/finding/finding.ts";
import "../ui/help/help.ts";
import { listPageStyles } from "../ui/list-page.styles.ts";
import { sectionStyles } from "../ui/section.styles.ts";
import "../ui/tabs/tabs.ts";
import { type Shown, shownFindings } from "./shown.ts";
import { strings } from "./strings.ts";

const SEVERITIES = ["error", "warning", "info"] as const;
const PAGE = 60;

/** The findings of a document. */
export interface Findings {
	readonly problems: readonly Problem[];
	/** Whether it was not evaluated yet. */
	readonly pending: boolean;
	/** A problem as it is shown, with the way to its place. */
	view(problem: Problem): FindingView;
	/** The address of the page where data are entered. */
	readonly data: string;
	/** The address of the results. */
	readonly results: string;
}

/** Base of the pages of findings, one for each kind of subject. */
export abstract class FindingsPage extends TansuanElement {
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

			@media (max-width: 720px) {
				:host {
					padding-block: var(--tansuan-space-4) 0;
				}
			}
		`,
	];

	/** What to show; nothing where no document of its kind is open. */
	protected abstract given(): Findings | undefined;

	@state() private only: "all" | Problem["severity"] = "all";
	@state() private search = "";
	@state() private limit = PAGE;

	#group(severity: Problem["severity"], shown: readonly Shown[], view: Findings["view"]) {
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
					const finding = view(problem);
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

	#well({ pending, data, results }: Findings) {
		const text = strings();
		return html`<tansuan-empty-state heading=${pending ? text.pendingHeading : text.allHeading}>
			${pending ? text.pending : text.allWell}
			<tansuan-button slot="actions" href=${pending ? data : results}>${
				pending ? text.toData : text.toResults
			}</tansuan-button>
		</tansuan-empty-state>`;
	}

	override render() {
		const given = this.given();
		if (!given) return nothing;
		const all = given.problems;
		if (all.length === 0) return this.#well(given);
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
						: SEVERITIES.map((severity) =>
								this.#group(severity, shown, (problem) => given.view(problem)),
							)
				}
			</tansuan-tabs>`;
	}
}
