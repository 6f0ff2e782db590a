// The pages of a project.

import { html } from "lit";
import { evaluateProjectAside, projectDesk } from "../initiatives.ts";
import type { Page, PageNameOf } from "../pages.ts";

export const projectPages = {
	"project/scenario": {
		load: () => import("../../project/scenario/scenario.ts"),
		render: ({ route }) =>
			html`<tansuan-project-scenario .desk=${projectDesk} .query=${route.query}></tansuan-project-scenario>`,
	},
	"project/emissions": {
		load: () => import("../../project/emissions/emissions.ts"),
		render: ({ route }) =>
			html`<tansuan-project-emissions .desk=${projectDesk} .query=${route.query}></tansuan-project-emissions>`,
	},
	"project/monitoring": {
		load: () => import("../../project/monitoring/monitoring.ts"),
		render: ({ route }) =>
			html`<tansuan-project-monitoring .desk=${projectDesk} .query=${route.query}></tansuan-project-monitoring>`,
	},
	"project/economics": {
		load: () => import("../../project/economics/economics.ts"),
		render: ({ route }) =>
			html`<tansuan-project-economics .desk=${projectDesk} .query=${route.query}></tansuan-project-economics>`,
	},
	"project/results": {
		load: () => import("../../project/results/results.ts"),
		render: () => html`<tansuan-project-results .desk=${projectDesk}></tansuan-project-results>`,
	},
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
