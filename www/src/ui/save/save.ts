// Hands bytes to the browser to be saved as a file.

/** The type of a workbook. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The type of a workspace file. */
export const TANSUAN = "application/vnd.tansuan+zip";

/** Saves bytes under a name that every file system takes. */
export function saveFile(name: string, bytes: BlobPart, type: string): void {
	const url = URL.createObjectURL(new Blob([bytes], { type }));
	const link = document.createElement("a");
	link.href = url;
	link.download = fileName(name);
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name without what Windows, macOS or Linux refuse in one. */
export function fileName(name: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
	const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ").replace(/\s+/g, " ");
	return plain.trim().replace(/^\.+/, "").slice(0, 120) || "tansuan";
}
