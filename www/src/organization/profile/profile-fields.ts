// The fields of the profile (T/CCAA 39-2022, B.1.3.1) and of the boundary.

import { provinceChoices } from "../../parts/regions.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { strings } from "./strings.ts";

/** Who the organisation is; `region` is the province it has, which stays a choice. */
export function profileFields(region: string | undefined): FieldSpec[] {
	const text = strings().profile;
	return [
		{ name: "name", label: text.subject, hint: text.subjectHint, required: true },
		{ name: "legalName", label: text.legalName },
		{
			name: "creditCode",
			label: text.creditCode,
			optional: true,
			check: (code) =>
				/^[0-9A-HJ-NPQRTUWXY]{18}$/i.test(code.normalize("NFKC").trim())
					? ""
					: text.creditCodeWrong,
		},
		{
			name: "industry",
			label: text.industry,
			hint: text.industryHint,
			placeholder: text.industryExample,
		},
		{ name: "nature", label: text.nature, optional: true },
		{ name: "scale", label: text.scale, optional: true },
		{ name: "registeredCapital", label: text.registeredCapital, optional: true },
		{
			name: "region",
			kind: "choice",
			label: text.region,
			placeholder: "—",
			choices: provinceChoices(region),
		},
		{ name: "address", label: text.address, optional: true, wide: true },
		{ name: "responsible", label: text.responsible },
		{ name: "contact", label: text.contact, optional: true },
		{
			name: "description",
			kind: "lines",
			label: text.description,
			hint: text.descriptionHint,
			wide: true,
		},
	];
}

/** The boundary in words. */
export function boundaryFields(): FieldSpec[] {
	const { label, hint } = strings().boundary;
	return [{ name: "boundary", kind: "lines", label, hint, wide: true }];
}
