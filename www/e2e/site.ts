// A copy of the built app on a server of its own, which a test may change, stop, or put anywhere.

import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { securityHeaders } from "../headers.js";

const TYPES: Record<string, string> = {
	".css": "text/css",
	".html": "text/html; charset=utf-8",
	".js": "text/javascript",
	".json": "application/json",
	".png": "image/png",
	".svg": "image/svg+xml",
	".wasm": "application/wasm",
	".webmanifest": "application/manifest+json",
};

/** The app, served by itself. */
export interface Site {
	/** Where it is, with a slash at the end. */
	url: string;
	/** The folder it is served from. */
	root: string;
	/** What was asked for, in order. */
	asked: string[];
	/** Ends the server: nothing answers any more. */
	stop(): Promise<void>;
	/** Removes everything. */
	remove(): Promise<void>;
}

/** Serves a copy of the app below a path; `bare` as the simplest of servers does, without our headers. */
export async function serveCopy(below = "/", bare = false): Promise<Site> {
	const root = await mkdtemp(join(tmpdir(), "tansuan-site-"));
	await cp("dist", root, { recursive: true });
	const asked: string[] = [];
	const server = createServer(async (request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
		asked.push(path);
		const name = path.startsWith(below) ? path.slice(below.length) || "index.html" : "";
		const file = await readFile(join(root, name)).catch(() => undefined);
		if (!file) return void response.writeHead(404).end();
		const type = TYPES[extname(name)] ?? "application/octet-stream";
		response.writeHead(200, { ...(bare ? {} : securityHeaders), "content-type": type }).end(file);
	});
	await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
	const { port } = server.address() as AddressInfo;
	const stop = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return {
		url: `http://localhost:${port}${below}`,
		root,
		asked,
		stop,
		remove: async () => {
			await stop();
			await rm(root, { recursive: true, force: true });
		},
	};
}
