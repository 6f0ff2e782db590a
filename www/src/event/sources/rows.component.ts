// The sources of an event by phase, each with its amount on one side and what it emits; on the actual side beside what was
// expected of it.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type {
	EventPhase,
	EventSide,
	EventSource,
	EventSourceResult,
	SourceKind,
} from "../../engine/types.ts";
import { needsFactor } from "../../factors/model.ts";
import { formatTonnes, formatUnit, withUnit } from "../../format/index.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import { eventAddress } from "../../routes/index.ts";
import { Editor, problemAt } from "../../store/editor.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/door/door.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/text-field.ts";
import "../../ui/menu/menu.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { EventDesk } from "../desk.ts";
import { change, PHASES, sourceFigure, tonnes } from "../parts/figures.ts";
import { strings as shared } from "../strings.ts";
import { amountOf, newSource, takenOver, unitOf, withAmount } from "./edits.ts";
import { measured, OFFERED, usualUnit } from "./methods.ts";
import { rowsStyles } from "./rows.styles.ts";
import "./sheet.ts";
import { strings } from "./strings.ts";

/** The sources by phase. */
export class TansuanEventSources extends TansuanElement {
	static override styles = [sectionStyles, rowsStyles];

	/** The open event. */
	@property({ attribute: false }) desk?: EventDesk;
	/** Which side is entered. */
	@property({ reflect: true }) side: EventSide = "estimate";
	/** The source whose sheet is open. */
	@property() openId: string | undefined;

	@state() private opened: string | undefined;
	readonly #edit = new Editor(this, () => this.desk?.store);

	protected override willUpdate(changed: Map<PropertyKey, unknown>) {
		if (changed.has("openId")) this.opened = this.openId;
	}

	#change(id: string, edits: Record<string, unknown>) {
		void this.#edit.run("edit-item", { path: ["sources"], id, edits });
	}

	async #add(phase: EventPhase, kind: SourceKind) {
		const source = newSource(newId(), kind, phase, shared().kind[kind]);
		const done = await this.#edit.run("add-items", { path: ["sources"], items: [{ ...source }] });
		if (done) this.opened = source.id;
	}

	/** What stands under the name of a source: its kind, or why it counts nothing. */
	#under(source: EventSource, result: EventSourceResult | undefined, at: number) {
		const text = strings();
		const method = this.desk?.library.method(source.method);
		if (source.excluded) return html`<small>${text.excluded(source.excluded.reason)}</small>`;
		if (method && needsFactor(method) && !source.factor) {
			return html`<small class="doubtful">${text.noFactor}</small>`;
		}
		if (result?.failed) {
			const found = problemAt(this.desk?.store.findings.get() ?? [], `sources[${at}]`);
			return html`<small class="doubtful">${found || text.failed}</small>`;
		}
		const factor = source.factor && this.desk?.library.factor(source.factor);
		const what = [shared().kind[source.kind], factor ? inLanguage(factor.name) : ""];
		return html`<small>${what.filter((each) => each !== "" && each !== source.name).join(" · ")}</small>`;
	}

	#amount(source: EventSource) {
		if (source.excluded) return html`<span class="field"></span>`;
		const { side } = this;
		const [main] = measured(this.desk?.library.method(source.method));
		const parameter = main?.id ?? "activity";
		const usual = usualUnit(source.method, main);
		const label = strings().amountOf(source.name, shared().side[side]);
		const value = amountOf(source, side, parameter)?.value ?? "";
		return html`<div class="field"><tansuan-text-field
				bare
				number
				.label=${label}
				.value=${value}
				.suffix=${formatUnit(unitOf(source, side, parameter, usual))}
				.error=${problemAt(this.desk?.store.findings.get() ?? [], this.#placeOf(source, parameter))}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					const edits = { value: event.detail.value };
					if (edits.value === value) return;
					this.#change(source.id, withAmount(source, side, parameter, edits, usual));
				}}
			></tansuan-text-field>${
				side === "actual" && value === "" && source.estimate
					? html`<tansuan-button
						variant="quiet"
						label=${strings().takeOverOf(source.name)}
						@click=${() => this.#change(source.id, takenOver(source))}
					>${strings().takeOver}</tansuan-button>`
					: nothing
			}</div>`;
	}

	#placeOf({ id }: EventSource, parameter: string): string {
		const at = (this.desk?.store.event.get()?.sources ?? []).findIndex((each) => each.id === id);
		return `sources[${at}].${this.side}.values.${parameter}`;
	}

	#figure(side: EventSide, id: string, kilograms: string | undefined) {
		const name = shared().side[side];
		return html`<span class="num"><span class="label">${name}</span>${
			kilograms === undefined
				? shared().none
				: html`<tansuan-door figure=${sourceFigure(side, id)}>${formatTonnes(kilograms)}</tansuan-door>`
		}</span>`;
	}

	#figures(id: string, result: EventSourceResult | undefined, field: unknown) {
		if (this.side === "estimate")
			return html`${field}${this.#figure("estimate", id, result?.estimate)}`;
		return html`${this.#figure("estimate", id, result?.estimate)}${field}${this.#figure("actual", id, result?.actual)}
			<span class="num"><span class="label">${strings().difference}</span>${change(result?.difference)}</span>`;
	}

	#row(source: EventSource, at: number) {
		const result = this.desk?.store.eventResult.get()?.sources.find(({ id }) => id === source.id);
		return html`<li>
			<div class="what"><button class="name" type="button" aria-haspopup="dialog" @click=${() => {
				this.opened = source.id;
			}}>${source.name || strings().sheet.fresh}</button>${this.#under(source, result, at)}</div>
			${this.#figures(source.id, result, this.#amount(source))}
		</li>`;
	}

	/** The modes of the travel table, which are counted in the holding phase where rows name no other. */
	#travel() {
		const modes = this.desk?.store.eventResult
			.get()
			?.sources.filter(({ id }) => id.startsWith("journeys:"));
		const text = strings();
		const link = eventAddress(this.desk?.store.event.get()?.id ?? "", this.side, {
			section: "travel",
		});
		if (!modes || modes.length === 0) {
			return html`<li><div class="what"><a href=${link}>${text.toTravel}</a><small>${text.travelNote}</small></div></li>`;
		}
		return modes.map(
			(mode) => html`<li class="mode">
				<div class="what"><a href=${link}>${mode.name}</a><small>${text.travel}</small></div>
				${this.#figures(mode.id, mode, html`<span class="field"></span>`)}
			</li>`,
		);
	}

	#phase(phase: EventPhase, sources: readonly EventSource[]) {
		const text = strings();
		const { phase: phases, kind } = shared();
		const document = this.desk?.store.event.get();
		const leftOut = document?.settings.leftOut?.find((each) => each.phase === phase);
		const result = this.desk?.store.eventResult.get()?.[this.side];
		const sum = result?.byPhase.find(({ key }) => key === phase);
		const own = sources.filter((source) => source.phase === phase);
		const all = phase === "holding" || own.length > 0;
		return html`<section>
			<header><h2>${phases[phase]}</h2>
				<small>${leftOut ? text.leftOut(leftOut.reason) : nothing}</small>
				<span class="actions"><tansuan-menu
					variant="quiet"
					label=${text.add}
					name=${text.addTo(phases[phase])}
					.commands=${OFFERED[phase].map((value) => ({ value, label: kind[value] }))}
					@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) => {
						event.stopPropagation();
						void this.#add(phase, event.detail.command as SourceKind);
					}}
				></tansuan-menu></span>
			</header>
			${all ? this.#heads() : nothing}
			<ul>${repeat(
				own,
				({ id }) => id,
				(source) => this.#row(source, sources.indexOf(source)),
			)}${phase === "holding" ? this.#travel() : nothing}</ul>
			${all ? nothing : html`<p class="empty">${text.none}</p>`}
			${sum ? html`<p class="sum">${words().common.total}<b><tansuan-door figure=${sum.figure}>${tonnes(sum.kgCo2e)}</tansuan-door></b></p>` : nothing}
		</section>`;
	}

	#heads() {
		const text = strings();
		const side = (name: string) => html`<span class="num">${name}</span>`;
		if (this.side === "estimate") {
			return html`<div class="heads" aria-hidden="true"><span></span><span>${text.amount}</span>${side(text.emission)}</div>`;
		}
		return html`<div class="heads" aria-hidden="true"><span></span>${side(withUnit(text.estimate, "t"))}<span>${text.amount}</span>${side(withUnit(text.actual, "t"))}${side(text.difference)}</div>`;
	}

	override render() {
		const document = this.desk?.store.event.get();
		if (!document) return nothing;
		const sources = document.sources ?? [];
		return html`${PHASES.map((phase) => this.#phase(phase, sources))}${
			this.opened
				? html`<tansuan-event-source-sheet
					.desk=${this.desk}
					sourceId=${this.opened}
					@tansuan-closed=${(event: Event) => {
						event.stopPropagation();
						this.opened = undefined;
					}}
				></tansuan-event-source-sheet>`
				: nothing
		}`;
	}
}
