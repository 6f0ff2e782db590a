// A small organisation for tests.

import type { Organization } from "../engine/types.ts";

/** An organisation with a boiler and a grid connection, without records. */
export function organization(id: string): Organization {
	return {
		format: "tansuan",
		version: 1,
		kind: "organization",
		id,
		name: "Paper",
		profile: { legalName: "某纸业有限公司" },
		settings: {
			consolidation: "operational-control",
			yearStartMonth: 1,
			years: [2024],
			gwp: "ar6",
			electricity: "by-account",
			steamDeduction: false,
			account: "gbt32150",
		},
		facilities: [
			{ id: "mill", name: "Mill", region: "CN-ZJ", controlled: true, share: "100" },
			{ id: "depot", name: "Depot", controlled: true, share: "100" },
		],
		instruments: [],
		sources: [
			{
				id: "boiler",
				facilityId: "mill",
				name: "Boiler",
				emissionType: "stationary-combustion",
				method: "fuel",
				activityUnit: "t",
			},
			{
				id: "grid",
				facilityId: "mill",
				name: "Grid",
				emissionType: "purchased-electricity",
				method: "electricity",
				activityUnit: "MWh",
			},
		],
		records: {},
		products: [{ id: "paper", name: "Paper", unit: "t", sole: true, years: {} }],
		outputValues: [],
		certificates: [],
		significance: [],
		baseYearChanges: [],
		methods: [],
		factors: [],
	};
}
