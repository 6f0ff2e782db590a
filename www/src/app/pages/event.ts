// The pages of an event.

import { html } from "lit";
import { evaluateEventAside, eventDesk } from "../initiatives.ts";
import type { Page, PageNameOf } from "../pages.ts";

export const eventPages = {
	"event/basics": {
		load: () => import("../../event/basics/basics.ts"),
		render: ({ route }) =>
			html`<tansuan-event-basics .desk=${eventDesk} .query=${route.query}></tansuan-event-basics>`,
	},
	"event/estimate": {
		load: () => import("../../event/estimate/estimate.ts"),
		render: ({ route }) =>
			html`<tansuan-event-estimate .desk=${eventDesk} .query=${route.query}></tansuan-event-estimate>`,
	},
	"event/actual": {
		load: () => import("../../event/actual/actual.ts"),
		render: ({ route }) =>
			html`<tansuan-event-actual .desk=${eventDesk} .query=${route.query}></tansuan-event-actual>`,
	},
	"event/reduce": {
		load: () => import("../../event/reduce/reduce.ts"),
		render: ({ route }) =>
			html`<tansuan-event-reduce .desk=${eventDesk} .query=${route.query}></tansuan-event-reduce>`,
	},
	"event/commit": {
		load: () => import("../../event/commit/commit.ts"),
		render: ({ route }) =>
			html`<tansuan-event-commit .desk=${eventDesk} .query=${route.query}></tansuan-event-commit>`,
	},
	"event/neutralise": {
		load: () => import("../../event/neutralise/neutralise.ts"),
		render: ({ route }) =>
			html`<tansuan-event-neutralise .desk=${eventDesk} .query=${route.query}></tansuan-event-neutralise>`,
	},
	"event/statement": {
		load: () => import("../../event/statement/statement.ts"),
		render: ({ route }) =>
			html`<tansuan-event-statement .desk=${eventDesk} .query=${route.query}></tansuan-event-statement>`,
	},
	"event/results": {
		load: () => import("../../event/results/results.ts"),
		render: ({ route }) =>
			html`<tansuan-event-results .desk=${eventDesk} .query=${route.query}></tansuan-event-results>`,
	},
	"event/findings": {
		load: () => import("../../event/findings/findings.ts"),
		render: () => html`<tansuan-event-findings .desk=${eventDesk}></tansuan-event-findings>`,
	},
	"event/history": {
		load: () => import("../../event/history/history.ts"),
		render: () =>
			html`<tansuan-event-history .desk=${eventDesk} .evaluate=${evaluateEventAside}></tansuan-event-history>`,
	},
} satisfies Partial<Record<PageNameOf<"event">, Page>>;
