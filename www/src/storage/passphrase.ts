// A passphrase that is typed twice, since one that is mistyped locks its file for ever.

import { html } from "lit";
import "../ui/field/text-field.ts";
import { strings } from "./strings.ts";

/** The fewest characters of a passphrase. */
const FEWEST = 8;

/** What was typed so far. */
export interface Typed {
	first: string;
	again: string;
	/** Whether what is missing is said yet. */
	tried: boolean;
}

/** Nothing typed. */
export const UNTYPED: Typed = { first: "", again: "", tried: false };

/** What is wrong with each of the fields; empty where nothing is. */
export function faults({ first, again }: Typed): { first: string; again: string } {
	const text = strings().save;
	const short = [...first].length < FEWEST;
	const same = first.normalize("NFC") === again.normalize("NFC");
	return { first: short ? text.short : "", again: same || short ? "" : text.differ };
}

/** Whether the passphrase can be used. */
export const isSound = (typed: Typed): boolean =>
	Object.values(faults(typed)).every((each) => !each);

/** The two fields, and what a person must know before. */
export function passphraseFields(typed: Typed, changed: (typed: Typed) => void) {
	const text = strings().save;
	const wrong = typed.tried ? faults(typed) : { first: "", again: "" };
	const field = (key: "first" | "again", label: string, hint: string) =>
		html`<tansuan-text-field
			type="password"
			fill="new-password"
			label=${label}
			hint=${hint}
			error=${wrong[key]}
			.value=${typed[key]}
			@tansuan-edited=${(event: CustomEvent<{ value: string }>) => {
				event.stopPropagation();
				changed({ ...typed, [key]: event.detail.value });
			}}
		></tansuan-text-field>`;
	return html`<div class="fields">
			${field("first", text.passphrase, text.advice)}${field("again", text.again, "")}
		</div>
		<p class="doubtful">${text.warning}</p>`;
}
