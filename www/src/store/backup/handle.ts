// The backup file as the browser hands it out: written as a whole or not at all, and read back, since
// "written" is only said of what was seen on the disk.

import type { Digest } from "../digest.ts";
import { problem, refuse, StoreError } from "../problem.ts";

/** What of a file handle is used; the picker gives one, and so does a browser's private file system. */
export interface BackupHandle {
	readonly name: string;
	getFile(): Promise<Blob>;
	createWritable(): Promise<{
		write(data: Uint8Array<ArrayBuffer>): Promise<void>;
		close(): Promise<void>;
		abort(): Promise<void>;
	}>;
	queryPermission?(wanted: { mode: "readwrite" }): Promise<PermissionState>;
	requestPermission?(wanted: { mode: "readwrite" }): Promise<PermissionState>;
}

/** Lets the person choose where the file goes; nothing where they did not. */
export type PickHandle = (suggestedName: string) => Promise<BackupHandle | undefined>;

type SavePicker = (options: {
	id: string;
	suggestedName: string;
	types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<BackupHandle>;

/** The browser's own way to choose a file to write; nothing where it has none. */
export function browserPicker(): PickHandle | undefined {
	const picker =
		typeof window === "undefined" ? undefined : Reflect.get(window, "showSaveFilePicker");
	if (typeof picker !== "function") return undefined;
	const show = picker as SavePicker;
	return async (suggestedName) => {
		const types = [
			{ description: "Tansuan 碳算", accept: { "application/vnd.tansuan+zip": [".tansuan"] } },
		];
		try {
			return await show.call(window, { id: "tansuan-backup", suggestedName, types });
		} catch (cause) {
			if (cause instanceof DOMException && cause.name === "AbortError") return undefined;
			throw cause;
		}
	};
}

const WANTED = { mode: "readwrite" } as const;

/** Whether the file may be written without asking. */
export async function mayWrite(handle: BackupHandle): Promise<boolean> {
	return ((await handle.queryPermission?.(WANTED)) ?? "granted") === "granted";
}

/** Asks the person to allow it again; to be called from a press. */
export async function askToWrite(handle: BackupHandle): Promise<boolean> {
	return ((await handle.requestPermission?.(WANTED)) ?? "granted") === "granted";
}

/** Writes the file, and checks what is in it then. */
export async function writeFile(
	handle: BackupHandle,
	bytes: Uint8Array<ArrayBuffer>,
	digest: Digest,
): Promise<void> {
	try {
		const writable = await handle.createWritable();
		try {
			await writable.write(bytes);
			await writable.close();
		} catch (cause) {
			await writable.abort().catch(() => {});
			throw cause;
		}
		const found = new Uint8Array(await (await handle.getFile()).arrayBuffer());
		if ((await digest(found)) !== (await digest(bytes))) refuse("backup-unlike");
	} catch (cause) {
		if (cause instanceof StoreError) throw cause;
		const name = cause instanceof Error ? cause.name : String(cause);
		if (name === "NotAllowedError") refuse("backup-lapsed");
		throw new StoreError([problem("backup-unwritable", { reason: name })]);
	}
}
