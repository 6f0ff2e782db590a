// An estimate as a picture that stands alone: what it is of, the total, where it comes from, and that it is an estimate.

import type { Shown } from "./figures.ts";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 720;
const MARGIN = 40;
const ROW = 46;

/** The words around the figures. */
export interface Caption {
	heading: string;
	/** What kind of estimate it is. */
	screening: string;
	perPerson: string;
	/** Who has calculated it, and when. */
	foot: string;
}

/** The colours and the face of the page it is drawn from. */
export interface Looks {
	ground: string;
	text: string;
	quiet: string;
	rule: string;
	mark: string;
	font: string;
}

/** The picture. */
export function pictureOf(shown: Shown, caption: Caption, looks: Looks): SVGSVGElement {
	const inner = WIDTH - 2 * MARGIN;
	const parts: SVGElement[] = [];
	let y = MARGIN;
	const write = (content: string, size: number, rest: Attributes = {}) =>
		parts.push(text(content, { x: MARGIN, y, fill: looks.text, "font-size": size, ...rest }));
	const quiet = { fill: looks.quiet };
	const end = { x: WIDTH - MARGIN, "text-anchor": "end" };

	for (const line of wrapped(caption.heading, inner, 26).slice(0, 3)) {
		y += 34;
		write(line, 26, { "font-weight": 600 });
	}
	y += 30;
	write(caption.screening, 15, quiet);
	y += 74;
	write(shown.total, 64, { "font-weight": 560 });
	const after = MARGIN + widthOf(shown.total, 64) + 14;
	write("tCO₂e", 24, { x: after, ...quiet });
	write(caption.perPerson, 20, { ...end, ...quiet });
	y += 26;
	for (const part of shown.parts) {
		parts.push(element("rect", { x: MARGIN, y, width: inner, height: 1, fill: looks.rule }));
		y += 24;
		write(part.label, 16);
		write(`${part.kilograms} kg · ${part.percent}`, 16, end);
		const length = (inner * part.length) / 100;
		const bar = { x: MARGIN, y: y + 8, width: length, height: 8, fill: looks.mark };
		parts.push(element("rect", bar));
		y += ROW - 24;
	}
	y += 6;
	for (const line of wrapped(shown.note, inner, 14)) {
		y += 21;
		write(line, 14, quiet);
	}
	y += 26;
	write(caption.foot, 13, quiet);
	const height = y + MARGIN;
	const picture = element("svg", {
		xmlns: SVG,
		width: WIDTH,
		height,
		viewBox: `0 0 ${WIDTH} ${height}`,
		"font-family": looks.font,
	});
	picture.append(element("rect", { width: WIDTH, height, fill: looks.ground }), ...parts);
	return picture as SVGSVGElement;
}

/** About how wide a text is: a picture has no lines of its own. */
export const widthOf = (content: string, size: number): number =>
	[...content].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 1 : narrow(sign)) * size, 0);

const narrow = (sign: string): number => (/[.,:;'|!il ]/.test(sign) ? 0.3 : 0.58);

/** A text in lines of a width: broken between words, and anywhere in Chinese, but before no punctuation. */
export function wrapped(content: string, width: number, size: number): string[] {
	const lines: string[] = [];
	let line = "";
	const pieces =
		content.match(
			/[^\s\u2e80-\uffff]+[，。；：、）”！？]*\s*|[\u2e80-\uffff][，。；：、）”！？]*\s*|\s+/g,
		) ?? [];
	for (const piece of pieces) {
		if (line !== "" && widthOf((line + piece).trimEnd(), size) > width) {
			lines.push(line.trimEnd());
			line = "";
		}
		line += piece;
	}
	if (line.trim() !== "") lines.push(line.trimEnd());
	return lines;
}

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}

function text(content: string, attributes: Attributes): SVGElement {
	const made = element("text", attributes);
	made.textContent = content;
	return made;
}
