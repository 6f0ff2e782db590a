// A field: its label above, the control, then a hint or what is wrong.

import { css } from "lit";

export const fieldStyles = css`
	:host {
		display: block;
		min-width: 0;
	}

	.field {
		display: grid;
		grid-template-columns: auto minmax(0, 1fr);
		gap: 4px 2px;
	}

	label,
	.label {
		color: var(--tansuan-color-text-2);
		font-size: var(--tansuan-size-note);
		line-height: 18px;
	}

	.field > * {
		grid-column: 1 / -1;
	}

	.field > label:has(~ tansuan-help) {
		grid-column: 1;
	}

	.field > tansuan-help {
		grid-row: 1;
		grid-column: 2;
		justify-self: start;
		align-self: center;
	}

	.ticks {
		display: flex;
		gap: 2px;
		align-items: center;
	}

	.optional {
		margin-inline-start: 6px;
		color: var(--tansuan-color-text-3);
	}

	.control {
		display: flex;
		align-items: center;
		position: relative;
	}

	input,
	textarea,
	select {
		width: 100%;
		min-width: 0;
		min-height: var(--tansuan-target);
		padding: 4px 10px;
		border: 1px solid var(--tansuan-color-edge);
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-field-ground, var(--tansuan-color-surface));
		color: var(--tansuan-color-text);
		font: inherit;
		font-variant-numeric: inherit;
	}

	textarea {
		min-height: 76px;
		resize: vertical;
	}

	select {
		padding-inline-end: 30px;
		appearance: none;
	}

	select + .icon {
		position: absolute;
		inset-inline-end: 9px;
		pointer-events: none;
	}

	input:focus-visible,
	textarea:focus-visible,
	select:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 0;
	}

	::placeholder {
		color: var(--tansuan-color-text-3);
		opacity: 1;
	}

	:disabled {
		background: var(--tansuan-color-sunk);
		color: var(--tansuan-color-text-3);
	}

	.suffix {
		flex: none;
		padding-inline-start: 8px;
		color: var(--tansuan-color-text-2);
	}

	:host([number]) input {
		text-align: end;
	}

	.hint {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		line-height: 18px;
	}

	.error {
		color: var(--tansuan-color-wrong);
		font-size: var(--tansuan-size-note);
		line-height: 18px;
	}

	[aria-invalid="true"] {
		border-color: var(--tansuan-color-wrong);
	}

	@media (min-width: 721px) {
		:host([bare]) label:not(.check) {
			position: absolute;
			width: 1px;
			height: 1px;
			overflow: hidden;
			clip-path: inset(50%);
			white-space: nowrap;
		}
	}

	.check {
		display: flex;
		gap: 9px;
		align-items: center;
		min-height: var(--tansuan-target);
		color: var(--tansuan-color-text);
		font-size: inherit;
	}

	.check input {
		flex: none;
		width: 17px;
		min-height: 0;
		height: 17px;
		margin: 0;
	}
`;
