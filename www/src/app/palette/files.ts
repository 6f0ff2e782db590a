// Picks files by a command: the browser's own chooser, opened while the key or the press is fresh.

/** Asks for workspace files, and gives what was chosen to the home page's answers. */
export function pickWorkspaceFiles(): void {
	const input = document.createElement("input");
	input.type = "file";
	input.accept = ".tansuan,.json,.zip";
	input.addEventListener("change", () => {
		const files = [...(input.files ?? [])];
		if (files.length === 0) return;
		const detail = { files };
		document.dispatchEvent(new CustomEvent("tansuan-subject-files-chosen", { detail }));
	});
	input.click();
}
