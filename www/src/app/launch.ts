// How the installed app is opened: by a shortcut of its icon, by a file of the system, by a link.
//
// An app that is open already is brought to the front and told by the launch queue; its page does not
// load again, and what is being done in it stays.

import { navigate } from "./router.ts";

/** What the browser tells of one opening. */
interface LaunchParams {
	readonly targetURL?: string | undefined;
	readonly files?: readonly { getFile(): Promise<File> }[];
}

interface LaunchQueue {
	setConsumer(consumer: (params: LaunchParams) => void): void;
}

const STARTS = {
	organization: "tansuan-start-asked",
	example: "tansuan-example-asked",
} as const;

/** What an address asks to start, if anything. */
export function startOf(address: string): (typeof STARTS)[keyof typeof STARTS] | undefined {
	const start = new URL(address).searchParams.get("start");
	return start === "organization" || start === "example" ? STARTS[start] : undefined;
}

/** Starts what an address asks for. */
function start(address: string): void {
	const type = startOf(address);
	if (type) document.dispatchEvent(new CustomEvent(type));
}

/** Does what the page was opened for, now and whenever the installed app is opened again. */
export function answerLaunch(): void {
	/** The address that the page was loaded for: the queue tells it once more. */
	let loaded: string | undefined = location.href;
	if (startOf(location.href)) {
		history.replaceState(history.state, "", location.pathname);
		start(loaded);
	}
	const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
	launchQueue?.setConsumer(({ targetURL, files = [] }) => {
		const known = targetURL === loaded;
		loaded = undefined;
		if (files.length > 0) void take(files);
		else if (targetURL !== undefined && !known) follow(targetURL);
	});
}

function follow(address: string): void {
	const { hash } = new URL(address);
	if (startOf(address)) start(address);
	else if (hash !== "") navigate(hash);
}

/** Opens files as if they had been dropped on the home page. */
async function take(handles: readonly { getFile(): Promise<File> }[]): Promise<void> {
	const files = await Promise.all(handles.map((handle) => handle.getFile()));
	document.dispatchEvent(new CustomEvent("tansuan-subject-files-chosen", { detail: { files } }));
}
