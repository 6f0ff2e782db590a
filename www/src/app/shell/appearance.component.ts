// The choice among the system's, light and dark appearance.

import { html } from "lit";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/segmented/segmented.ts";
import { strings } from "../strings.ts";
import { setTheme, type Theme, theme } from "../theme.ts";

/** The appearance control. */
export class TansuanAppearance extends TansuanElement {
	#choose(event: CustomEvent<{ value: string }>) {
		event.stopPropagation();
		setTheme(event.detail.value as Theme);
	}

	override render() {
		const { label, auto, light, dark } = strings().theme;
		return html`<tansuan-segmented
			label=${label}
			value=${theme()}
			.segments=${[
				{ value: "auto", label: auto },
				{ value: "light", label: light },
				{ value: "dark", label: dark },
			]}
			@tansuan-changed=${this.#choose}
		></tansuan-segmented>`;
	}
}
