// The page's end of writing a workbook: a worker for each, ended when it is done.

import { startJob } from "./job.ts";
import type { WorkbookDocument } from "./load.ts";
import type { Outcome } from "./types.ts";

/** The bytes of an XLSX file. */
export async function writeWorkbook(
	document: WorkbookDocument,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
	const { job, ask, stop } = startJob();
	try {
		return await ask(job.write(document));
	} finally {
		stop();
	}
}
