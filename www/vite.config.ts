// How the app is built: one static folder, offline from the first visit, under the strict policy.

import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { metaPolicy } from "./headers.js";

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
		modulePreload: { polyfill: false },
		reportCompressedSize: false,
	},
	worker: { format: "es" },
	server: { fs: { allow: [".."] } },
	plugins: [
		policyInPage,
		VitePWA({
			registerType: "prompt",
			injectRegister: false,
			workbox: {
				globPatterns: ["**/*.{html,js,css,wasm,svg,png,json,csv}"],
				// Packs on demand are kept from the first time they are asked for.
				globIgnores: ["**/assets/!(cn-core-*|index-*|manifest*).json"],
				runtimeCaching: [
					{
						urlPattern: /\/assets\/[\w-]+\.json$/,
						handler: "CacheFirst",
						options: { cacheName: "packs", cacheableResponse: { statuses: [200] } },
					},
				],
				maximumFileSizeToCacheInBytes: 12 * 1024 * 1024,
				navigateFallback: "index.html",
				cleanupOutdatedCaches: true,
				inlineWorkboxRuntime: true,
			},
			manifest: {
				id: "./",
				name: "Tansuan 碳算",
				short_name: "碳算",
				description: "碳核算引擎：精确、可追溯、数据只在本机。",
				start_url: ".",
				scope: ".",
				display: "standalone",
				lang: "zh-CN",
				background_color: "#fbfaf6",
				theme_color: "#fbfaf6",
				icons: [
					{ src: "icon-192.png", sizes: "192x192", type: "image/png" },
					{ src: "icon-512.png", sizes: "512x512", type: "image/png" },
					{
						src: "icon-maskable-512.png",
						sizes: "512x512",
						type: "image/png",
						purpose: "maskable",
					},
				],
				file_handlers: [{ action: ".", accept: { "application/vnd.tansuan+zip": [".tansuan"] } }],
				launch_handler: { client_mode: "focus-existing" },
			},
		}),
	],
});
