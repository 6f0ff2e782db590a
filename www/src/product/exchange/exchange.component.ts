// The page 交换: PACT files out and in, bills of materials in.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Query } from "../../routes/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import { resultsStyles } from "../../ui/results.styles.ts";
import type { StudyDesk } from "../desk.ts";
import "./bom/bom.ts";
import "./hand-over/hand-over.ts";
import { strings } from "./strings.ts";
import "./take-in/take-in.ts";

/** The page of files from and for others. */
export class TansuanExchange extends TansuanElement {
	static override styles = [
		resultsStyles,
		css`
			p {
				max-width: 72ch;
				margin: 0;
				color: var(--tansuan-color-text-2);
				text-wrap: pretty;
			}
		`,
	];

	/** The open study and the engine. */
	@property({ attribute: false }) desk?: StudyDesk;
	/** What the address says besides the page: the `section` to begin at. */
	@property({ attribute: false }) query: Query = {};

	protected override updated(changed: Map<PropertyKey, unknown>) {
		if (!changed.has("query") || this.query.section !== "take-in") return;
		const section = this.renderRoot.querySelector<HTMLElement>("tansuan-pact-take-in");
		section?.scrollIntoView({ block: "start" });
		section?.focus({ preventScroll: true });
	}

	override render() {
		const { desk } = this;
		const study = desk?.store.study.get();
		if (!study) return nothing;
		return keyed(
			study.id,
			html`<div class="page">
				<p>${strings().lead}</p>
				<tansuan-pact-hand-over .desk=${desk}></tansuan-pact-hand-over>
				<tansuan-pact-take-in .desk=${desk} tabindex="-1"></tansuan-pact-take-in>
				<tansuan-bom-import .desk=${desk}></tansuan-bom-import>
			</div>`,
		);
	}
}
