// The life cycle as a strip of seven stages: which of them the study covers, chosen by clicking.

import { css, html } from "lit";
import { property } from "lit/decorators.js";
import type { Stage, StudyBoundary } from "../../engine/types.ts";
import { TansuanElement } from "../../ui/element.ts";
import { STAGES, stagesOf } from "../stages.ts";
import { strings as shared } from "../strings.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** A stage shall come into the boundary or leave it. */
		"tansuan-stage-toggled": CustomEvent<{ stage: Stage }>;
	}
}

/**
 * The strip.
 *
 * @event tansuan-stage-toggled - A stage was clicked.
 */
export class TansuanStageStrip extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
		}

		ol {
			display: grid;
			grid-template-columns: repeat(7, minmax(0, 1fr));
			margin: 0;
			padding: 0;
			list-style: none;
		}

		button {
			display: grid;
			gap: 2px;
			align-content: center;
			width: 100%;
			min-height: 62px;
			padding: 8px 6px 8px 20px;
			border: 0;
			background: var(--tansuan-color-sunk);
			color: var(--tansuan-color-text-2);
			font: inherit;
			font-size: 13px;
			line-height: 18px;
			text-align: start;
			cursor: pointer;
			clip-path: polygon(0 0, calc(100% - 12px) 0, 100% 50%, calc(100% - 12px) 100%, 0 100%, 12px 50%);
		}

		li:first-child button {
			padding-inline-start: 12px;
			clip-path: polygon(0 0, calc(100% - 12px) 0, 100% 50%, calc(100% - 12px) 100%, 0 100%);
		}

		button[aria-pressed="true"] {
			background: var(--tansuan-color-accent);
			color: var(--tansuan-color-on-accent);
			font-weight: 560;
		}

		button:focus-visible {
			outline: 2px solid var(--tansuan-color-text);
			outline-offset: -4px;
			text-decoration: underline;
		}

		small {
			font-size: 12px;
			font-weight: 400;
		}

		@media (max-width: 720px) {
			ol {
				grid-template-columns: 1fr;
				gap: 2px;
			}

			button,
			li:first-child button {
				display: flex;
				justify-content: space-between;
				align-items: center;
				min-height: 44px;
				padding: 6px 12px;
				border-radius: var(--tansuan-radius);
				clip-path: none;
			}
		}
	`;

	/** The boundary. */
	@property({ attribute: false }) boundary: StudyBoundary = { kind: "cradle-to-gate" };

	override render() {
		const text = strings().scope;
		const { stages, boundaries } = shared();
		const inside = stagesOf(this.boundary);
		return html`<ol aria-label=${boundaries[this.boundary.kind]}>${STAGES.map((stage) => {
			const within = inside.includes(stage);
			return html`<li><button
				type="button"
				aria-pressed=${within ? "true" : "false"}
				@click=${() => this.emit("tansuan-stage-toggled", { stage })}
			>${stages[stage]}<small>${within ? text.in : text.out}</small></button></li>`;
		})}</ol>`;
	}
}
