// The certificate register: green certificates, I-REC, green power contracts.

import type { Certificate, Organization } from "../../engine/types.ts";
import { formatNumber, formatRegion } from "../../format/index.ts";
import { type Column, ListSection } from "../../parts/list-section.ts";
import { countryChoices } from "../../parts/regions.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { strings } from "./registers-strings.ts";

/** The certificate register. */
export class TansuanCertificates extends ListSection<Certificate, Organization> {
	protected override readonly list = "certificates";
	protected override readonly topic = "certificates";
	protected override words = () => strings().certificate;
	protected override nameOf = ({ serials }: Certificate) => serials;

	protected override nameLabel = () => strings().certificate.serials;

	protected override blank = (id: string): Certificate => ({
		id,
		kind: "gec",
		serials: "",
		mwh: "",
		country: "CN",
		generationYear: this.#years.at(-1) ?? new Date().getFullYear(),
	});

	get #years(): readonly number[] {
		return this.document?.settings.years ?? [];
	}

	protected override add = (item: Certificate) => this.edit.run("add-certificate", { item });
	protected override change = (item: Certificate, edits: Record<string, unknown>) =>
		this.edit.run("edit-certificate", { id: item.id, edits });
	protected override discard = (item: Certificate) =>
		this.edit.take("remove-certificate", { id: item.id }, () =>
			strings().certificate.removed(item.serials),
		);

	protected override columns(): Column<Certificate>[] {
		const text = strings().certificate;
		return [
			{ label: text.kind, cell: ({ kind }) => text.kinds[kind], kind: "wide" },
			{ label: text.mwh, cell: ({ mwh }) => formatNumber(mwh), kind: "num" },
			{ label: text.country, cell: ({ country }) => formatRegion(country), kind: "wide" },
			{ label: text.generated, cell: ({ generationYear }) => generationYear, kind: "num wide" },
			{ label: text.redeemed, cell: ({ redeemedFor }) => redeemedFor ?? text.held, kind: "num" },
		];
	}

	protected override fields({ redeemedFor }: Certificate): FieldSpec[] {
		const text = strings().certificate;
		const years = [...new Set([...this.#years, ...(redeemedFor ? [redeemedFor] : [])])];
		return [
			{
				name: "kind",
				kind: "choice",
				label: text.kind,
				choices: Object.entries(text.kinds).map(([value, label]) => ({ value, label })),
			},
			{ name: "mwh", kind: "number", label: text.mwh, required: true },
			{ name: "serials", label: text.serials, hint: text.serialsHint, required: true, wide: true },
			{
				name: "country",
				kind: "choice",
				label: text.country,
				choices: [{ value: "CN", label: formatRegion("CN") }, ...countryChoices()],
			},
			{ name: "generationYear", kind: "whole", label: text.generated, required: true },
			{
				name: "redeemedFor",
				kind: "choice",
				asWhole: true,
				label: text.redeemed,
				hint: text.redeemedHint,
				placeholder: text.held,
				choices: years.map((year) => ({ value: String(year), label: String(year) })),
			},
			{
				name: "facilityId",
				kind: "choice",
				label: text.facility,
				placeholder: text.all,
				choices: (this.document?.facilities ?? []).map(({ id, name }) => ({
					value: id,
					label: name,
				})),
			},
			{
				name: "technology",
				label: text.technology,
				optional: true,
				placeholder: text.technologyExample,
			},
			{ name: "document", label: text.document, optional: true, placeholder: text.documentExample },
		];
	}
}
