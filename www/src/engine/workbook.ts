// The page's end of writing a workbook: a worker for each, ended when it is done.

import { type Remote, wrap } from "comlink";
import { engineProblem } from "./host.ts";
import type { WorkbookDocument } from "./load.ts";
import type { TableJob } from "./table-job.ts";
import type { Outcome } from "./types.ts";

/** The bytes of an XLSX file. */
export async function writeWorkbook(
	document: WorkbookDocument,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
	const worker = new Worker(new URL("./job.worker.ts", import.meta.url), { type: "module" });
	const job: Remote<TableJob> = wrap<TableJob>(worker);
	const failed = new Promise<Outcome<never>>((resolve) => {
		worker.addEventListener("error", ({ message }) => {
			const problem = engineProblem("engine-unavailable", { reason: message });
			resolve({ status: "invalid", problems: [problem] });
		});
	});
	try {
		return await Promise.race([job.write(document), failed]);
	} finally {
		worker.terminate();
	}
}
