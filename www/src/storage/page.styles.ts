// The storage page, and its sections.

import { css } from "lit";

export const pageStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-6);
		max-width: var(--tansuan-content-width);
		padding: var(--tansuan-space-5) var(--tansuan-page-inset) var(--tansuan-space-7);
	}

	.lead {
		max-width: 72ch;
		margin: 0;
		color: var(--tansuan-color-text-2);
		text-wrap: pretty;
	}

	.cleared {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2) var(--tansuan-space-4);
		align-items: center;
		padding: var(--tansuan-space-2) 0 var(--tansuan-space-2) var(--tansuan-space-4);
		border-inline-start: 3px solid var(--tansuan-color-wrong);
	}

	.cleared.preferences {
		border-color: var(--tansuan-color-doubtful-line);
	}

	.cleared p {
		flex: 1 1 300px;
		margin: 0;
		text-wrap: pretty;
	}

	.person {
		padding-top: var(--tansuan-space-3);
		border-top: 1px solid var(--tansuan-color-rule-2);
	}

	tansuan-text-field {
		max-width: 420px;
	}
`;

/** A section: what it says, its fields in a column, its buttons in a row. */
export const partStyles = css`
	:host {
		display: block;
	}

	.part {
		display: grid;
		gap: var(--tansuan-space-3);
		padding-top: var(--tansuan-space-3);
		border-top: 1px solid var(--tansuan-color-rule-2);
	}

	.part > * {
		max-width: 72ch;
	}

	p {
		margin: 0;
		text-wrap: pretty;
	}

	.note {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	.doubtful {
		padding-inline-start: var(--tansuan-space-3);
		border-inline-start: 3px solid var(--tansuan-color-doubtful-line);
	}

	.wrong {
		padding-inline-start: var(--tansuan-space-3);
		border-inline-start: 3px solid var(--tansuan-color-wrong);
	}

	.fields {
		display: grid;
		grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
		gap: var(--tansuan-space-3) var(--tansuan-space-5);
	}

	.ways {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2) var(--tansuan-space-3);
		align-items: center;
	}

	dl {
		display: grid;
		margin: 0;
		border-top: 1px solid var(--tansuan-color-rule-2);
	}

	dl div {
		display: grid;
		grid-template-columns: minmax(0, 15em) minmax(0, 1fr);
		gap: 2px var(--tansuan-space-5);
		padding: var(--tansuan-space-3) 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	dt {
		font-weight: 560;
	}

	dd {
		display: grid;
		gap: var(--tansuan-space-2);
		justify-items: start;
		max-width: 64ch;
		margin: 0;
		color: var(--tansuan-color-text-2);
		text-wrap: pretty;
	}

	@media (max-width: 720px) {
		dl div {
			grid-template-columns: minmax(0, 1fr);
		}
	}
`;
