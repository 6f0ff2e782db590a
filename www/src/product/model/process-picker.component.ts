// The choice of a process where there are too many for a menu: found by its name.

import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { UnitProcess } from "../../engine/types.ts";
import { formatUnit, withUnit } from "../../format/index.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/text-field.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** A process was chosen. */
		"tansuan-process-picked": CustomEvent<{ id: string }>;
	}
}

/** Processes that are listed, at most; typing finds the others. */
const LISTED = 60;

/**
 * The picker.
 *
 * @event tansuan-process-picked - The process.
 * @event tansuan-closed - It is done, or was left.
 */
export class TansuanProcessPicker extends TansuanElement {
	static override styles = css`
		ul {
			margin: var(--tansuan-space-3) 0 0;
			padding: 0;
			list-style: none;
		}

		li {
			border-top: 1px solid var(--tansuan-color-rule);
		}

		button {
			display: block;
			width: 100%;
			min-height: max(36px, var(--tansuan-target));
			padding: 5px 4px;
			border: 0;
			background: none;
			color: var(--tansuan-color-text);
			font: inherit;
			text-align: start;
			overflow-wrap: anywhere;
			cursor: pointer;
		}

		button:hover,
		button[aria-current] {
			background: var(--tansuan-color-accent-soft);
		}

		button:focus-visible {
			outline: 2px solid var(--tansuan-color-accent);
			outline-offset: -2px;
		}

		small {
			display: block;
			color: var(--tansuan-color-text-3);
			font-size: var(--tansuan-size-note);
		}

		p {
			margin: var(--tansuan-space-3) 0 0;
			color: var(--tansuan-color-text-2);
		}
	`;

	/** The processes to choose from. */
	@property({ attribute: false }) processes: readonly UnitProcess[] = [];
	/** The one that is chosen now. */
	@property() chosen = "";

	@state() private search = "";
	@query("tansuan-text-field") private field!: HTMLElement;

	protected override async firstUpdated() {
		await this.updateComplete;
		this.field.focus();
	}

	override render() {
		const text = strings().supply;
		const found = processesFound(this.processes, this.search);
		const rest = found.length - LISTED;
		return html`<tansuan-dialog open heading=${text.pick}>
			<tansuan-text-field
				label=${text.find}
				.value=${this.search}
				@tansuan-edited=${(event: CustomEvent<{ value: string }>) => {
					this.search = event.detail.value;
				}}
			></tansuan-text-field>
			<ul>${found.slice(0, LISTED).map(
				({ id, name, location, outputs: [output] }) => html`<li><button
					type="button"
					aria-current=${id === this.chosen ? "true" : nothing}
					@click=${() => this.emit("tansuan-process-picked", { id })}
				>${name || strings().row.unnamed}<small>${[
					output &&
						withUnit(`${output.name} ${output.amount.value}`, formatUnit(output.amount.unit ?? "")),
					location,
				]
					.filter(Boolean)
					.join(" · ")}</small></button></li>`,
			)}</ul>
			${found.length === 0 ? html`<p>${text.noneFound}</p>` : nothing}
			${rest > 0 ? html`<p>${text.notListed(rest)}</p>` : nothing}
		</tansuan-dialog>`;
	}
}

/** The processes whose name or place has every word of a question. */
export function processesFound(
	processes: readonly UnitProcess[],
	question: string,
): readonly UnitProcess[] {
	const words = question.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return processes;
	return processes.filter(({ name, location = "" }) => {
		const text = `${name} ${location}`.toLowerCase();
		return words.every((word) => text.includes(word));
	});
}
