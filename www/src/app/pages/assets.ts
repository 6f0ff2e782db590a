// The pages of the register of assets.

import { html } from "lit";
import { assetsDesk } from "../initiatives.ts";
import type { Pages } from "../pages.ts";

export const assetsPages: Pages<"assets"> = {
	"assets/findings": {
		load: () => import("../../assets/findings/findings.ts"),
		render: () => html`<tansuan-assets-findings .desk=${assetsDesk}></tansuan-assets-findings>`,
	},
	"assets/history": {
		load: () => import("../../assets/history/history.ts"),
		render: () => html`<tansuan-assets-history .desk=${assetsDesk}></tansuan-assets-history>`,
	},
};
