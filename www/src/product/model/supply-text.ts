// A supply in words.

import type { ProductStudy, Supply } from "../../engine/types.ts";
import type { Library } from "../../factors/library.ts";
import { inLanguage } from "../../i18n/index.ts";
import { strings } from "./strings.ts";

/** What a supply is called; the id of what is no longer there. */
export function supplyText(
	study: ProductStudy,
	library: Library | undefined,
	supply: Supply | undefined,
): string {
	const text = strings().supply;
	switch (supply?.kind) {
		case undefined:
			return text.none;
		case "electricity": {
			if (!supply.proof) return text.electricity;
			const names: Readonly<Record<string, string>> = strings().sheet.power.technologies;
			return text.green(names[supply.proof.technology] ?? supply.proof.technology);
		}
		case "factor": {
			const record = supply.factor && library?.factor(supply.factor);
			return record ? inLanguage(record.name) : (supply.factor?.factor ?? text.none);
		}
		case "process":
			return nameIn(study.processes, supply.process);
		case "footprint": {
			const footprint = study.footprints?.find(({ id }) => id === supply.footprint);
			return footprint
				? [footprint.name, footprint.supplier].filter(Boolean).join(" · ")
				: `${supply.footprint} (${text.gone})`;
		}
	}
}

function nameIn(processes: ProductStudy["processes"], id: string | undefined): string {
	const process = processes.find((each) => each.id === id);
	return process ? process.name : `${id} (${strings().supply.gone})`;
}
