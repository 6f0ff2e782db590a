// Begins an organisation's inventory: the document that "start my own" opens.

import type { Facility, Organization } from "../../engine/types.ts";

/** What a new inventory starts from. The caller mints the ids and brings the words. */
export interface CreateSubject {
	id: string;
	name: string;
	/** The first reporting year. */
	year: number;
	/** The site that the first sources belong to. */
	facility: Pick<Facility, "id" | "name">;
}

/** A new organisation: one year, one facility under its control, the defaults for the rest. */
export function createOrganization({ id, name, year, facility }: CreateSubject): Organization {
	return {
		format: "tansuan",
		version: 1,
		kind: "organization",
		id,
		name,
		profile: {},
		settings: {
			consolidation: "operational-control",
			yearStartMonth: 1,
			years: [year],
			gwp: "ar6",
			electricity: "by-account",
			steamDeduction: false,
			account: "gbt32150",
		},
		facilities: [{ ...facility, controlled: true, share: "100" }],
		instruments: [],
		sources: [],
		records: {},
		products: [],
		outputValues: [],
		certificates: [],
		significance: [],
		baseYearChanges: [],
		methods: [],
		factors: [],
	};
}
