// The editor of a method: rows of parameters, formulas with what is wrong under them.

import { css } from "lit";

export const methodEditorStyles = css`
	:host {
		--tansuan-dialog-width: 760px;
	}

	h3 {
		margin: var(--tansuan-space-5) 0 var(--tansuan-space-2);
		font-size: 14px;
		font-weight: 620;
	}

	p {
		margin: 0;
	}

	fieldset {
		display: grid;
		grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
		margin: var(--tansuan-space-4) 0 0;
		padding: 0;
		border: 0;
	}

	legend {
		padding: 0;
		font-weight: 620;
	}

	.note {
		margin-bottom: var(--tansuan-space-2);
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	.line {
		display: grid;
		grid-template-columns: minmax(0, 1fr) auto;
		gap: var(--tansuan-space-2);
		align-items: end;
		margin-bottom: var(--tansuan-space-2);
	}

	.formula {
		margin-bottom: var(--tansuan-space-3);
	}

	.right {
		color: var(--tansuan-color-accent);
		font-size: var(--tansuan-size-note);
	}

	.wrong {
		color: var(--tansuan-color-wrong);
		font-size: var(--tansuan-size-note);
	}

	pre {
		margin: 0;
		overflow-x: auto;
		color: var(--tansuan-color-text);
		font-family: var(--tansuan-font-mono);
		font-size: 12.5px;
	}

	mark {
		border-bottom: 2px solid var(--tansuan-color-wrong);
		background: none;
		color: inherit;
	}

	.remove {
		margin-inline-end: auto;
	}
`;
