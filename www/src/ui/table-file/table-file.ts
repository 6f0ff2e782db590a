// Where the file of a table is taken in: dropped, chosen or pasted; and how its text is read.

import { html, nothing } from "lit";
import { ENCODINGS, type Encoding } from "../../interchange/table/decode.ts";
import { DELIMITERS, type Delimiter } from "../../interchange/table/delimiter.ts";
import type { ReadChoices } from "../../interchange/table/read.ts";
import "../button/button.ts";
import "../field/select.ts";
import "../file-drop/file-drop.ts";
import { strings } from "./strings.ts";

const ACCEPT = ".xlsx,.xlsm,.xls,.et,.ods,.htm,.html,.csv,.tsv,.txt,text/csv,text/plain";

/** What is read: the name of a file and the file, or cells that were pasted. */
export type ReadTable = (name: string, content: File | string) => void;

type Chosen = CustomEvent<{ value: string }>;

/** A place to drop a file on, and one to paste cells into. */
export function fileOrPaste(drop: string, pastePlaceholder: string, read: ReadTable) {
	const text = strings();
	const paste = (event: Event) => {
		const area = (event.target as HTMLElement).parentElement?.querySelector("textarea");
		const pasted = area?.value ?? "";
		if (pasted.trim() !== "") read(text.pasted, pasted);
	};
	return html`<tansuan-file-drop
			label=${text.choose}
			accept=${ACCEPT}
			@tansuan-files-chosen=${({ detail }: CustomEvent<{ files: readonly File[] }>) => {
				const [file] = detail.files;
				if (file) read(file.name, file);
			}}
		>${drop}</tansuan-file-drop>
		<div class="paste">
			<label for="paste">${text.paste}</label>
			<textarea id="paste" placeholder=${pastePlaceholder} spellcheck="false"></textarea>
			<tansuan-button @click=${paste}>${text.usePaste}</tansuan-button>
		</div>`;
}

/** Text that can't be read in one encoding may be in another. */
export function otherEncoding(
	problems: readonly { code: string }[],
	again: (choices: ReadChoices) => void,
) {
	if (!problems.some(({ code }) => code === "file-encoding")) return nothing;
	return html`<tansuan-select
		class="narrow"
		label=${strings().encoding}
		placeholder=${strings().undecided}
		.choices=${ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
		@tansuan-changed=${({ detail }: Chosen) => again({ encoding: detail.value as Encoding })}
	></tansuan-select>`;
}

/** The encoding and the separator of a text; nothing for workbooks. */
export function textChoices(
	read: { encoding: Encoding; delimiter: Delimiter } | undefined,
	isPasted: boolean,
	again: (choices: ReadChoices) => void,
) {
	if (!read) return nothing;
	const text = strings();
	return html`${
		isPasted
			? nothing
			: html`<tansuan-select
				label=${text.encoding}
				value=${read.encoding}
				.choices=${ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
				@tansuan-changed=${({ detail }: Chosen) =>
					again({ ...read, encoding: detail.value as Encoding })}
			></tansuan-select>`
	}
	<tansuan-select
		label=${text.delimiter}
		value=${read.delimiter}
		.choices=${DELIMITERS.map((value) => ({ value, label: text.delimiters[value] }))}
		@tansuan-changed=${({ detail }: Chosen) =>
			again({ ...read, delimiter: detail.value as Delimiter })}
	></tansuan-select>`;
}
