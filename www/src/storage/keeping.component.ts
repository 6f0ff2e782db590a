// What this browser keeps, how much and for how long, in plain words.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { evicts } from "../store/backup/keeping.ts";
import "../ui/button/button.ts";
import { TansuanElement } from "../ui/element.ts";
import { sectionStyles } from "../ui/section.styles.ts";
import type { StorageDesk } from "./desk.ts";
import { formatBytes } from "./facts.ts";
import { partStyles } from "./page.styles.ts";
import { strings } from "./strings.ts";

/** The section about the browser. */
export class TansuanKeeping extends TansuanElement {
	static override styles = [sectionStyles, partStyles];

	/** The work in hand. */
	@property({ attribute: false }) desk?: StorageDesk;

	@state() private refused = false;

	protected override firstUpdated() {
		void this.desk?.store.backup.look();
	}

	async #ask() {
		const backup = this.desk?.store.backup;
		await backup?.look(true);
		this.refused = backup?.keeping.get().persisted === false;
	}

	#promise(persisted: boolean | undefined) {
		const text = strings().keeping;
		if (persisted === undefined) {
			return html`<dt>${text.unknown}</dt><dd>${text.unknownNote}</dd>`;
		}
		if (persisted) return html`<dt>${text.persisted}</dt><dd>${text.persistedNote}</dd>`;
		return html`<dt>${text.unpersisted}</dt><dd>
			${text.unpersistedNote}
			<tansuan-button @click=${this.#ask}>${text.ask}</tansuan-button>
			<span role="status" class="note">${this.refused ? text.refused : nothing}</span>
		</dd>`;
	}

	override render() {
		const text = strings().keeping;
		const { desk } = this;
		if (!desk) return nothing;
		const { persisted, usage } = desk.store.backup.keeping.get();
		const { browser } = desk;
		return html`<section>
			<header><h2>${text.heading}</h2><small>${text.note}</small></header>
			<dl>
				<div>${this.#promise(persisted)}</div>
				${
					evicts(browser)
						? html`<div><dt>${text.evicting}</dt><dd>
							${text.evictingNote} ${browser.ios ? text.installIos : text.installMac}
						</dd></div>`
						: nothing
				}
				${
					usage === undefined
						? nothing
						: html`<div><dt>${text.usage(formatBytes(usage))}</dt><dd>${text.usageNote}</dd></div>`
				}
				<div><dt>${text.privateHead}</dt><dd>${text.privateNote}</dd></div>
			</dl>
		</section>`;
	}
}
