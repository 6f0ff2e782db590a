// What the home page asks for; `actions.ts` answers.

import type { FurtherExample } from "./examples.ts";

declare global {
	interface HTMLElementEventMap {
		/** Start an organisation of one's own. */
		"tansuan-start-asked": CustomEvent<undefined>;
		/** Start a product of one's own. */
		"tansuan-product-asked": CustomEvent<undefined>;
		/** Start an event of one's own. */
		"tansuan-event-asked": CustomEvent<undefined>;
		/** Start a project of one's own. */
		"tansuan-project-asked": CustomEvent<undefined>;
		/** Start a register of credits, allowances and certificates. */
		"tansuan-assets-asked": CustomEvent<undefined>;
		/** Open a worked example beside the first one. */
		"tansuan-further-example-asked": CustomEvent<FurtherExample>;
		/** Files of subjects were dropped or picked. */
		"tansuan-subject-files-chosen": CustomEvent<{ files: readonly File[] }>;
		/** Save a subject as a file; without an id, all of them. */
		"tansuan-download-asked": CustomEvent<{ id?: string; name?: string }>;
		/** Delete a subject from the browser. */
		"tansuan-removal-asked": CustomEvent<{ id: string; name: string }>;
		/** Give a subject another name. */
		"tansuan-renaming-asked": CustomEvent<{ id: string; name: string }>;
	}

	interface DocumentEventMap
		extends Pick<
			HTMLElementEventMap,
			| "tansuan-example-asked"
			| "tansuan-further-example-asked"
			| "tansuan-renewal-asked"
			| "tansuan-start-asked"
			| "tansuan-product-asked"
			| "tansuan-event-asked"
			| "tansuan-project-asked"
			| "tansuan-assets-asked"
			| "tansuan-subject-files-chosen"
			| "tansuan-download-asked"
			| "tansuan-removal-asked"
			| "tansuan-renaming-asked"
		> {}
}
