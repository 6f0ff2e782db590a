// A source as a row of the list.

import { html, nothing } from "lit";
import type { SourceResult } from "../../engine/result.ts";
import type { Source } from "../../engine/types.ts";
import type { Library } from "../../factors/library.ts";
import { needsFactor } from "../../factors/model.ts";
import { formatTonnes } from "../../format/index.ts";
import { inLanguage, words } from "../../i18n/index.ts";
import type { Command } from "../../ui/menu/menu.component.ts";
import { defaultPlace } from "./change.ts";
import { strings } from "./strings.ts";

/** What a row is told. */
export interface RowInput {
	facility: string;
	library: Library;
	result: SourceResult | undefined;
	open: () => void;
	command: (command: string) => void;
	/** Whether it emits, but not in the total that is shown. */
	beside: boolean;
	figureOpen: boolean;
}

function factorText(source: Source, library: Library) {
	const text = strings();
	const method = library.method(source.method);
	if (!method) {
		return library.methods() === undefined
			? nothing
			: html`<span class="wrong">${text.unknownMethod(source.method)}</span>`;
	}
	const record = source.factor && library.factor(source.factor);
	const factor = record
		? inLanguage(record.name)
		: source.factor
			? source.factor.factor
			: method.select
				? text.byEngine
				: needsFactor(method)
					? html`<span class="doubtful">${text.noFactorYet}</span>`
					: text.noneNeeded;
	return html`${inLanguage(method.name)}<small class="under">${factor}</small>`;
}

function statusText(source: Source, result: SourceResult | undefined) {
	if (source.excluded) {
		return html`${words().sourceStatus.excluded}<small class="under">${source.excluded.reason}</small>`;
	}
	if (!result) return "—";
	const word = words().sourceStatus[result.status];
	const partly = result.status === "counted" && result.months > 0 && result.months < 12;
	const tone = { error: "wrong", counted: "", excluded: "" }[result.status as string] ?? "doubtful";
	return html`<span class=${tone}>${word}</span>${
		partly ? html`<small class="under">${strings().months(result.months)}</small>` : nothing
	}`;
}

/** The row. */
export function sourceRow(source: Source, input: RowInput) {
	const text = strings();
	const { result, library } = input;
	const place = { ...defaultPlace(source), ...(result ?? {}) };
	const category = source.category ?? place.category;
	const scope = source.scope ?? place.scope;
	const under = [input.facility, source.equipment].filter(Boolean).join(" · ");
	const commands: Command[] = [
		{ value: "edit", label: text.edit },
		{ value: "data", label: text.data },
		{ value: "duplicate", label: text.duplicate },
		source.excluded
			? { value: "include", label: text.include }
			: { value: "exclude", label: text.exclude },
		{ value: "remove", label: text.remove },
	];
	const counted = result && result.status !== "excluded" && result.status !== "no-data";
	return html`<tr class=${input.figureOpen ? "on" : nothing}>
		<th scope="row">
			<button class="name" type="button" @click=${input.open}>${source.name || "—"}</button>
			<small class="under">${under}</small>
			<small class="under narrow">${statusText(source, result)}</small>
		</th>
		<td class="wide">${factorText(source, library)}</td>
		<td class="note keep wide">${text.place(category, scope)}</td>
		<td class="wide">${statusText(source, result)}</td>
		<td class="num">${
			counted
				? html`<tansuan-door
					figure=${result.figure}
					?open=${input.figureOpen}
				>${formatTonnes(result.kgCo2e)}</tansuan-door>${input.beside ? html`<small class="under">${text.beside}</small>` : nothing}`
				: "—"
		}</td>
		<td class="menu"><tansuan-menu
			variant="quiet"
			label=${words().common.more}
			name=${text.commands(source.name || words().common.none)}
			.commands=${commands}
			@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) => {
				event.stopPropagation();
				input.command(event.detail.command);
			}}
		></tansuan-menu></td>
	</tr>`;
}
