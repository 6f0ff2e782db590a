// What an organisation's evaluation answers, as Rust declares it. Decimals are strings, exactly as
// the engine wrote them.

export type {
	AccountResult,
	Beside,
	Coverage,
	Figure,
	Intensity,
	LocalText,
	MonthPart,
	OrganizationResult,
	Part,
	SourceResult,
	SourceStatus,
	TableA1Row,
	TableA2Row,
	TableA3Row,
	TableA4Parameter,
	TableA4Row,
	TableA5Row,
	Tables,
	YearTotal,
} from "./load.ts";
