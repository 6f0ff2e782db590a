// What a product study's evaluation answers, as Rust declares it. Decimals are strings, exactly as the
// engine wrote them.

export type {
	AllocationMethod,
	ComponentFigure,
	ContributionNode,
	CutOffItem,
	FlowLink,
	FlowNode,
	Flows,
	FootprintFigure,
	FootprintPart,
	InputQualityResult,
	LineResult,
	ProductResult,
	ProductStudy,
	Sensitivity,
	Stage,
	StudyVariant,
	VariantChange,
	VariantComparison,
} from "./load.ts";
