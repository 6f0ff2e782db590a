// The measuring instruments: class and calibration (GB 17167).

import { html } from "lit";
import type { Instrument, Organization } from "../../engine/types.ts";
import { formatDate } from "../../format/index.ts";
import { type Column, ListSection } from "../../parts/list-section.ts";
import { type FieldSpec, isDate } from "../../ui/form/fields.ts";
import { strings } from "./lists-strings.ts";

/** The list of instruments. */
export class TansuanInstruments extends ListSection<Instrument, Organization> {
	protected override readonly list = "instruments";
	protected override readonly topic = "instruments";
	protected override words = () => strings().instrument;
	protected override nameOf = (instrument: Instrument) => instrument.name;
	protected override blank = (id: string): Instrument => ({ id, name: "" });

	protected override add = (item: Instrument) => this.edit.run("add-instrument", { item });
	protected override change = (item: Instrument, edits: Record<string, unknown>) =>
		this.edit.run("edit-instrument", { id: item.id, edits });
	protected override discard = (item: Instrument) =>
		this.edit.take("remove-instrument", { id: item.id }, () =>
			strings().instrument.removed(item.name),
		);

	protected override columns(): Column<Instrument>[] {
		const text = strings().instrument;
		const today = new Date().toISOString().slice(0, 10);
		const measures = ({ id }: Instrument) =>
			this.document?.sources
				.filter((source) => source.instrumentId === id || source.evidence?.instrumentId === id)
				.map((source) => source.name)
				.join(" · ") ?? "";
		const until = ({ calibratedUntil: day }: Instrument) => {
			if (!day) return "—";
			if (!isDate(day)) return html`<span class="wrong">${day}</span>`;
			if (day >= today) return formatDate(day);
			return html`${formatDate(day)}<small class="under doubtful">${text.expired}</small>`;
		};
		return [
			{
				label: text.model,
				cell: ({ model, serial }) => html`${model || "—"}<small class="under">${serial}</small>`,
				kind: "wide",
			},
			{ label: text.class, cell: (instrument) => instrument.class || "—" },
			{ label: text.until, cell: until, kind: "keep" },
			{ label: text.sources, cell: measures, kind: "note wide" },
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().instrument;
		return [
			{ name: "name", label: text.name, required: true, wide: true },
			{ name: "model", label: text.model, optional: true },
			{ name: "serial", label: text.serial, optional: true },
			{ name: "class", label: text.class, optional: true, placeholder: text.classExample },
			{
				name: "calibratedUntil",
				kind: "date",
				label: text.until,
				hint: text.untilHint,
				optional: true,
				placeholder: "2026-12-31",
			},
			{ name: "location", label: text.location, optional: true, wide: true },
			{ name: "note", kind: "lines", label: text.remark, optional: true, wide: true },
		];
	}
}
