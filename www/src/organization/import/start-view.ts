// The beginning of an import: a file, cells that are pasted, or a template to fill in.

import { html, nothing } from "lit";
import { ENCODINGS, type Encoding } from "../../interchange/table/decode.ts";
import type { ReadChoices } from "../../interchange/table/read.ts";
import "../../ui/button/button.ts";
import "../../ui/field/select.ts";
import "../../ui/file-drop/file-drop.ts";
import type { Session } from "./session.ts";
import { strings } from "./strings.ts";

const ACCEPT = ".xlsx,.xlsm,.xls,.et,.ods,.htm,.html,.csv,.tsv,.txt,text/csv,text/plain";

/** What the view tells. */
export interface StartEvents {
	read: (name: string, content: File | string) => void;
	template: () => void;
}

/** Where an import begins. */
export function startView(year: number, { read, template }: StartEvents) {
	const text = strings();
	const paste = (event: Event) => {
		const area = (event.target as HTMLElement).parentElement?.querySelector("textarea");
		const pasted = area?.value ?? "";
		if (pasted.trim() !== "") read(text.pasted, pasted);
	};
	return html`<div class="start">
		<tansuan-file-drop
			label=${text.choose}
			accept=${ACCEPT}
			@tansuan-files-chosen=${({ detail }: CustomEvent<{ files: readonly File[] }>) => {
				const [file] = detail.files;
				if (file) read(file.name, file);
			}}
		>${text.drop}</tansuan-file-drop>
		<div class="paste">
			<label for="paste">${text.paste}</label>
			<textarea id="paste" placeholder=${text.pastePlaceholder} spellcheck="false"></textarea>
			<tansuan-button @click=${paste}>${text.usePaste}</tansuan-button>
		</div>
		<div class="template">
			<h3>${text.template}</h3>
			<p>${text.templateNote}</p>
			<tansuan-button icon="file" @click=${template}>${text.templateGet(year)}</tansuan-button>
		</div>
	</div>`;
}

/** Text that can't be read in one encoding may be in another. */
export function otherEncoding({ problems }: Session, again: (choices: ReadChoices) => void) {
	if (!problems.some(({ code }) => code === "file-encoding")) return nothing;
	return html`<tansuan-select
		class="narrow"
		label=${strings().encoding}
		placeholder=${strings().undecided}
		.choices=${ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
		@tansuan-changed=${({ detail }: CustomEvent<{ value: string }>) =>
			again({ encoding: detail.value as Encoding })}
	></tansuan-select>`;
}
