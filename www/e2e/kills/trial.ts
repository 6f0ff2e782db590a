// What storage trials need: the store's page served on its own, and a real Chromium with a profile
// that outlives it.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "vite";

/** A line of the log. */
export interface Line {
	seq: number;
	hash: string;
}

/** What a database holds after a trial. */
export interface Findings {
	lines: Line[];
	/** The ids of sources and rows in the document. */
	ids: string[];
	/** What is wrong: a chain that is not valid, a document that is not what the log leads to, a lost part. */
	faults: string[];
}

const here = fileURLToPath(new URL(".", import.meta.url));

/** A place of its own for files, which goes when the work is done. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), "tansuan-trial-"));
	try {
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}

/** Builds the page and serves it while the work goes on. */
export async function served<T>(work: (address: string) => Promise<T>): Promise<T> {
	return inFolder(async (folder) => {
		await build({
			configFile: false,
			root: here,
			logLevel: "error",
			build: {
				outDir: folder,
				target: "es2022",
				lib: { entry: join(here, "page.ts"), formats: ["es"], fileName: () => "page.js" },
				// One file, with what the app loads when it is asked for.
				rolldownOptions: { output: { codeSplitting: false } },
			},
		});
		const script = await readFile(join(folder, "page.js"));
		const server = createServer(({ url }, response) => {
			const asked = url === "/page.js";
			response.writeHead(200, { "content-type": asked ? "text/javascript" : "text/html" });
			response.end(
				asked ? script : '<!doctype html><script type="module" src="/page.js"></script>',
			);
		});
		await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
		try {
			const { port } = server.address() as AddressInfo;
			return await work(`http://localhost:${port}/`);
		} finally {
			server.closeAllConnections();
			server.close();
		}
	});
}

/** A browser that can be killed, over a profile that stays. */
export class Killable {
	readonly #process: ChildProcess;
	readonly #browser: Browser;
	readonly #ended: Promise<unknown>;

	private constructor(process: ChildProcess, browser: Browser, ended: Promise<unknown>) {
		this.#process = process;
		this.#browser = browser;
		this.#ended = ended;
	}

	/** Starts a browser. */
	static async start(profile: string): Promise<Killable> {
		const path = process.env.TANSUAN_CHROMIUM ?? "/usr/bin/chromium";
		const child = spawn(
			path,
			[
				"--headless=new",
				"--no-sandbox",
				"--disable-gpu",
				"--disable-quic",
				"--no-first-run",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
				"--disable-dev-shm-usage",
				"--remote-debugging-port=0",
				`--user-data-dir=${profile}`,
				"about:blank",
			],
			{ stdio: ["ignore", "ignore", "pipe"], detached: true },
		);
		const ended = new Promise((resolve) => child.once("exit", resolve));
		// It has a process group of its own, and would outlive a trial that ends early.
		const orphaned = () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL");
		process.once("exit", orphaned);
		void ended.then(() => process.off("exit", orphaned));
		let said = "";
		const address = await new Promise<string>((resolve, reject) => {
			child.stderr?.setEncoding("utf8").on("data", (text: string) => {
				said += text;
				const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
				if (found) resolve(found);
			});
			void ended.then(() => reject(new Error(`the browser ended at once:\n${said}`)));
		});
		return new Killable(child, await chromium.connectOverCDP(address), ended);
	}

	/** Opens a page of the trial. */
	async open(address: string, acknowledge?: (line: Line) => void): Promise<Page> {
		const [context] = this.#browser.contexts();
		if (!context) throw new Error("the browser has no context");
		const page = await context.newPage();
		if (acknowledge) await page.exposeFunction("acknowledge", acknowledge);
		await page.goto(address);
		await page.waitForFunction(() => window.trial !== undefined);
		return page;
	}

	/** Ends the browser in the middle of whatever it does, with all its processes. */
	async kill(): Promise<void> {
		if (this.#process.pid !== undefined && this.#process.exitCode === null) {
			process.kill(-this.#process.pid, "SIGKILL");
		}
		await this.#ended;
		await this.#browser.close().catch(() => {});
	}
}
