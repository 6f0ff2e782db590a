// The beginning of an import: a file, cells that are pasted, or a template to fill in.

import { html } from "lit";
import "../../ui/button/button.ts";
import { fileOrPaste, type ReadTable } from "../../ui/table-file/table-file.ts";
import { strings } from "./strings.ts";

/** What the view tells. */
export interface StartEvents {
	read: ReadTable;
	template: () => void;
}

/** Where an import begins. */
export function startView(year: number, { read, template }: StartEvents) {
	const text = strings();
	return html`<div class="start">
		${fileOrPaste(text.drop, text.pastePlaceholder, read)}
		<div class="template">
			<h3>${text.template}</h3>
			<p>${text.templateNote}</p>
			<tansuan-button icon="file" @click=${template}>${text.templateGet(year)}</tansuan-button>
		</div>
	</div>`;
}
