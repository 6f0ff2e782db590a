// What the home page asks for; the shell's wiring answers.

declare global {
	interface HTMLElementEventMap {
		/** Open the worked example. */
		"tansuan-example-asked": CustomEvent<undefined>;
		/** Start an organisation of one's own. */
		"tansuan-start-asked": CustomEvent<undefined>;
		/** Save a subject as a file. */
		"tansuan-download-asked": CustomEvent<{ id: string }>;
		/** Delete a subject from the browser. */
		"tansuan-removal-asked": CustomEvent<{ id: string; name: string }>;
	}
}

export {};
