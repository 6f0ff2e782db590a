// Chooses the source that is shown: from a list by emission type, or the one before or after.

import { css, html } from "lit";
import { property } from "lit/decorators.js";
import type { EmissionType, Source } from "../../engine/types.ts";
import { words } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import { strings } from "./strings.ts";

/**
 * A choice of sources.
 *
 * @event tansuan-changed - The source's id.
 */
export class TansuanSourceChooser extends TansuanElement {
	static override styles = css`
		:host {
			display: flex;
			gap: var(--tansuan-space-1);
			align-items: center;
			min-width: 0;
		}

		select {
			min-width: 0;
			max-width: min(320px, 52vw);
			min-height: var(--tansuan-target);
			padding: 3px 8px;
			border: 1px solid var(--tansuan-color-edge);
			border-radius: var(--tansuan-radius);
			background: var(--tansuan-color-surface);
			color: var(--tansuan-color-text);
			font: inherit;
			text-overflow: ellipsis;
		}

		select:focus-visible {
			outline: 2px solid var(--tansuan-color-accent);
		}
	`;

	/** The sources. */
	@property({ attribute: false }) sources: readonly Source[] = [];
	/** The one that is shown. */
	@property() value = "";

	/** The sources in the order of Table A.2. */
	get #ordered(): [EmissionType, Source[]][] {
		const types = Object.keys(words().emissionType) as EmissionType[];
		const byType = Map.groupBy(this.sources, ({ emissionType }) => emissionType);
		return types.flatMap((type): [EmissionType, Source[]][] => {
			const members = byType.get(type);
			return members ? [[type, members]] : [];
		});
	}

	#choose(value: string | undefined) {
		if (value !== undefined && value !== this.value) this.emit("tansuan-changed", { value });
	}

	override render() {
		const text = strings();
		const names = words().emissionType;
		const groups = this.#ordered;
		const all = groups.flatMap(([, members]) => members);
		const at = all.findIndex(({ id }) => id === this.value);
		const step = (to: number, label: string, icon: "left" | "right") => html`<tansuan-button
			variant="quiet"
			icon=${icon}
			label=${label}
			?disabled=${to < 0 || to >= all.length}
			@click=${() => this.#choose(all[to]?.id)}
		></tansuan-button>`;
		return html`${step(at - 1, text.before, "left")}
			<select
				aria-label=${text.chooseSource}
				@change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}
			>${groups.map(
				([type, members]) =>
					html`<optgroup label=${names[type]}>${members.map(
						({ id, name }) =>
							html`<option value=${id} .selected=${id === this.value}>${name}</option>`,
					)}</optgroup>`,
			)}</select>
			${step(at + 1, text.after, "right")}`;
	}
}
