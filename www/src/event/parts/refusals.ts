// Why something can't be composed yet, one sentence a reason.

import { css, html, nothing, type TemplateResult } from "lit";
import type { LocalText } from "../../engine/types.ts";
import { inLanguage } from "../../i18n/index.ts";

/** The reasons under a heading; nothing where there is none. */
export const refusals = (
	heading: string,
	reasons: readonly LocalText[],
): TemplateResult | typeof nothing =>
	reasons.length === 0
		? nothing
		: html`<section class="refusals" role="note">
				<header><h2>${heading}</h2></header>
				<ul>${reasons.map((reason) => html`<li>${inLanguage(reason)}</li>`)}</ul>
			</section>`;

export const refusalStyles = css`
	.refusals {
		max-width: 860px;
		padding-inline-start: var(--tansuan-space-4);
		border-inline-start: 3px solid var(--tansuan-color-doubtful-line);
	}

	.refusals header {
		margin-bottom: 4px;
	}

	.refusals ul {
		display: grid;
		gap: 4px;
		margin: 0;
		padding-inline-start: 18px;
	}

	@media print {
		.refusals {
			display: none;
		}
	}
`;
