// A method as text: what it does, the formula of each gas, its parameters.

import { html, nothing } from "lit";
import { formatUnit } from "../../format/index.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import "../../ui/formula/formula.ts";
import type { Library } from "../library.ts";
import type { Emission, MethodRecord, Parameter } from "../model.ts";
import { strings } from "../strings.ts";
import { formulaText, gasText, sourceText } from "../texts.ts";

/** What people call parameters and lists, by their ids. */
const symbolsOf = (method: MethodRecord) =>
	new Map([
		...[...method.parameters, ...(method.lists ?? []).flatMap((list) => list.parameters)].map(
			({ id, symbol }): [string, string] => [id, symbol ?? id],
		),
		...(method.lists ?? []).map(({ id, name }): [string, string] => [id, inLanguage(name)]),
	]);

function emissionLine(emission: Emission, method: MethodRecord, library: Library | undefined) {
	const text = strings().detail;
	const types = (emission.when ?? []).map((type) => words().emissionType[type]).join(", ");
	const notes = [types && text.only(types), emission.optional && text.optional].filter(Boolean);
	const tree = library?.formula(emission.formula);
	const gas = gasText(emission.gas);
	return html`<div class="line">
		${
			tree
				? html`<tansuan-formula .tree=${tree} .symbols=${symbolsOf(method)} subject=${gas}></tansuan-formula>`
				: html`<span class="gas">${gas}</span> = ${formulaText(emission, method)}`
		}${notes.length > 0 ? html`<small>${notes.join(" · ")}</small>` : nothing}
	</div>`;
}

function parameterRow(parameter: Parameter) {
	const text = strings().detail;
	const { symbol, name, unit, meaning, role } = parameter;
	return html`<tr>
		<th scope="row">${inLanguage(name)}${symbol ? html` <span class="symbol">${symbol}</span>` : nothing}
			${meaning ? html`<small>${inLanguage(meaning)}</small>` : nothing}</th>
		<td>${unit === "1" ? "—" : formatUnit(unit)}</td>
		<td class="note">${role === "measured" ? text.measured : text.factor}</td>
	</tr>`;
}

/** The method, for the foot of a factor's detail and for the list of methods. */
export function methodView(method: MethodRecord, heading: boolean, library: Library | undefined) {
	const text = strings().detail;
	const parameters = [
		...method.parameters,
		...(method.lists ?? []).flatMap((list) => list.parameters),
	];
	return html`${heading ? html`<h3>${text.method} <small>${inLanguage(method.name)}</small></h3>` : nothing}
		${method.description ? html`<p>${inLanguage(method.description)}</p>` : nothing}
		<div class="formula">${method.emissions.map((emission) => emissionLine(emission, method, library))}</div>
		<p class="note">${strings().directions[method.direction]}${
			method.sourceNote ? html` · ${sourceText(method.sourceNote)}` : nothing
		}</p>
		<table>
			<thead><tr>
				<th scope="col">${text.parameters}</th>
				<th scope="col">${words().common.unit}</th>
				<th scope="col">${words().common.source}</th>
			</tr></thead>
			<tbody>${parameters.map(parameterRow)}</tbody>
		</table>`;
}
