// What became of each source: counted, left out with its reason, without data or factor, in error.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { SourceResult, SourceStatus } from "../../engine/result.ts";
import type { Organization, Source } from "../../engine/types.ts";
import { formatTonnes } from "../../format/index.ts";
import { words } from "../../i18n/index.ts";
import { organizationAddress } from "../../routes/index.ts";
import { emissionTone, toneStyles } from "../../ui/charts/tone.ts";
import "../../ui/chip/chip.ts";
import "../../ui/door/door.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/help/help.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import "../../ui/tabs/tabs.ts";
import { strings } from "./strings.ts";
import type { View } from "./view.ts";

const TONES = {
	counted: "plain",
	excluded: "plain",
	"no-data": "doubtful",
	"no-factor": "wrong",
	error: "wrong",
	"suspected-twice": "doubtful",
} as const satisfies Record<SourceStatus, string>;

const STATUSES = Object.keys(TONES) as SourceStatus[];

/**
 * The sources of a year and their states.
 *
 * @event tansuan-door-opened - A figure was opened.
 */
export class TansuanSourceStates extends TansuanElement {
	static override styles = [
		sectionStyles,
		tableStyles,
		toneStyles,
		css`
			:host {
				display: block;
				min-width: 0;
			}

			small.why {
				display: block;
				color: var(--tansuan-color-text-3);
				font-size: 12px;
				line-height: 17px;
			}

			th a {
				color: inherit;
				text-decoration-color: var(--tansuan-color-rule-2);
			}

			th a:hover {
				color: var(--tansuan-color-accent);
			}
		`,
	];

	/** What is looked at. */
	@property({ attribute: false }) view?: View;
	/** The document, for names and reasons. */
	@property({ attribute: false }) organization?: Organization;
	/** The figure whose explanation is open. */
	@property() open = "";

	@state() private status: SourceStatus | "all" = "all";

	#why(status: SourceStatus, source: Source | undefined): string {
		if (status === "excluded") return source?.excluded?.reason ?? "";
		return status === "counted" ? "" : strings().statusNote[status];
	}

	#row(result: SourceResult, organization: Organization) {
		const text = strings();
		const source = organization.sources.find((each) => each.id === result.sourceId);
		const type = source?.emissionType ?? "other-indirect";
		const why = this.#why(result.status, source);
		const page = result.status === "counted" || result.status === "no-data" ? "data" : "sources";
		const href = organizationAddress(organization.id, page, { source: result.sourceId });
		const part = this.view?.year.bySource.find((each) => each.key === result.sourceId);
		const figure = part?.figure ?? result.figure;
		return html`<tr class=${figure === this.open ? "on" : ""}>
			<th scope="row"><a href=${href}>${source?.name ?? result.sourceId}</a>${
				why ? html`<small class="why">${why}</small>` : nothing
			}</th>
			<td class="wide"><i class=${`swatch ${emissionTone(type)}`}></i>${words().emissionType[type]}</td>
			<td><tansuan-chip tone=${TONES[result.status]}>${words().sourceStatus[result.status]}</tansuan-chip></td>
			<td class="num wide">${result.months}</td>
			<td class="num">${
				result.status === "counted" ||
				result.status === "suspected-twice" ||
				result.status === "error"
					? html`<tansuan-door figure=${figure} ?open=${figure === this.open}>${
							part ? formatTonnes(part.kgCo2e) : text.sources.outside
						}</tansuan-door>`
					: "—"
			}</td>
		</tr>`;
	}

	override render() {
		const { view, organization } = this;
		if (!view || !organization) return nothing;
		const text = strings();
		const all = view.result.sources.filter((each) => each.year === view.year.year);
		const counts = Map.groupBy(all, (each) => each.status);
		const status = this.status === "all" || counts.has(this.status) ? this.status : "all";
		const shown = status === "all" ? all : (counts.get(status) ?? []);
		const counted = counts.get("counted")?.length ?? 0;
		return html`<section>
			<header><h2>${text.sources.head}</h2><tansuan-help topic="exclusion" label=${text.sources.head}></tansuan-help><small>${text.sources.note(counted, all.length)}</small></header>
			<tansuan-tabs
				label=${text.sources.label}
				value=${status}
				.tabs=${[
					{ value: "all", label: text.sources.all, count: all.length },
					...STATUSES.filter((each) => counts.has(each)).map((each) => ({
						value: each,
						label: words().sourceStatus[each],
						count: counts.get(each)?.length ?? 0,
					})),
				]}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					this.status = event.detail.value as SourceStatus | "all";
				}}
			>
				<table>
					<thead><tr>
						<th scope="col">${text.sources.source}</th>
						<th scope="col" class="wide">${text.sources.type}</th>
						<th scope="col">${text.sources.state}</th>
						<th scope="col" class="num wide">${text.sources.months}</th>
						<th scope="col" class="num">tCO₂e</th>
					</tr></thead>
					<tbody>${shown.map((result) => this.#row(result, organization))}</tbody>
				</table>
			</tansuan-tabs>
		</section>`;
	}
}
