// Taking in the file of a table, from top to bottom: the file, how it is read, what comes of it.

import { css } from "lit";

export const tableFileStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-6);
		max-width: 1240px;
	}

	textarea {
		width: 100%;
		min-height: 112px;
		padding: 8px 10px;
		border: 1px solid var(--tansuan-color-edge);
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
		font: 12.5px / 20px var(--tansuan-font-mono);
		tab-size: 12;
		resize: vertical;
	}

	.start {
		display: grid;
		gap: var(--tansuan-space-4);
		max-width: 760px;
	}

	.paste {
		display: grid;
		gap: var(--tansuan-space-2);
		justify-items: start;
	}

	.paste label {
		color: var(--tansuan-color-text-2);
		font-size: var(--tansuan-size-note);
	}

	.template {
		display: grid;
		gap: var(--tansuan-space-2);
		justify-items: start;
	}

	.template h3 {
		margin: 0;
		font-size: var(--tansuan-size-body);
		font-weight: 600;
	}

	.template p {
		margin: 0;
		color: var(--tansuan-color-text-2);
	}

	.recalled,
	.mending {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2) var(--tansuan-space-3);
		align-items: center;
		margin-block: var(--tansuan-space-2);
	}

	.mending small {
		color: var(--tansuan-color-text-3);
	}

	.plain {
		max-width: 860px;
		margin: 0;
		padding-inline-start: 1.2em;
		color: var(--tansuan-color-text-2);
	}

	.reading {
		display: flex;
		gap: var(--tansuan-space-3);
		align-items: center;
	}

	progress {
		width: 220px;
		accent-color: var(--tansuan-color-accent);
	}

	.how {
		display: grid;
		grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
		gap: var(--tansuan-space-3) var(--tansuan-space-4);
		align-items: end;
	}

	.how tansuan-checkbox {
		align-self: start;
	}

	.columns th {
		min-width: 148px;
		padding-block: 6px;
		vertical-align: top;
	}

	.columns th span {
		display: block;
		overflow: hidden;
		max-width: 220px;
		color: var(--tansuan-color-text);
		text-overflow: ellipsis;
		white-space: nowrap;
	}

	.columns th small {
		color: var(--tansuan-color-text-3);
		font-weight: 400;
	}

	.columns select {
		width: 100%;
		min-height: var(--tansuan-target);
		margin-top: 3px;
		border: 1px solid var(--tansuan-color-edge);
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
		font: inherit;
	}

	.columns td {
		overflow: hidden;
		max-width: 220px;
		padding-block: 4px;
		text-overflow: ellipsis;
		white-space: nowrap;
	}

	.columns .number {
		width: 44px;
		min-width: 44px;
		color: var(--tansuan-color-text-3);
		text-align: end;
	}

	.columns .unused {
		color: var(--tansuan-color-text-3);
	}

	.columns tr.title td {
		color: var(--tansuan-color-text-3);
	}

	.columns td.mended {
		color: var(--tansuan-color-accent);
	}

	.columns td.bad,
	.columns tr.bad td {
		color: var(--tansuan-color-wrong);
	}

	.trial {
		max-width: 860px;
	}

	.trial small {
		color: var(--tansuan-color-text-3);
	}

	.trial tr.own :is(th, td) {
		font-weight: 620;
	}

	.kinds .count {
		color: var(--tansuan-color-text-3);
		white-space: nowrap;
	}

	.names {
		display: grid;
		grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
		gap: var(--tansuan-space-3) var(--tansuan-space-4);
	}

	.list {
		display: grid;
		gap: 6px;
		max-width: 860px;
		margin: 0;
		padding: 0;
		list-style: none;
	}

	.list li {
		display: grid;
		grid-template-columns: minmax(64px, max-content) 1fr;
		align-items: baseline;
		gap: var(--tansuan-space-3);
	}

	.list code {
		color: var(--tansuan-color-text-3);
		font: 12.5px / 22px var(--tansuan-font-mono);
	}

	details {
		margin-top: var(--tansuan-space-2);
	}

	summary {
		min-height: var(--tansuan-target);
		color: var(--tansuan-color-text-2);
		cursor: pointer;
	}

	.narrow {
		max-width: 260px;
	}

	.wrong {
		color: var(--tansuan-color-wrong);
	}

	.muted {
		color: var(--tansuan-color-text-2);
	}

	.confirm {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2) var(--tansuan-space-4);
		align-items: center;
		padding-top: var(--tansuan-space-4);
		border-top: 1px solid var(--tansuan-color-rule-2);
	}

	.confirm .end {
		display: flex;
		gap: var(--tansuan-space-2);
		margin-inline-start: auto;
	}

	:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 1px;
	}
`;
