// What a PACT file lacks: each with its reason, in the order of weight, and the way to where it is mended.

import type { Problem, ProductStudy } from "../../../engine/types.ts";
import { problemText } from "../../../i18n/index.ts";
import { productAddress } from "../../../routes/index.ts";
import type { FindingView } from "../../../ui/finding/finding.component.ts";
import { isZero } from "../../parts/figures.ts";
import { strings as shared } from "../../strings.ts";
import type { Totals } from "./figures.ts";
import type { Validity } from "./said.ts";
import { strings } from "./strings.ts";

/** Where something is mended. */
export type Place = keyof ReturnType<typeof strings>["places"];

/** Where the properties of a file come from, by the beginning of their path. */
const PLACES: readonly (readonly [RegExp, Place])[] = [
	[/^(validity|comment|precedingPfIds|pcf\.(verification|outboundLogistics))/, "here"],
	[/^(company|product)/, "product"],
	[/^pcf\.(declaredUnit|productMass|productOrSector|crossSectoral)/, "product"],
	[/^pcf\.(fossil|biogenic|recycled|packagingBiogenic)Carbon/, "product"],
	[/^pcf\.(referencePeriod|geography|ipcc|allocation)/, "scope"],
	[/^pcf\.exempted/, "omissions"],
	[/^pcf/, "model"],
];

/** The field of this page that a property is filled from. */
export function fieldOf(path: string): string | undefined {
	const [, name] =
		[
			[/^validityPeriodStart/, "validFrom"] as const,
			[/^validityPeriodEnd/, "validUntil"] as const,
			[/^comment/, "comment"] as const,
			[/^pcf\.outboundLogistics/, "outboundLogistics"] as const,
			[/^pcf\.verification\.coverage/, "verification.coverage"] as const,
			[/^pcf\.verification\.completedAt/, "verification.completed"] as const,
			[/^pcf\.verification/, "verification.provider"] as const,
		].find(([property]) => property.test(path)) ?? [];
	return name;
}

/** What is known beside the problem. */
export interface Ground {
	study: ProductStudy;
	/** The usual validity. */
	usual: Validity;
	/** Whether the study has errors of its own. */
	broken: boolean;
}

/** Where a problem is mended. */
export function placeOf(path: string, { usual, broken }: Ground): Place {
	// A standard is named only for a study without an error.
	if (broken && path.startsWith("pcf.crossSectoral")) return "findings";
	const { validFrom, validUntil } = usual;
	// Data that are older than three years can't be made valid by other dates.
	if (path.startsWith("validity") && validUntil !== undefined && validUntil < validFrom) {
		return "period";
	}
	return PLACES.find(([property]) => property.test(path))?.[1] ?? "model";
}

function addressOf(id: string, place: Place): string | undefined {
	switch (place) {
		case "here":
			return undefined;
		case "findings":
		case "model":
			return productAddress(id, place);
		case "period":
			return productAddress(id, "study", { section: "scope" });
		default:
			return productAddress(id, "study", { section: place });
	}
}

/** Whether the study covers what a file from cradle to gate says it covers. */
function reachesGate({ settings: { boundary } }: ProductStudy): boolean {
	const { kind, stages = [] } = boundary;
	if (kind === "chosen") return GATE.every((stage) => stages.includes(stage));
	return kind !== "gate-to-gate";
}

const GATE = ["raw-materials", "production"] as const;

/** What speaks against a file beside the rules of PACT: nothing counted, or not all of the way to the gate. */
export function ownFindings(study: ProductStudy, totals: Totals): FindingView[] {
	const text = strings().own;
	const places = strings().places;
	const finding = (
		severity: FindingView["severity"],
		message: string,
		note: Place,
	): FindingView => {
		const href = addressOf(study.id, note);
		return { severity, message, note: places[note], path: "", about: [], ...(href && { href }) };
	};
	const empty = study.processes.every(
		({ inputs, emissions }) => !inputs?.length && !emissions?.length,
	);
	const zero = [totals.excluding, totals.including].some(
		(total) => total !== undefined && isZero(total),
	);
	return [
		...(reachesGate(study)
			? []
			: [finding("error", text.boundary(boundaries()[study.settings.boundary.kind]), "scope")]),
		...(empty ? [finding("error", text.empty, "model")] : []),
		...(zero && !empty ? [finding("warning", text.zero, "model")] : []),
	];
}

const boundaries = () => shared().boundaries;

/** A problem of the file as a finding: its sentence with the reason, and the way. */
export function preflightView(problem: Problem, ground: Ground): FindingView {
	const { severity, path, about } = problem;
	const place = placeOf(path, ground);
	const href = addressOf(ground.study.id, place);
	const note = strings().places[place];
	const message = problemText(problem);
	return { severity, message, note, path, about, ...(href === undefined ? {} : { href }) };
}
