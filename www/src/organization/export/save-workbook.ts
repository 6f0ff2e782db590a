// Makes the workbook of tables and records, and hands it to the browser to be saved.

import type { Outcome } from "../../engine/types.ts";
import { writeWorkbook } from "../../engine/workbook.ts";
import { saveFile, XLSX } from "../../ui/save/save.ts";
import type { MethodView } from "../data/methods.ts";
import { knownOrganization } from "../import/known.ts";
import { type WorkbookParts, workbookOf } from "./workbook.ts";

/** Saves the workbook under a name. */
export async function saveWorkbook(
	name: string,
	parts: Omit<WorkbookParts, "known" | "today"> & { methods: readonly MethodView[] },
): Promise<Outcome<null>> {
	const { document, methods: all, result } = parts;
	const own = document.methods as unknown as readonly MethodView[];
	const methods = new Map([...all, ...own].map((method) => [method.id, method]));
	const known = knownOrganization(document, methods, result.tables.a2);
	const today = new Date().toISOString().slice(0, 10);
	const outcome = await writeWorkbook(workbookOf({ ...parts, known, today }));
	if (outcome.status === "invalid") return outcome;
	saveFile(`${name}.xlsx`, outcome.value, XLSX);
	return { status: "ok", value: null, findings: [] };
}
