// A footprint of a file, with its tick, what it says, and which rules it breaks.

import { html, nothing } from "lit";
import type { DeclaredFootprint } from "../../../engine/types.ts";
import { problemText } from "../../../i18n/index.ts";
import "../../../ui/chip/chip.ts";
import "../../../ui/field/checkbox.ts";
import "../../../ui/finding/finding.ts";
import { byWeight } from "../weight.ts";
import { type Candidate, isExpired, type Standing } from "./candidates.ts";
import { facts } from "./facts.ts";
import { strings } from "./strings.ts";

/** What a card shows. */
export interface Card {
	candidate: Candidate;
	standing: Standing;
	ticked: boolean;
	/** Another of the candidates has the same id. */
	twin: boolean;
	tick: (on: boolean) => void;
}

const chip = (tone: string, words: string) =>
	html`<tansuan-chip tone=${tone}>${words}</tansuan-chip>`;

function chips(footprint: DeclaredFootprint, { state }: Standing) {
	const text = strings().states;
	return [
		...(state === "new" ? [] : [chip("plain", text[state])]),
		...(footprint.status === "Deprecated" ? [chip("wrong", text.deprecated)] : []),
		...(isExpired(footprint) ? [chip("doubtful", text.expired)] : []),
	];
}

function rules({ findings }: Candidate) {
	const text = strings();
	if (findings.length === 0) return html`<p>${text.sound}</p>`;
	const errors = findings.filter(({ severity }) => severity === "error").length;
	return html`<details ?open=${errors > 0}>
		<summary>${text.rules(errors, findings.length - errors)}</summary>
		<ul>${byWeight(findings).map((problem) => {
			const { severity, path, about } = problem;
			const finding = { severity, path, about, message: problemText(problem), note: path };
			return html`<li><tansuan-finding fixed .finding=${finding}></tansuan-finding></li>`;
		})}</ul>
	</details>`;
}

/** The card. */
export function card({ candidate, standing, ticked, twin, tick }: Card) {
	const text = strings();
	const { footprint, file } = candidate;
	const name = footprint.name.trim() || text.unnamed;
	return html`<article>
		<div class="head">
			<tansuan-checkbox
				label=${[name, footprint.supplier].filter(Boolean).join(" · ")}
				?checked=${ticked}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					tick(event.detail.value === "true");
				}}
			></tansuan-checkbox>
			<small>${text.from(file)}</small>
			${chips(footprint, standing)}
		</div>
		<div class="body">
			${standing.state === "other" ? html`<p>${text.states.replace}</p>` : nothing}
			${twin ? html`<p>${text.states.twin}</p>` : nothing}
			<dl>${facts(footprint).map(
				({ label, value, exact }) =>
					html`<div><dt>${label}</dt><dd title=${exact ?? nothing}>${value}</dd></div>`,
			)}</dl>
			${rules(candidate)}
		</div>
	</article>`;
}
