// Tells openLCA packages from other archives, by what is in them.

import { namesIn } from "../../store/file/zip.ts";

/** Whether an archive is neither a workspace nor a document of an office, which are archives as well. */
export function maybePackage(bytes: Uint8Array): boolean {
	const names = namesIn(bytes);
	return names !== undefined && !names.has("manifest.json") && !names.has("[Content_Types].xml");
}
