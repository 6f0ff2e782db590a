// What a session makes of a study: the arguments of the one command that takes the parts in.

import type { FactorPin, ProductStudy, Stage } from "../../../engine/types.ts";
import type { Arguments } from "../../../store/commands/names.ts";
import { stagesOf } from "../../stages.ts";
import { BOM_ID, madeOf } from "./parts.ts";
import type { BomSession } from "./session.ts";

/** The stage of the parts: what was chosen, else raw materials where they are inside the boundary. */
export function partsStage(chosen: Stage | undefined, study: ProductStudy): Stage {
	const inside = stagesOf(study.settings.boundary);
	if (chosen && inside.includes(chosen)) return chosen;
	return inside.includes("raw-materials") ? "raw-materials" : (inside[0] ?? "production");
}

/** The command's arguments. */
export function stepOf(
	session: BomSession,
	study: ProductStudy,
	newId: () => string,
): Arguments<"import-bom"> | undefined {
	const { bom, mapping, existing, again } = session;
	const root = study.processes.find(({ id }) => id === study.reference.process);
	if (!bom || !mapping || !root) return undefined;
	const stage = partsStage(session.stage, study);
	const made = madeOf(bom, {
		per: mapping.per,
		...(stage === root.stage ? {} : { stage }),
		supplyOf: (key) => session.supplyOf(key),
		batch: `${BOM_ID}${newId()}`,
	});
	const instead = again === "replace" ? existing.earlier.map(({ id }) => id) : [];
	return { process: root.id, ...made, ...(instead.length > 0 ? { instead } : {}) };
}

/** The factors that materials were given, by the keys of the materials. */
export function givenFactors(session: BomSession): Map<string, FactorPin> {
	return new Map(
		session.materials.flatMap(({ key }) => {
			const factor = session.supplyOf(key)?.supply.factor;
			return factor ? [[key, factor] as const] : [];
		}),
	);
}
