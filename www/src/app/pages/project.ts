// The pages of a project.

import { html } from "lit";
import { evaluateProjectAside, projectDesk } from "../initiatives.ts";
import type { Page, PageNameOf } from "../pages.ts";

export const projectPages = {
	"project/findings": {
		load: () => import("../../project/findings/findings.ts"),
		render: () => html`<tansuan-project-findings .desk=${projectDesk}></tansuan-project-findings>`,
	},
	"project/history": {
		load: () => import("../../project/history/history.ts"),
		render: () =>
			html`<tansuan-project-history .desk=${projectDesk} .evaluate=${evaluateProjectAside}></tansuan-project-history>`,
	},
} satisfies Partial<Record<PageNameOf<"project">, Page>>;
