// Where something comes from: a menu of what there is, and the picker of factors.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { FactorContext, FactorRecord, ProductStudy, Supply } from "../../engine/types.ts";
import type { Library } from "../../factors/library.ts";
import { pinOf } from "../../factors/own.ts";
import { productAddress } from "../../routes/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/menu/menu.ts";
import "./process-picker.ts";
import { strings } from "./strings.ts";
import { supplyText } from "./supply-text.ts";

declare global {
	interface HTMLElementEventMap {
		/** Another supply was chosen; nothing takes it away. */
		"tansuan-supply-chosen": CustomEvent<{ supply: Supply | undefined }>;
	}
}

/** Processes that a menu lists; of more, one is looked for by its name. */
const LISTED = 40;

/**
 * The choice of a supply.
 *
 * @event tansuan-supply-chosen - Another supply.
 */
export class TansuanSupplyChoice extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
			min-width: 0;
		}

		.label {
			display: block;
			margin-bottom: 4px;
			color: var(--tansuan-color-text-2);
			font-size: 13px;
		}

		tansuan-menu {
			max-width: 100%;
		}
	`;

	/** The study. */
	@property({ attribute: false }) study?: ProductStudy;
	/** Where factors come from. */
	@property({ attribute: false }) library?: Library;
	/** The supply now. */
	@property({ attribute: false }) supply: Supply | undefined;
	/** What it is the supply of. */
	@property() for = "";
	/** A label above it, in forms. */
	@property() label = "";
	/** What a factor is wanted for. */
	@property({ attribute: false }) prefer?: FactorContext | undefined;
	/** The process that takes it, which can't serve itself by this menu. */
	@property() within = "";
	/** Whether electricity can be chosen. */
	@property({ type: Boolean }) electricity = true;

	@state() private picking: "factor" | "process" | undefined;

	#choose(command: string) {
		const [kind = "", id] = command.split(/:(.*)/s);
		if (kind === "factor") {
			void import("../../factors/picker/picker.ts").then(() => {
				this.picking = "factor";
			});
		} else if (kind === "clear") this.#give(undefined);
		else if (kind === "electricity") this.#give({ kind: "electricity" });
		else if (kind === "processes") this.picking = "process";
		else if (kind === "process" && id) this.#give({ kind: "process", process: id });
		else if (kind === "footprint" && id) this.#give({ kind: "footprint", footprint: id });
		else if (kind === "take-in") this.#takeIn();
	}

	/** Goes to where suppliers' files are taken in. */
	#takeIn() {
		const id = this.study?.id;
		if (id !== undefined) location.hash = productAddress(id, "exchange", { section: "take-in" });
	}

	#give(supply: Supply | undefined) {
		this.emit("tansuan-supply-chosen", { supply });
	}

	#picked(record: FactorRecord) {
		this.picking = undefined;
		this.#give({ kind: "factor", factor: pinOf(record) });
	}

	/** The processes that can be chosen. */
	#processes({ processes }: ProductStudy) {
		return processes.filter(({ id }) => id !== this.within);
	}

	#processPicker(study: ProductStudy) {
		return html`<tansuan-process-picker
			.processes=${this.#processes(study)}
			chosen=${this.supply?.process ?? ""}
			@tansuan-process-picked=${(event: HTMLElementEventMap["tansuan-process-picked"]) => {
				event.stopPropagation();
				this.picking = undefined;
				this.#give({ kind: "process", process: event.detail.id });
			}}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.picking = undefined;
			}}
		></tansuan-process-picker>`;
	}

	#processCommands(study: ProductStudy) {
		const text = strings().supply;
		if (study.processes.length > LISTED) return [{ value: "processes", label: text.processes }];
		return this.#processes(study).map(({ id, name }) => ({
			value: `process:${id}`,
			label: name,
			note: text.process,
		}));
	}

	override render() {
		const { study, supply } = this;
		if (!study) return nothing;
		const text = strings().supply;
		const commands = [
			{ value: "factor", label: text.factor },
			...(this.electricity
				? [{ value: "electricity", label: text.grid, note: text.gridNote }]
				: []),
			{ value: "take-in", label: text.takeIn, note: text.takeInNote },
			...(study.footprints ?? []).map(({ id, name, supplier }) => ({
				value: `footprint:${id}`,
				label: name,
				note: [text.footprint, supplier].filter(Boolean).join(" · "),
			})),
			...this.#processCommands(study),
			...(supply ? [{ value: "clear", label: text.clear }] : []),
		];
		const label = supplyText(study, this.library, supply);
		return html`${this.label ? html`<span class="label" aria-hidden="true">${this.label}</span>` : nothing}
			<tansuan-menu
				variant=${this.label || !supply ? "plain" : "quiet"}
				label=${label}
				name=${text.is(this.label || text.of(this.for), label)}
				.commands=${commands}
				@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) => {
					event.stopPropagation();
					this.#choose(event.detail.command);
				}}
			></tansuan-menu>
			${this.picking === "process" ? this.#processPicker(study) : nothing}
			${
				this.picking === "factor"
					? html`<tansuan-factor-picker
						.library=${this.library}
						.prefer=${this.prefer}
						.chosen=${supply?.factor ? `${supply.factor.pack} ${supply.factor.factor}` : ""}
						@tansuan-factor-picked=${(event: HTMLElementEventMap["tansuan-factor-picked"]) => {
							event.stopPropagation();
							this.#picked(event.detail.record);
						}}
						@tansuan-closed=${(event: Event) => {
							event.stopPropagation();
							this.picking = undefined;
						}}
					></tansuan-factor-picker>`
					: nothing
			}`;
	}
}
