// What the browser says of keeping this site's data: whether it may delete it, and how much there is.
// The quota it reports is a bound and no free space, so it is not asked for.

/** What the browser says. */
export interface Keeping {
	/** It deletes nothing without being told to; undefined where it does not say. */
	persisted?: boolean;
	/** Bytes that the site takes, the app itself among them. */
	usage?: number;
}

/** Asks what is. */
export async function readKeeping(storage = browserStorage()): Promise<Keeping> {
	const persisted = await storage?.persisted?.().catch(() => undefined);
	const estimate = await storage?.estimate?.().catch(() => undefined);
	const usage = estimate?.usage;
	return {
		...(persisted === undefined ? {} : { persisted }),
		...(usage === undefined ? {} : { usage }),
	};
}

/** Asks the browser to keep what is stored; it may refuse, and some ask the person. */
export async function askToKeep(storage = browserStorage()): Promise<void> {
	await storage?.persist?.().catch(() => false);
}

function browserStorage(): Partial<StorageManager> | undefined {
	return typeof navigator === "undefined" ? undefined : navigator.storage;
}

/** What of the browser decides how long it keeps things. */
export interface Browser {
	/** WebKit deletes what a site stored after seven days of use without a visit to it. */
	webkit: boolean;
	/** Every browser of an iPhone or iPad is WebKit. */
	ios: boolean;
	/** Installed as an app, where those days do not count. */
	installed: boolean;
}

/** Reads that off what the browser says of itself. */
export function browserOf(
	{ userAgent, maxTouchPoints = 0 }: { userAgent: string; maxTouchPoints?: number },
	installed: boolean,
): Browser {
	const mac = /Macintosh/.test(userAgent);
	const ios = /iPhone|iPad|iPod/.test(userAgent) || (mac && maxTouchPoints > 1);
	const safari = mac && /Version\/[\d.]+ Safari\//.test(userAgent);
	return { webkit: ios || safari, ios, installed };
}

/** Whether the browser deletes what is stored after seven days without a visit. */
export const evicts = ({ webkit, installed }: Browser): boolean => webkit && !installed;
