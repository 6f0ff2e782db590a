// The factor of a project's source: one for every year, those of the grid's margins, and others for some years.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { ProjectSource, ProjectYear } from "../../engine/project.ts";
import type { FactorPin } from "../../engine/types.ts";
import "../../factors/choice/choice.ts";
import type { Library } from "../../factors/library.ts";
import type { FactorContext } from "../../factors/model.ts";
import { pinOf } from "../../factors/own.ts";
import { inLanguage } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/select.ts";
import "../../ui/form/form.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { Edited } from "../parts/page.ts";
import { GRID_METHOD, type RegionalGrid, regionalGrids } from "../templates/grids.ts";
import { weightFields } from "./sheet-fields.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** Fields of a source of a project were changed. */
		"tansuan-factors-edited": CustomEvent<{ edits: Partial<Record<keyof ProjectSource, unknown>> }>;
	}
}

type Picked = HTMLElementEventMap["tansuan-factor-picked"];

/**
 * The factors of a source.
 *
 * @event tansuan-factors-edited - Another factor.
 */
export class TansuanProjectFactor extends TansuanElement {
	static override styles = [
		sectionStyles,
		tableStyles,
		css`
			:host {
				display: grid;
				gap: var(--tansuan-space-5);
			}

			.pair {
				display: grid;
				grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
				gap: var(--tansuan-space-4);
				margin-block: var(--tansuan-space-3);
			}

			td tansuan-button {
				margin-block: -4px;
			}
		`,
	];

	/** The source. */
	@property({ attribute: false }) source?: ProjectSource;
	/** The years of the crediting period. */
	@property({ attribute: false }) years: readonly ProjectYear[] = [];
	/** Where factors come from. */
	@property({ attribute: false }) library?: Library;
	/** The place of the project, which factors should be of. */
	@property() region = "";

	@state() private grids: readonly RegionalGrid[] = [];
	@state() private picking: string | undefined;

	override connectedCallback() {
		super.connectedCallback();
		if (this.source?.method !== GRID_METHOD || !this.library) return;
		void regionalGrids(this.library).then((grids) => {
			this.grids = grids;
		});
	}

	get #prefer(): FactorContext {
		return {
			...(this.region === "" ? {} : { region: this.region }),
			...(this.years[0] ? { year: this.years[0].year } : {}),
		};
	}

	#give(edits: Partial<Record<keyof ProjectSource, unknown>>) {
		this.emit("tansuan-factors-edited", { edits });
	}

	#choice(
		source: ProjectSource,
		pin: FactorPin | undefined,
		picked: (pin: FactorPin) => void,
		cleared?: () => void,
	) {
		return html`<tansuan-factor-choice
			.library=${this.library}
			.method=${this.library?.method(source.method)}
			.pin=${pin}
			.prefer=${this.#prefer}
			@tansuan-factor-picked=${(event: Picked) => {
				event.stopPropagation();
				picked(pinOf(event.detail.record));
			}}
			@tansuan-factor-cleared=${(event: Event) => {
				event.stopPropagation();
				cleared?.();
			}}
		></tansuan-factor-choice>`;
	}

	#chooseGrid({ grid }: ProjectSource, key: string) {
		const { om, bm } = this.grids.find((each) => each.key === key) ?? {};
		if (!om || !bm) {
			if (key === "" && grid) this.#give({ grid: undefined });
			return;
		}
		const { omWeight = "0.5", bmWeight = "0.5" } = grid ?? {};
		this.#give({ grid: { ...grid, om, bm, omWeight, bmWeight }, factor: undefined });
	}

	#margins(source: ProjectSource) {
		const { grid, method } = source;
		if (method !== GRID_METHOD && !grid) return nothing;
		const text = strings().sheet;
		const chosen = this.grids.find(
			({ om, bm }) => om.factor === grid?.om.factor && bm.factor === grid?.bm.factor,
		);
		const kept = grid && !chosen ? [{ value: "own", label: text.part.factor }] : [];
		return html`<section>
			<tansuan-select
				.label=${text.grid}
				.hint=${text.gridHint}
				.value=${chosen?.key ?? (grid ? "own" : "")}
				.placeholder=${text.noGrid}
				.choices=${[...kept, ...this.grids.map(({ key, label }) => ({ value: key, label }))]}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					this.#chooseGrid(source, event.detail.value);
				}}
			></tansuan-select>
			${
				grid
					? html`<div class="pair">
							<section><header><h3>${text.om}</h3></header>${this.#choice(source, grid.om, (om) => this.#give({ grid: { ...grid, om } }))}</section>
							<section><header><h3>${text.bm}</h3></header>${this.#choice(source, grid.bm, (bm) => this.#give({ grid: { ...grid, bm } }))}</section>
						</div>
						<tansuan-form
							.fields=${weightFields()}
							.item=${{ ...grid }}
							@tansuan-fields-edited=${(event: Edited) => {
								event.stopPropagation();
								this.#give({ grid: { ...grid, ...event.detail.edits } });
							}}
						></tansuan-form>`
					: nothing
			}
		</section>`;
	}

	#setYear({ factorsByYear = {} }: ProjectSource, year: string, pin: FactorPin | undefined) {
		const { [year]: _, ...rest } = factorsByYear;
		const now = pin ? { ...rest, [year]: pin } : rest;
		this.#give({ factorsByYear: Object.keys(now).length > 0 ? now : undefined });
	}

	#yearly(source: ProjectSource) {
		const text = strings().sheet;
		const { factorsByYear = {} } = source;
		return html`<section>
			<header><h3>${text.yearly}</h3><small>${text.yearlyNote}</small></header>
			<div class="scroll"><table><tbody>${this.years.map(({ year }) => {
				const key = String(year);
				const pin = factorsByYear[key];
				const record = pin && this.library?.factor(pin);
				const name = record ? inLanguage(record.name) : (pin?.factor ?? text.as);
				return html`<tr>
					<th scope="row">${key}</th>
					<td>${name}</td>
					<td class="num">
						<tansuan-button variant="quiet" popup="dialog" label=${text.chooseOf(key)} @click=${() => {
							void import("../../factors/picker/picker.ts").then(() => {
								this.picking = key;
							});
						}}>${pin ? text.change : text.choose}</tansuan-button>
						${
							pin
								? html`<tansuan-button variant="quiet" label=${text.takeAwayOf(key)} @click=${() =>
										this.#setYear(source, key, undefined)}>${text.takeAway}</tansuan-button>`
								: nothing
						}
					</td>
				</tr>`;
			})}</tbody></table></div>
			${
				this.picking === undefined
					? nothing
					: html`<tansuan-factor-picker
						.library=${this.library}
						.method=${source.method}
						.prefer=${this.#prefer}
						.chosen=${pinKey(factorsByYear[this.picking])}
						@tansuan-factor-picked=${(event: Picked) => {
							event.stopPropagation();
							const year = this.picking ?? "";
							this.picking = undefined;
							this.#setYear(source, year, pinOf(event.detail.record));
						}}
						@tansuan-closed=${(event: Event) => {
							event.stopPropagation();
							this.picking = undefined;
						}}
					></tansuan-factor-picker>`
			}
		</section>`;
	}

	override render() {
		const { source } = this;
		if (!source) return nothing;
		if (source.grid) return this.#margins(source);
		return html`<section>
				<header><h3>${strings().sheet.one}</h3></header>
				${this.#choice(
					source,
					source.factor,
					(factor) => this.#give({ factor }),
					() => this.#give({ factor: undefined }),
				)}
			</section>
			${this.#margins(source)}
			${this.#yearly(source)}`;
	}
}

const pinKey = (pin: FactorPin | undefined): string => (pin ? `${pin.pack} ${pin.factor}` : "");
