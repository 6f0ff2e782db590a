// A button, or a link that looks like one.

import { html } from "lit";
import { property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { TansuanElement } from "../element.ts";
import { type IconName, icon, iconStyles } from "../icon/icon.ts";
import { ariaKeys, keysText } from "../keys/keys.ts";
import { buttonStyles } from "./button.styles.ts";

/**
 * A button.
 *
 * @slot - Its words.
 * @csspart button - The native button or link.
 */
export class TansuanButton extends TansuanElement {
	static override styles = [buttonStyles, iconStyles];
	static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };

	/** `primary` once a page at most; `quiet` in rows; `danger` for what cannot be taken back. */
	@property({ reflect: true }) variant: "plain" | "primary" | "quiet" | "danger" = "plain";
	/** Not to be pressed now. */
	@property({ type: Boolean, reflect: true }) disabled = false;
	/** Where it leads; makes it a link. */
	@property() href?: string;
	/** A line icon before the words. */
	@property() icon?: IconName;
	/** A line icon after the words, for what opens something. */
	@property() trailing?: IconName;
	/** A name for readers where the words alone are not enough. */
	@property() label?: string;
	/** The state of what it opens, for menus and disclosures. */
	@property() expanded?: "true" | "false";
	/** What kind of thing it opens. */
	@property() popup?: "menu" | "dialog";
	/** The shortcut that does the same, such as `Mod+Z`: shown when the pointer rests on it. */
	@property() keys?: string;

	override render() {
		const words = html`${icon(this.icon)}<slot></slot>${icon(this.trailing)}`;
		if (this.href !== undefined) {
			return html`<a class="button" part="button" href=${this.href} aria-label=${ifDefined(this.label)}>${words}</a>`;
		}
		return html`<button
			class="button"
			part="button"
			type="button"
			?disabled=${this.disabled}
			aria-label=${ifDefined(this.label)}
			aria-expanded=${ifDefined(this.expanded)}
			aria-haspopup=${ifDefined(this.popup)}
			aria-keyshortcuts=${ifDefined(this.keys && ariaKeys(this.keys))}
			title=${ifDefined(this.keys && keysText(this.keys))}
		>${words}</button>`;
	}
}
