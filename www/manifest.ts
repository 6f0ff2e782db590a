// The web app manifest: how the app is called, looks and opens once it is installed.

/** What a long press on the icon offers. */
const shortcuts = [
	{
		name: "新建清单",
		name_localized: { en: "New inventory" },
		url: "./?start=organization",
	},
	{
		name: "打开示例",
		name_localized: { en: "Open the example" },
		url: "./?start=example",
	},
	{
		name: "因子库",
		name_localized: { en: "Factor library" },
		url: "./#/factors",
	},
];

/** What a browser shows of the app before it is installed; `make screenshot` takes them. */
const screenshots = [
	{
		src: "screenshots/wide.jpg",
		sizes: "1280x800",
		type: "image/jpeg",
		form_factor: "wide" as const,
		label: "一家造纸厂的排放总量与构成",
	},
	{
		src: "screenshots/narrow.jpg",
		sizes: "390x844",
		type: "image/jpeg",
		form_factor: "narrow" as const,
		label: "手机上的同一份清单",
	},
];

/** Every address is relative: the app works from any folder of a server. */
export const manifest = {
	id: "./",
	name: "碳算 Tansuan",
	name_localized: { en: "Tansuan" },
	short_name: "碳算",
	short_name_localized: { en: "Tansuan" },
	description: "碳核算引擎：精确、可追溯、数据只在本机。",
	description_localized: {
		en: "Carbon accounting: exact, explained, and the data stays on this device.",
	},
	start_url: ".",
	scope: ".",
	display: "standalone" as const,
	lang: "zh-CN",
	dir: "ltr" as const,
	categories: ["business", "productivity"],
	background_color: "#fbfaf6",
	theme_color: "#fbfaf6",
	icons: [
		{ src: "icon-192.png", sizes: "192x192", type: "image/png" },
		{ src: "icon-512.png", sizes: "512x512", type: "image/png" },
		{ src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
	],
	screenshots,
	shortcuts,
	file_handlers: [
		{
			action: ".",
			accept: { "application/vnd.tansuan+zip": [".tansuan"], "application/zip": [".zip"] },
		},
	],
	launch_handler: { client_mode: "focus-existing" as const },
};
