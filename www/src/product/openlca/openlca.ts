// Defines <tansuan-package>, and opens it over the page.

import { OpenLcaReader } from "../../engine/openlca.ts";
import { define } from "../../ui/element.ts";
import { type TansuanPackage as Dialog, TansuanPackage } from "./package.component.ts";
import { maybePackage } from "./recognise.ts";

define("tansuan-package", TansuanPackage);

/** Shows an openLCA package until the dialog is closed; false at once where the file is none. */
export async function showPackage(file: File, store: Dialog["store"]): Promise<boolean> {
	// A file that can't be read is told of by who opens workspaces.
	const buffer = await file.arrayBuffer().catch(() => undefined);
	if (!buffer) return false;
	const bytes = new Uint8Array(buffer);
	if (!maybePackage(bytes)) return false;
	const dialog = document.createElement("tansuan-package");
	const reader = new OpenLcaReader();
	Object.assign(dialog, { reader, store, file: file.name });
	document.body.append(dialog);
	void dialog.read(bytes);
	return new Promise((resolve) => {
		dialog.addEventListener("tansuan-closed", () => {
			reader.close();
			dialog.remove();
			resolve(true);
		});
	});
}

/** What is said once a package was taken, in the language of then. */
export { strings } from "./strings.ts";

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-package": TansuanPackage;
	}
}
