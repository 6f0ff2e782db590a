// Line icons, drawn on a grid of 20. They stand beside words and are hidden from readers.

import { css, nothing, svg } from "lit";

const PATHS = {
	home: "M3 9l7-6 7 6v8H3z",
	product: "M10 3l6 3.5v7L10 17l-6-3.5v-7zM4 6.5l6 3.5 6-3.5M10 10v7",
	organization: "M4 17V6l6-3 6 3v11M8 17v-4h4v4M7 8h1M12 8h1",
	event: "M4 5h12v12H4zM4 9h12M7 3v4M13 3v4M8 13l1.5 1.5L12.5 11.5",
	project: "M3 4v13h14M6 8c4 0 4 6 11 6M14.5 11.5L17 14l-2.5 2.5",
	assets: "M6 3h11v11H6M3 6h11v11H3zM6 10h5M6 13h3",
	factors: "M3 5c0-1.5 14-1.5 14 0s-14 1.5-14 0v10c0 1.5 14 1.5 14 0V5M3 10c0 1.5 14 1.5 14 0",
	storage: "M3 4h14v4H3zM4 8v9h12V8M8 11h4",
	close: "M5 5l10 10M15 5L5 15",
	down: "M5 8l5 5 5-5",
	right: "M8 5l5 5-5 5",
	more: "M4 10h.01M10 10h.01M16 10h.01",
	light:
		"M10 6.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1",
	dark: "M16.5 12A7 7 0 018 3.5 7 7 0 1016.5 12z",
	auto: "M3 4h14v9H3zM7 17h6M10 13v4",
	file: "M5 2h7l4 4v12H5zM12 2v4h4M8 10h5M8 13h5",
	search: "M9 3a6 6 0 100 12A6 6 0 009 3M13.5 13.5L17 17",
	check: "M4 10.5l4 4 8-9",
	left: "M12 5l-5 5 5 5",
} as const;

/** The names of the icons. */
export type IconName = keyof typeof PATHS;

/** An icon of the colour of the text it stands in. */
export const icon = (name: IconName | undefined) =>
	name === undefined
		? nothing
		: svg`<svg class="icon" viewBox="0 0 20 20" width="17" height="17" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;

/** What an element adds to its styles to show icons. */
export const iconStyles = css`
	.icon {
		flex: none;
		fill: none;
		stroke: currentcolor;
		stroke-width: 1.6;
		stroke-linecap: round;
		stroke-linejoin: round;
	}
`;
