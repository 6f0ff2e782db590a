// The first steps of an organisation that has no data yet: a line over its pages that says what is
// done, and what comes next.

import { css, html, nothing } from "lit";
import { defineStrings } from "../../i18n/index.ts";
import { organizationAddress } from "../../routes/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import { icon, iconStyles } from "../../ui/icon/icon.ts";
import { route } from "../router.ts";
import { store } from "../workplace.ts";
import { type FirstStep, firstSteps } from "./steps.ts";

const strings = defineStrings({
	en: {
		label: "First steps",
		profile: "Say who the organisation is, and its boundary",
		sources: "Add its emission sources",
		data: "Enter or import a year of data; the results follow",
		done: "done",
	},
	zh: {
		label: "起步",
		profile: "写明组织和边界",
		sources: "添加排放源",
		data: "填写或导入一年的数据，结果随即算出",
		done: "已完成",
	},
});

/** The first steps. */
export class TansuanFirstSteps extends TansuanElement {
	static override styles = [
		iconStyles,
		css`
			nav {
				display: flex;
				flex-wrap: wrap;
				gap: 2px var(--tansuan-space-4);
				align-items: baseline;
				padding: 10px var(--tansuan-page-inset);
				border-bottom: 1px solid var(--tansuan-color-rule);
				color: var(--tansuan-color-text-2);
				font-size: 13px;
			}

			b {
				color: var(--tansuan-color-text);
				font-weight: 620;
			}

			ol {
				display: flex;
				flex-wrap: wrap;
				gap: 2px var(--tansuan-space-5);
				margin: 0;
				padding: 0;
				list-style: none;
				counter-reset: step;
			}

			li {
				counter-increment: step;
			}

			a {
				display: inline-flex;
				gap: 6px;
				align-items: center;
				min-height: 26px;
				color: var(--tansuan-color-text-2);
				text-decoration: none;
			}

			a::before {
				content: counter(step);
			}

			a.done::before {
				content: none;
			}

			a:hover {
				text-decoration: underline;
				text-underline-offset: 3px;
			}

			a[aria-current] {
				color: var(--tansuan-color-accent);
				font-weight: 600;
			}

			a:focus-visible {
				outline: 2px solid var(--tansuan-color-accent);
				outline-offset: 2px;
			}

			.hidden {
				position: absolute;
				width: 1px;
				height: 1px;
				overflow: hidden;
				clip-path: inset(50%);
				white-space: nowrap;
			}

			@media print {
				nav {
					display: none;
				}
			}
		`,
	];

	#step(step: FirstStep, id: string, next: boolean) {
		const text = strings();
		return html`<li><a
			class=${step.done ? "done" : ""}
			href=${organizationAddress(id, step.page)}
			aria-current=${next ? "step" : nothing}
		>${
			step.done ? html`${icon("check")}<span class="hidden">${text.done} </span>` : nothing
		}${text[step.id]}</a></li>`;
	}

	override render() {
		const document = store.current.get();
		const here = route();
		if (!document || here.name !== "organization" || here.id !== document.id) return nothing;
		const steps = firstSteps(document);
		if (steps.length === 0) return nothing;
		const next = steps.find(({ done }) => !done);
		return html`<nav aria-labelledby="label">
			<b id="label">${strings().label}</b>
			<ol>${steps.map((step) => this.#step(step, document.id, step === next))}</ol>
		</nav>`;
	}
}
