// The app element: for now the name and what the app is for.

import { css, html } from "lit";
import { words } from "../../i18n/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import { strings } from "../strings.ts";

/** The whole app. */
export class TansuanApp extends TansuanElement {
	static override styles = css`
		main {
			padding: var(--tansuan-space-6);
		}
	`;

	override render() {
		return html`<main><h1>${words().brand}</h1><p>${strings().purpose}</p></main>`;
	}
}
