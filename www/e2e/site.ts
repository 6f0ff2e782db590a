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
	".jpg": "image/jpeg",
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
	/** Ends the server: nothing answers any more. */
	stop(): Promise<void>;
	/** Removes everything. */
	remove(): Promise<void>;
}

/** A fixture: a copy below a path; `bare` as the simplest of servers does, without our headers. */
export const copyOfSite =
	(below = "/", bare = false) =>
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
	async ({}: object, use: (site: Site) => Promise<void>): Promise<void> => {
		const site = await serveCopy(below, bare);
		await use(site);
		await site.remove();
	};

async function serveCopy(below: string, bare: boolean): Promise<Site> {
	const root = await mkdtemp(join(tmpdir(), "tansuan-site-"));
	await cp("dist", root, { recursive: true });
	const server = createServer(async (request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
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
		stop,
		remove: async () => {
			await stop();
			await rm(root, { recursive: true, force: true });
		},
	};
}
