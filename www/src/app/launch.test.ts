// What the installed app does when it is opened by its icon, a shortcut, a link or a file.

import { afterEach, expect, test, vi } from "vitest";
import { answerLaunch, startOf } from "./launch.ts";
import { route, startRouter } from "./router.ts";

type Consumer = (params: { targetURL?: string; files?: { getFile(): Promise<File> }[] }) => void;

const asked: CustomEvent[] = [];
const TYPES = [
	"tansuan-start-asked",
	"tansuan-example-asked",
	"tansuan-subject-files-chosen",
] as const;
for (const type of TYPES) document.addEventListener(type, (event) => void asked.push(event));

afterEach(() => {
	asked.length = 0;
	vi.unstubAllGlobals();
});

/** Loads the page for an address; answers what the browser tells of later openings. */
function open(address: string): Consumer {
	let consumer: Consumer | undefined;
	vi.stubGlobal("launchQueue", {
		setConsumer: (given: Consumer) => {
			consumer = given;
		},
	});
	history.replaceState(null, "", address);
	startRouter();
	answerLaunch();
	if (!consumer) throw new Error("nobody listens to the launch queue");
	return consumer;
}

const types = () => asked.map((event) => event.type);
const BASE = "http://localhost:3000/app/";

test("only the two starts are known", () => {
	expect(startOf(`${BASE}?start=organization`)).toBe("tansuan-start-asked");
	expect(startOf(`${BASE}?start=example`)).toBe("tansuan-example-asked");
	expect(startOf(`${BASE}?start=toString`)).toBeUndefined();
	expect(startOf(BASE)).toBeUndefined();
});

test("a shortcut starts once, and a reload does not start it again", () => {
	const tell = open("/app/?start=organization");
	expect(types()).toEqual(["tansuan-start-asked"]);
	expect(location.search).toBe("");
	tell({ targetURL: `${location.origin}/app/?start=organization` });
	expect(types()).toEqual(["tansuan-start-asked"]);
});

test("a shortcut of an app that is open starts there, each time", () => {
	const tell = open("/app/");
	tell({ targetURL: `${location.origin}/app/` });
	for (let time = 0; time < 2; time++) tell({ targetURL: `${location.origin}/app/?start=example` });
	expect(types()).toEqual(["tansuan-example-asked", "tansuan-example-asked"]);
});

test("a link leads an open app to its page, and a plain opening leaves it where it is", () => {
	const tell = open("/app/");
	tell({ targetURL: `${location.origin}/app/#/factors` });
	window.dispatchEvent(new Event("hashchange"));
	expect(route().name).toBe("factors");
	tell({ targetURL: `${location.origin}/app/` });
	expect(route().name).toBe("factors");
});

test("a file of the system comes in by the door of dropped files", async () => {
	const tell = open("/app/");
	const file = new File(["x"], "工厂.tansuan");
	tell({ targetURL: `${location.origin}/app/`, files: [{ getFile: async () => file }] });
	await vi.waitFor(() => expect(types()).toEqual(["tansuan-subject-files-chosen"]));
	expect(asked[0]?.detail).toEqual({ files: [file] });
});
