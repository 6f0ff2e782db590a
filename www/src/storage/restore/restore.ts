// Defines <tansuan-restore> and what it is made of, and opens it over the page.

import type { OpenedFile } from "../../store/backup/open.ts";
import { define } from "../../ui/element.ts";
import type { StorageDesk } from "../desk.ts";
import { TansuanDifferences } from "./differences.component.ts";
import { TansuanNewerSubject } from "./newer.component.ts";
import { TansuanRestore } from "./restore.component.ts";
import { TansuanFileSubject } from "./subject.component.ts";

define("tansuan-differences", TansuanDifferences);
define("tansuan-file-subject", TansuanFileSubject);
define("tansuan-newer-subject", TansuanNewerSubject);
define("tansuan-restore", TansuanRestore);

/** Shows a file, opened or still locked, and resolves when the dialog is closed. */
export async function showRestore(
	desk: Pick<StorageDesk, "store" | "words">,
	file: File,
	opened: OpenedFile | undefined,
	restored: (event: HTMLElementEventMap["tansuan-restored"]) => void,
): Promise<void> {
	const dialog = document.createElement("tansuan-restore");
	dialog.desk = desk;
	dialog.words = await desk.words();
	dialog.file = file;
	if (opened) dialog.opened = opened;
	dialog.addEventListener("tansuan-restored", restored);
	document.body.append(dialog);
	return new Promise((resolve) => {
		dialog.addEventListener("tansuan-closed", () => {
			dialog.remove();
			resolve();
		});
	});
}

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-differences": TansuanDifferences;
		"tansuan-file-subject": TansuanFileSubject;
		"tansuan-newer-subject": TansuanNewerSubject;
		"tansuan-restore": TansuanRestore;
	}
}
