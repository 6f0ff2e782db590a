// Makes the template and hands it to the browser to be saved.

import type { Organization, Outcome } from "../../engine/types.ts";
import { writeWorkbook } from "../../engine/workbook.ts";
import type { KnownOrganization } from "../../interchange/activity/mapping.ts";
import { saveFile, XLSX } from "../../ui/save/save.ts";
import type { Methods } from "../data/methods.ts";
import { strings } from "./strings.ts";
import { templateOf } from "./template.ts";

/** Saves the template of an organisation for a year. */
export async function saveTemplate(
	document: Organization,
	methods: Methods,
	known: KnownOrganization,
	year: number,
): Promise<Outcome<null>> {
	const today = new Date().toISOString().slice(0, 10);
	const outcome = await writeWorkbook(templateOf(document, methods, known, year, today));
	if (outcome.status === "invalid") return outcome;
	saveFile(`${document.name} ${strings().fileName(String(year))}.xlsx`, outcome.value, XLSX);
	return { status: "ok", value: null, findings: [] };
}
