// How the app is built: one static folder, offline from the first visit, under the strict policy.

import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { metaPolicy } from "./headers.js";
import { manifest } from "./manifest.ts";

/** Repeats the content security policy in the page, for hosts that send no headers. */
const policyInPage: Plugin = {
	name: "policy-in-page",
	apply: "build",
	transformIndexHtml: () => [
		{
			tag: "meta",
			attrs: { "http-equiv": "Content-Security-Policy", content: metaPolicy },
			injectTo: "head-prepend",
		},
	],
};

/** The modules that start the app, one after another. */
const STARTS = [
	"main.ts",
	"app/start.ts",
	"app/workplace.ts",
	"app/home/actions.ts",
	"app/shell/app.ts",
];

/** The files of the modules that start the app, and of all that they import. */
const shell = new Set<string>();

/** Has the browser fetch the whole shell at once, and no file of it again for a page. */
const shellInPage: Plugin = {
	name: "shell-in-page",
	apply: "build",
	enforce: "pre",
	generateBundle(_, bundle) {
		const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
		const add = (file: string) => {
			const chunk = chunks.find(({ fileName }) => fileName === file);
			if (!chunk || shell.has(file)) return;
			shell.add(file);
			for (const own of chunk.imports) add(own);
		};
		for (const { fileName, facadeModuleId } of chunks) {
			if (STARTS.some((start) => facadeModuleId?.endsWith(`/src/${start}`))) add(fileName);
		}
	},
	transformIndexHtml: {
		order: "post",
		handler: (page) =>
			[...shell]
				.filter((file) => !page.includes(file))
				.map((file) => ({
					tag: "link",
					attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
					injectTo: "head",
				})),
	},
};

export default defineConfig({
	base: "./",
	build: {
		target: "es2022",
		manifest: true, // says what is loaded with what: tools/app-scripts.mjs weighs the shell by it
		cssTarget: ["chrome123", "firefox120", "safari17.5"],
		assetsInlineLimit: 0,
		modulePreload: {
			polyfill: false,
			resolveDependencies: (_, dependencies) => dependencies.filter((file) => !shell.has(file)),
		},
		reportCompressedSize: false,
	},
	worker: { format: "es" },
	server: { fs: { allow: [".."] } },
	plugins: [
		policyInPage,
		shellInPage,
		VitePWA({
			registerType: "prompt",
			injectRegister: false,
			workbox: {
				// All of it, packs and spreadsheet modules too: a first visit is enough for everything.
				globPatterns: ["**/*.{html,js,css,wasm,svg,png,json,csv}"],
				maximumFileSizeToCacheInBytes: 12 * 1024 * 1024,
				navigateFallback: "index.html",
				cleanupOutdatedCaches: true,
				inlineWorkboxRuntime: true,
			},
			manifest,
		}),
	],
});
