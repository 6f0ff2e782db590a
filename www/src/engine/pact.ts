// The PACT file of a study: what would go into it, what it lacks, and the file itself where nothing is wrong.

import type { ProductModule, Study } from "./load-product.ts";
import type { Outcome, PactDraft, PactWords } from "./types.ts";

/** A PACT file before it is saved; what it lacks are the findings beside it. */
export interface PactPreview {
	draft: PactDraft;
	/** The file; absent while there are errors. */
	json?: string;
}

/** The PACT file that a study would make with what is said for it. */
export function pactPreview(
	product: Pick<ProductModule, "preflightPact" | "composePact">,
	study: Pick<Study, "pactDraft">,
	words: PactWords,
): Outcome<PactPreview> {
	const drafted = study.pactDraft(words);
	if (drafted.status === "invalid") return drafted;
	const draft = drafted.value;
	const checked = product.preflightPact(draft);
	if (checked.status === "invalid") return checked;
	const composed = product.composePact(draft);
	const file = composed.status === "ok" ? { json: composed.value.json } : {};
	return { status: "ok", value: { draft, ...file }, findings: checked.findings };
}
