// The end of a bill of materials: what happens with parts that are there already, what lacks a supply, and
// the button that takes everything in.

import { html, nothing } from "lit";
import "../../../ui/button/button.ts";
import type { BomSession } from "./session.ts";
import { strings } from "./strings.ts";
import { tally } from "./tree-view.ts";

/** Names that are told. */
const NAMED = 5;

/** The end. */
export function confirmView(session: BomSession, confirm: () => void) {
	const text = strings();
	const { bom, existing, again, materials } = session;
	if (!bom) return nothing;
	const { parts, assemblies } = tally(bom);
	const count = parts + assemblies;
	const open = materials.filter(({ key }) => session.supplyOf(key) === undefined).length;
	const undecided = existing.names.length > 0 && again === undefined;
	return html`<div class="confirm">
		${existing.names.length > 0 ? existingView(session) : nothing}
		${open > 0 ? html`<p class="muted">${text.undecided(open)}</p>` : nothing}
		<span class="end">
			<tansuan-button @click=${() => session.stop()}>${text.another}</tansuan-button>
			<tansuan-button
				variant="primary"
				?disabled=${count === 0 || undecided}
				@click=${confirm}
			>${text.confirm(count)}</tansuan-button>
		</span>
	</div>`;
}

function existingView(session: BomSession) {
	const text = strings();
	const { existing, again } = session;
	const { names, earlier, others } = existing;
	const told = names.slice(0, NAMED).join(text.listed);
	const more = names.length > NAMED ? text.othersOf(names.length - NAMED) : "";
	const choice = (value: "beside" | "replace", label: string) => html`<label>
		<input
			type="radio"
			name="again"
			.checked=${again === value}
			@change=${() => session.choose({ again: value })}
		><span>${label}</span>
	</label>`;
	return html`<fieldset class="again">
		<legend>${text.existing(names.length, told + more)} ${text.againLabel}</legend>
		${choice("beside", text.again.beside)}
		${earlier.length > 0 ? choice("replace", text.again.replace(earlier.length)) : nothing}
		${again === "replace" && others > 0 ? html`<small>${text.othersStay(others)}</small>` : nothing}
	</fieldset>`;
}
