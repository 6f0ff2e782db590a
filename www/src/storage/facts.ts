// A few facts in words: who saved a file and when, how large something is.

import { formatMoment, formatNumber } from "../format/index.ts";
import type { OpenedFile } from "../store/backup/open.ts";
import { strings } from "./restore/strings.ts";

/** The file's name, and who saved it when and with what, as far as it says. */
export function fileFacts({ name, saved, encrypted }: OpenedFile): string {
	const text = strings();
	return [
		name,
		...(encrypted ? [text.protectedFile] : []),
		...(saved?.savedAt ? [text.savedAt(formatMoment(saved.savedAt))] : []),
		...(saved?.savedBy ? [text.savedBy(saved.savedBy)] : []),
		...(saved?.app ? [saved.app] : []),
	].join(" · ");
}

/** A size in megabytes, or in kilobytes where it is small. */
export function formatBytes(bytes: number): string {
	const [size, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
	return `${formatNumber(String(size), { significant: size < 100 ? 2 : 3 })} ${unit}`;
}
