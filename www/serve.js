// Serves the built app with the headers of production. Usage: node serve.js [--port 4173] [--root dist]

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { securityHeaders } from "./headers.js";

const TYPES = {
	".css": "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".ico": "image/x-icon",
	".jpg": "image/jpeg",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml",
	".wasm": "application/wasm",
	".webmanifest": "application/manifest+json; charset=utf-8",
};

const { values } = parseArgs({
	options: {
		port: { type: "string", default: process.env.PORT ?? "4173" },
		root: { type: "string", default: fileURLToPath(new URL("./dist", import.meta.url)) },
	},
});
const root = resolve(values.root);

/** The file that a request asks for, or nothing. */
async function find(url) {
	const name = decodeURIComponent(new URL(url, "http://localhost").pathname);
	const path = resolve(join(root, name.endsWith("/") ? `${name}index.html` : name));
	if (path !== root && !path.startsWith(root + sep)) return undefined;
	const found = await stat(path).catch(() => undefined);
	return found?.isFile() ? { path, size: found.size } : undefined;
}

const server = createServer(async (request, response) => {
	const headers = { ...securityHeaders };
	const refuse = (status) => response.writeHead(status, headers).end();
	if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
	const file = await find(request.url ?? "/").catch(() => undefined);
	if (!file) return refuse(404);
	const hashed = file.path.startsWith(join(root, "assets") + sep);
	response.writeHead(200, {
		...headers,
		"cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
		"content-length": file.size,
		"content-type": TYPES[extname(file.path)] ?? "application/octet-stream",
	});
	if (request.method === "HEAD") return response.end();
	createReadStream(file.path)
		.on("error", () => response.destroy())
		.pipe(response);
});

server.on("error", (error) => {
	const taken = error.code === "EADDRINUSE";
	console.error(taken ? `port ${values.port} is taken: try --port 0` : error.message);
	process.exitCode = 1;
});
server.listen(Number(values.port), "localhost", () => {
	console.log(`Tansuan is served at http://localhost:${server.address().port}/`);
});
