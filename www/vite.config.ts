// How the app is built: one static folder, offline from the first visit, under the strict policy.

import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { groups, isOfShell, shellInPage } from "./chunks.ts";
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

export default defineConfig({
	base: "./",
	build: {
		target: "es2022",
		manifest: true, // says what is loaded with what: tools/app-scripts.mjs weighs the shell by it
		cssTarget: ["chrome123", "firefox120", "safari17.5"],
		assetsInlineLimit: 0,
		modulePreload: {
			polyfill: false,
			resolveDependencies: (_, dependencies) => dependencies.filter((file) => !isOfShell(file)),
		},
		reportCompressedSize: false,
		rolldownOptions: { output: { codeSplitting: { groups } } },
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
