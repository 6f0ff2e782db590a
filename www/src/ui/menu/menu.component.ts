// A menu of commands behind a button, such as the formats of an export. It stands in the browser's
// top layer (popover), so no table clips it.

import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import "../button/button.ts";
import { TansuanElement } from "../element.ts";
import type { IconName } from "../icon/icon.ts";

/** One command. */
export interface Command {
	value: string;
	label: string;
	/** What it gives, in a few words. */
	note?: string;
	disabled?: boolean;
}

/**
 * A button that opens a menu.
 *
 * @event tansuan-command-chosen - The command's value.
 */
export class TansuanMenu extends TansuanElement {
	static override styles = css`
		:host {
			display: inline-flex;
		}

		[popover] {
			position: fixed;
			inset: auto;
			min-width: 200px;
			max-width: calc(100vw - 16px);
			margin: 0;
			padding: var(--tansuan-space-1);
			border: 1px solid var(--tansuan-color-rule-2);
			border-radius: var(--tansuan-radius-large);
			background: var(--tansuan-color-surface);
			color: var(--tansuan-color-text);
		}

		.item {
			display: block;
			width: 100%;
			min-height: max(34px, var(--tansuan-target));
			padding: 6px 12px;
			border: 0;
			border-radius: 6px;
			background: none;
			color: inherit;
			font: inherit;
			text-align: start;
			cursor: pointer;
		}

		.item:hover,
		.item:focus {
			outline: none;
			background: var(--tansuan-color-accent-soft);
		}

		.item:focus-visible {
			outline: 2px solid var(--tansuan-color-accent);
			outline-offset: -2px;
		}

		.item:disabled {
			background: none;
			color: var(--tansuan-color-text-3);
			cursor: not-allowed;
		}

		small {
			display: block;
			color: var(--tansuan-color-text-3);
			font-size: 12px;
			line-height: 17px;
		}

		@media print {
			:host {
				display: none;
			}
		}
	`;

	/** The words on the button. */
	@property() label = "";
	/** The full name for readers where the words alone are not enough. */
	@property() name?: string;
	/** How the button looks. */
	@property() variant: "plain" | "primary" | "quiet" = "plain";
	/** The button's icon. */
	@property() icon: IconName = "down";
	/** The commands. */
	@property({ attribute: false }) commands: readonly Command[] = [];

	@state() private open = false;
	/** Whether its items are there: a page of many menus has those of the open one alone. */
	@state() private wanted = false;
	@query("[popover]") private list!: HTMLElement;

	#items(): HTMLButtonElement[] {
		return [...this.renderRoot.querySelectorAll<HTMLButtonElement>(".item:not(:disabled)")];
	}

	#show() {
		if (this.open) return this.list.hidePopover();
		this.wanted = true;
		this.performUpdate();
		this.list.showPopover();
		const button = this.getBoundingClientRect();
		const { offsetWidth, offsetHeight } = this.list;
		const below = button.bottom + 4 + offsetHeight <= innerHeight;
		const left = Math.max(8, Math.min(button.right - offsetWidth, innerWidth - offsetWidth - 8));
		this.list.style.setProperty("left", `${left}px`);
		this.list.style.setProperty(
			"top",
			`${below ? button.bottom + 4 : Math.max(8, button.top - offsetHeight - 4)}px`,
		);
		this.#items()[0]?.focus();
	}

	#toggled(event: ToggleEvent) {
		this.open = event.newState === "open";
		this.wanted = this.open;
	}

	#choose(command: Command) {
		this.list.hidePopover();
		this.renderRoot.querySelector("tansuan-button")?.focus();
		this.emit("tansuan-command-chosen", { command: command.value });
	}

	#key(event: KeyboardEvent) {
		const items = this.#items();
		const at = items.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
		const to = {
			ArrowDown: at + 1,
			ArrowUp: at - 1 + items.length,
			Home: 0,
			End: items.length - 1,
		}[event.key];
		if (to !== undefined) {
			event.preventDefault();
			items[to % items.length]?.focus();
		} else if (event.key === "Tab") this.list.hidePopover();
	}

	override render() {
		return html`<tansuan-button
				variant=${this.variant}
				.trailing=${this.icon}
				label=${ifDefined(this.name)}
				popup="menu"
				expanded=${this.open ? "true" : "false"}
				@click=${this.#show}
			>${this.label}</tansuan-button>
			<div popover role="menu" aria-label=${this.name ?? this.label} @toggle=${this.#toggled} @keydown=${this.#key}>
				${(this.wanted ? this.commands : []).map(
					(command) => html`<button
						class="item"
						type="button"
						role="menuitem"
						tabindex="-1"
						?disabled=${command.disabled ?? false}
						@click=${() => this.#choose(command)}
					>${command.label}${command.note ? html`<small>${command.note}</small>` : nothing}</button>`,
				)}
			</div>`;
	}
}
