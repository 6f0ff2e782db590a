// The list of the shortcuts by place, with the switch for those of a single key.

import { css, html } from "lit";
import { state } from "lit/decorators.js";
import { inLanguage } from "../../i18n/index.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/checkbox.ts";
import { keyCaps } from "../../ui/keys/keys.ts";
import { setSingleKeys, singleKeys } from "./setting.ts";
import { strings } from "./strings.ts";
import { isSingle, PLACES, type Place, SHORTCUTS, type Shortcut } from "./table.ts";

/** The dialog of the shortcuts. */
export class TansuanShortcuts extends TansuanElement {
	static override styles = css`
		h3 {
			margin: var(--tansuan-space-4) 0 var(--tansuan-space-1);
			color: var(--tansuan-color-text-2);
			font-size: 13px;
			font-weight: 620;
		}

		h3:first-of-type {
			margin-top: 0;
		}

		dl {
			margin: 0 0 var(--tansuan-space-4);
		}

		dl div {
			display: flex;
			gap: var(--tansuan-space-3);
			align-items: center;
			justify-content: space-between;
			padding: 6px 0;
			border-top: 1px solid var(--tansuan-color-rule);
		}

		dd {
			flex: none;
			margin: 0;
			color: var(--tansuan-color-text-3);
			font-size: 12.5px;
		}

		.off {
			text-decoration: line-through;
		}

		kbd {
			display: inline-block;
			min-width: 24px;
			padding: 0 6px;
			border: 1px solid var(--tansuan-color-rule-2);
			border-radius: 5px;
			color: var(--tansuan-color-text);
			font: inherit;
			line-height: 21px;
			text-align: center;
		}

		kbd + kbd {
			margin-inline-start: 3px;
		}
	`;

	@state() private open = false;

	/** Shows the list. */
	show(): void {
		this.open = true;
	}

	#keys(keys: string) {
		const chords = keys.split(" ");
		return chords.map(
			(chord, at) =>
				html`${at > 0 ? html` ${strings().after} ` : ""}${keyCaps(chord).map((cap) => html`<kbd>${cap}</kbd>`)}`,
		);
	}

	#row({ what, keys }: Shortcut) {
		const off = !singleKeys() && keys.every(isSingle);
		return html`<div>
			<dt>${inLanguage(what)}</dt>
			<dd class=${off ? "off" : ""}>${keys.map(
				(each, at) => html`${at > 0 ? html` ${strings().or} ` : ""}${this.#keys(each)}`,
			)}</dd>
		</div>`;
	}

	#place(place: Place) {
		return html`<h3>${strings().places[place]}</h3>
			<dl>${SHORTCUTS.filter((each) => each.place === place).map((each) => this.#row(each))}</dl>`;
	}

	override render() {
		const text = strings();
		return html`<tansuan-dialog
			heading=${text.heading}
			?open=${this.open}
			@tansuan-closed=${() => {
				this.open = false;
			}}
		>
			${PLACES.map((place) => this.#place(place))}
			<tansuan-checkbox
				label=${text.single}
				hint=${text.singleHint}
				?checked=${singleKeys()}
				@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
					event.stopPropagation();
					setSingleKeys(event.detail.value === "true");
				}}
			></tansuan-checkbox>
		</tansuan-dialog>`;
	}
}
