// A section of a page: a small bold head, a grey note, actions at the right.
//
// `<section><header><h2>…</h2><small>…</small><span class="actions">…</span></header>…</section>`

import { css } from "lit";

export const sectionStyles = css`
	section {
		min-width: 0;
	}

	section > header {
		display: flex;
		flex-wrap: wrap;
		gap: 2px 10px;
		align-items: baseline;
		margin-bottom: var(--tansuan-space-3);
	}

	section > header h2,
	section > header h3 {
		margin: 0;
		font-size: 14px;
		font-weight: 620;
		line-height: 22px;
	}

	section > header small {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	section > header .actions {
		display: inline-flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-1);
		align-items: baseline;
		margin-block: -6px;
		margin-inline-start: auto;
	}

	@media (max-width: 720px) {
		section > header .actions {
			margin-block: 0;
		}
	}

	@media print {
		section > header {
			break-after: avoid;
		}

		section > header .actions {
			display: none;
		}
	}

	a {
		color: var(--tansuan-color-accent);
		text-underline-offset: 4px;
	}

	:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}
`;
