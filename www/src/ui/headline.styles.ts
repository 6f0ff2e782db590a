// The head of the results: the large figure at the left, the facts at the right under one rule.

import { css } from "lit";

export const headlineStyles = css`
	:host {
		display: grid;
		grid-template-columns: 1.15fr 1fr;
		gap: var(--tansuan-space-5) var(--tansuan-space-6);
		align-items: end;
	}

	.label {
		display: flex;
		flex-wrap: wrap;
		gap: 6px 8px;
		align-items: center;
		color: var(--tansuan-color-text-2);
		font-size: 13px;
	}

	h2 {
		margin: 0;
		font: inherit;
	}

	.updating {
		color: var(--tansuan-color-text-3);
		font-size: 12px;
	}

	.hero {
		display: block;
		margin: 6px 0 8px;
	}

	tansuan-figure {
		display: inline-block;
	}

	.sub {
		display: flex;
		flex-wrap: wrap;
		gap: 0 8px;
		color: var(--tansuan-color-text-2);
	}

	.sub span + span::before {
		content: "·";
		margin-inline-end: 8px;
	}

	.sub b {
		font-weight: 600;
	}

	.sub .down {
		color: var(--tansuan-color-accent);
	}

	.sub .up {
		color: var(--tansuan-color-doubtful);
	}

	dl {
		display: grid;
		grid-auto-columns: minmax(0, 1fr);
		grid-auto-flow: column;
		margin: 0;
		border-top: 1px solid var(--tansuan-color-rule-2);
	}

	dl div {
		display: flex;
		flex-direction: column;
		padding: 10px 12px 0 0;
	}

	dl div + div {
		padding-inline-start: 14px;
		border-inline-start: 1px solid var(--tansuan-color-rule);
	}

	dt {
		flex: 1;
		color: var(--tansuan-color-text-2);
		font-size: 12.5px;
		line-height: 18px;
	}

	dt small {
		display: block;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
	}

	dd {
		margin: 4px 0 0;
	}

	@container (max-width: 700px) {
		:host {
			grid-template-columns: minmax(0, 1fr);
		}
	}

	@media print {
		:host {
			grid-template-columns: 1fr 1.2fr;
		}
	}
`;
