// The materials, each with what may supply it: proposed with its score, chosen and confirmed by a person.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ProductStudy } from "../../../engine/types.ts";
import type { Library } from "../../../factors/library.ts";
import { fitLines } from "../../../factors/search/fit.ts";
import { keyValues, regionText, sourceText, valueText } from "../../../factors/texts.ts";
import { formatDate, formatUnit } from "../../../format/index.ts";
import { inLanguage } from "../../../i18n/index.ts";
import { massUnit } from "../../../interchange/bom/units.ts";
import "../../../ui/button/button.ts";
import "../../../ui/chip/chip.ts";
import { supplyText } from "../../model/supply-text.ts";
import type { Material } from "./materials.ts";
import { type Candidate, SURE } from "./proposals.ts";
import type { BomSession } from "./session.ts";
import { strings } from "./strings.ts";

/** What the list is shown with. */
export interface MaterialsContext {
	study: ProductStudy;
	library: Library;
	/** Opens the library for a material. */
	pick: (material: Material) => void;
}

/** The value of the choice that opens the library. */
const OTHER = "…";

/** The materials of a session. */
export function materialsView(session: BomSession, context: MaterialsContext) {
	const { materials } = session;
	if (materials.length === 0) return nothing;
	const text = strings();
	const [known, sure] = [session.known(), session.sure()];
	return html`<section>
		<header>
			<h2>${text.materials}</h2>
			<small>${text.materialsNote}</small>
			<span class="actions">
				${
					known.length > 0
						? html`<tansuan-button variant="quiet" @click=${() => session.confirm(known)}>${text.confirmKnown(known.length)}</tansuan-button>`
						: nothing
				}
				${
					sure.length > 0
						? html`<tansuan-button variant="quiet" @click=${() => session.confirm(sure)}>${text.confirmSure(sure.length, SURE)}</tansuan-button>`
						: nothing
				}
			</span>
		</header>
		<ul class="materials">${repeat(
			materials,
			({ key }) => key,
			(material) => materialView(session, material, context),
		)}</ul>
		<details class="score-hint">
			<summary>${text.scoreHow}</summary>
			<p>${text.scoreHint}</p>
		</details>
	</section>`;
}

function materialView(session: BomSession, material: Material, context: MaterialsContext) {
	const text = strings();
	const { key, name, named, unit, lines } = material;
	const { candidates, chosen, confirmed } = session.choice(key);
	const candidate = session.candidate(key);
	const under = [text.partsOf(lines.length), text.perUnit(formatUnit(unit))];
	return html`<li class=${confirmed ? "confirmed" : ""}>
		<div class="what">
			<strong>${name}</strong>
			<small>${under.join(" · ")}</small>
			${named ? nothing : html`<small>${text.byName}</small>`}
		</div>
		<div class="by">
			<select
				aria-label=${text.factorFor(name)}
				?disabled=${candidates === undefined}
				@change=${(event: Event) => {
					const field = event.target as HTMLSelectElement;
					if (field.value !== OTHER) session.take(key, field.value);
					else {
						field.value = chosen;
						context.pick(material);
					}
				}}
			>
				${(candidates ?? []).map(
					(each) =>
						html`<option value=${each.id} .selected=${each.id === chosen}>${optionText(each, context)}</option>`,
				)}
				<option value="" .selected=${chosen === ""}>${candidates ? text.none : text.looking}</option>
				<option value=${OTHER}>${text.other}</option>
			</select>
			${candidate ? about(candidate, context) : candidates?.length === 0 ? lacking(unit) : nothing}
		</div>
		<label class="confirming">
			<input
				type="checkbox"
				aria-label=${text.confirmName(name)}
				.checked=${confirmed}
				?disabled=${!candidate}
				@change=${(event: Event) =>
					session.confirm([key], (event.target as HTMLInputElement).checked)}
			>
			<span>${text.confirmOne}</span>
		</label>
	</li>`;
}

const nameOf = ({ record, supply }: Candidate, { study, library }: MaterialsContext): string =>
	record ? inLanguage(record.name) : supplyText(study, library, supply);

function optionText(candidate: Candidate, context: MaterialsContext): string {
	const text = strings();
	const { from, at, score } = candidate;
	const why =
		from === "study"
			? text.from.study
			: from === "memory"
				? text.from.memory(formatDate((at ?? "").slice(0, 10)))
				: from === "picked"
					? text.from.picked
					: text.score(score ?? 0);
	return `${nameOf(candidate, context)} · ${why}`;
}

/** What there is to know of a candidate before it is confirmed. */
function about(candidate: Candidate, { library }: MaterialsContext) {
	const text = strings();
	const { supply, query, fit, score, from } = candidate;
	const record = candidate.record ?? (supply.factor && library.factor(supply.factor));
	const values = record
		? keyValues(record, library.method(record.method)).map(valueText).join(" · ")
		: "";
	const under = record
		? [values, record.dataYear, regionText(record), sourceText(record.source)]
		: [];
	const found =
		query && query.by !== "name"
			? query.by === "part"
				? text.byPart(query.text)
				: text.byKin
			: "";
	return html`<small class="under">${under.filter(Boolean).join(" · ")}</small>
		${
			from === "library"
				? html`<span class="near">
					<tansuan-chip tone=${(score ?? 0) >= SURE ? "good" : "doubtful"}>${text.scoreName} ${text.score(score ?? 0)}</tansuan-chip>
					${found === "" ? nothing : html`<small>${found}</small>`}
				</span>`
				: nothing
		}
		<span class="fits">${fitLines(fit)}</span>`;
}

function lacking(unit: string) {
	const text = strings();
	return html`<small class="under">${text.noneFound(formatUnit(unit))}</small>
		${massUnit(unit) === undefined ? html`<small class="under">${text.needsMass}</small>` : nothing}`;
}
