// The pages of the register of assets.

import { html } from "lit";
import { assetsDesk } from "../initiatives.ts";
import type { Page, PageNameOf } from "../pages.ts";

export const assetsPages = {
	"assets/lots": {
		load: () => import("../../assets/lots/lots.ts"),
		render: ({ route }) =>
			html`<tansuan-assets-lots .desk=${assetsDesk} .query=${route.query}></tansuan-assets-lots>`,
	},
	"assets/findings": {
		load: () => import("../../assets/findings/findings.ts"),
		render: () => html`<tansuan-assets-findings .desk=${assetsDesk}></tansuan-assets-findings>`,
	},
	"assets/history": {
		load: () => import("../../assets/history/history.ts"),
		render: () => html`<tansuan-assets-history .desk=${assetsDesk}></tansuan-assets-history>`,
	},
} satisfies Partial<Record<PageNameOf<"assets">, Page>>;
