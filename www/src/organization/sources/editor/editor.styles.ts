// The editor of a source: parts divided by rules, the rarer ones folded.

import { css } from "lit";

export const editorStyles = css`
	:host {
		--tansuan-dialog-width: 760px;
	}

	section,
	details {
		margin-top: var(--tansuan-space-5);
		padding-top: var(--tansuan-space-4);
		border-top: 1px solid var(--tansuan-color-rule);
	}

	h3 {
		display: inline;
		margin: 0;
		font-size: 14px;
		font-weight: 620;
	}

	.headed {
		margin-bottom: var(--tansuan-space-2);
	}

	section > h3 {
		display: block;
		margin-bottom: var(--tansuan-space-2);
	}

	h3 small {
		margin-inline-start: 8px;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		font-weight: 400;
	}

	summary {
		min-height: 26px;
		cursor: pointer;
	}

	summary:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	details[open] > summary {
		margin-bottom: var(--tansuan-space-3);
	}

	.remove {
		margin-inline-end: auto;
	}

	.preset {
		max-width: 340px;
		margin-bottom: var(--tansuan-space-3);
	}

	tansuan-factor-choice {
		margin-top: var(--tansuan-space-4);
	}
`;
