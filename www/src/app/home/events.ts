// What the home page asks for; `actions.ts` answers.

declare global {
	interface HTMLElementEventMap {
		/** Start an organisation of one's own. */
		"tansuan-start-asked": CustomEvent<undefined>;
		/** Start a product of one's own. */
		"tansuan-product-asked": CustomEvent<undefined>;
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
			| "tansuan-product-example-asked"
			| "tansuan-renewal-asked"
			| "tansuan-start-asked"
			| "tansuan-product-asked"
			| "tansuan-subject-files-chosen"
			| "tansuan-download-asked"
			| "tansuan-removal-asked"
			| "tansuan-renaming-asked"
		> {}
}

export {};
