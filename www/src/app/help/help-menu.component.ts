// The help menu of the shell: search, shortcuts, tour, terms.

import { html } from "lit";
import { property } from "lit/decorators.js";
import { TansuanElement } from "../../ui/element.ts";
import { keysText } from "../../ui/keys/keys.ts";
import "../../ui/menu/menu.ts";
import { openSearch, showShortcuts, showTerms } from "../overlays.ts";
import { keysOf } from "../shortcuts/table.ts";
import { startTour, tourBegun } from "../tour/progress.ts";
import { strings } from "./strings.ts";

/** The help menu. */
export class TansuanHelpMenu extends TansuanElement {
	/** How its button looks. */
	@property() variant: "plain" | "quiet" = "quiet";

	#do(command: string) {
		switch (command) {
			case "search":
				return void openSearch();
			case "shortcuts":
				return void showShortcuts();
			case "terms":
				return void showTerms();
			default:
				return startTour();
		}
	}

	override render() {
		const text = strings();
		return html`<tansuan-menu
			label=${text.help}
			name=${text.menu}
			variant=${this.variant}
			.commands=${[
				{ value: "search", label: text.search, note: text.searchNote(keysText(keysOf("search"))) },
				{ value: "terms", label: text.terms, note: text.termsNote },
				{ value: "tour", label: tourBegun() ? text.tourOn : text.tour, note: text.tourNote },
				{ value: "shortcuts", label: text.shortcuts, note: keysText(keysOf("shortcuts")) },
			]}
			@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) => {
				event.stopPropagation();
				this.#do(event.detail.command);
			}}
		></tansuan-menu>`;
	}
}
