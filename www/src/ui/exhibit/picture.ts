// A chart as a picture that stands alone: its drawing with the styles it has on the page, its heading
// above and its legend below.

const SVG = "http://www.w3.org/2000/svg";
const KEPT = [
	"fill",
	"fill-opacity",
	"stroke",
	"stroke-width",
	"stroke-opacity",
	"stroke-dasharray",
	"opacity",
	"font-family",
	"font-size",
	"font-weight",
	"text-anchor",
];
const MARGIN = 16;
const HEAD = 34;
const LINE = 20;

/** The chart of an element as an SVG document; undefined where it draws none. */
export function pictureOf(chart: Element, heading: string): SVGSVGElement | undefined {
	const drawn = chart.shadowRoot?.querySelector("svg");
	if (!drawn) return undefined;
	const width = drawn.clientWidth || Number(drawn.getAttribute("width")) || 640;
	const height = drawn.clientHeight || Number(drawn.getAttribute("height")) || 240;
	const drawing = drawn.cloneNode(true) as SVGSVGElement;
	styled(drawn, drawing);
	place(drawing, { x: MARGIN, y: MARGIN + HEAD, width, height });
	const legend = [...(chart.shadowRoot?.querySelectorAll(".legend li") ?? [])];
	const own = getComputedStyle(chart);
	const rows = rowsOf(legend, width);
	const whole = element("svg", {
		width: width + 2 * MARGIN,
		height: height + 2 * MARGIN + HEAD + rows.length * LINE + (rows.length > 0 ? 8 : 0),
		"font-family": own.fontFamily || "sans-serif",
	});
	const ground = getComputedStyle(document.documentElement).backgroundColor;
	const opaque = ground && !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(ground) ? ground : "#fff";
	const back = element("rect", { width: "100%", height: "100%", fill: opaque });
	whole.append(back, text(heading, MARGIN, MARGIN + 16, own.color, 15, 600), drawing);
	rows.forEach((row, line) => {
		const y = MARGIN + HEAD + height + 8 + line * LINE;
		for (const { item, x } of row) {
			const swatch = item.querySelector(".swatch");
			const color = swatch ? getComputedStyle(swatch).color : own.color;
			const hollow = swatch?.classList.contains("hollow");
			const box = { x: x + MARGIN, y: y + 4, width: 9, height: 9, rx: 3 };
			whole.append(
				element("rect", {
					...box,
					fill: color,
					...(hollow ? { "fill-opacity": 0.25, stroke: color } : {}),
				}),
				text(words(item), x + MARGIN + 16, y + 13, own.color, 12.5),
			);
		}
	});
	return whole as SVGSVGElement;
}

/** A picture as the text of a file. */
export const svgText = (picture: SVGSVGElement): string =>
	new XMLSerializer().serializeToString(picture);

/** A picture as a PNG of twice its size. */
export async function pngOf(picture: SVGSVGElement): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([svgText(picture)], { type: "image/svg+xml" }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement("canvas");
		canvas.width = 2 * Number(picture.getAttribute("width"));
		canvas.height = 2 * Number(picture.getAttribute("height"));
		canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) => {
			canvas.toBlob(
				(blob) => (blob ? resolve(blob) : reject(new Error("no picture"))),
				"image/png",
			);
		});
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** Gives a copy the looks of what it was copied from, and takes off what is only for the page. */
function styled(from: Element, to: Element): void {
	const style = getComputedStyle(from);
	for (const name of KEPT) {
		const value = style.getPropertyValue(name);
		if (value !== "") to.setAttribute(name, value);
	}
	for (const name of ["class", "tabindex", "role", "aria-label", "aria-hidden"]) {
		to.removeAttribute(name);
	}
	[...from.children].forEach((child, index) => {
		const copy = to.children[index];
		if (copy) styled(child, copy);
	});
}

function place(drawing: SVGSVGElement, box: Record<string, number>): void {
	for (const [name, value] of Object.entries(box)) drawing.setAttribute(name, String(value));
}

const words = (item: Element): string => (item.textContent ?? "").replace(/\s+/g, " ").trim();

/** Legend entries in lines of a width, each with its place. */
function rowsOf(items: readonly Element[], width: number): { item: Element; x: number }[][] {
	const rows: { item: Element; x: number }[][] = [];
	let x = Number.POSITIVE_INFINITY;
	for (const item of items) {
		const own = 32 + [...words(item)].reduce((sum, sign) => sum + (sign > "\u2e80" ? 13 : 7), 0);
		if (x + own > width) {
			rows.push([]);
			x = 0;
		}
		rows.at(-1)?.push({ item, x });
		x += own;
	}
	return rows;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}

function text(content: string, x: number, y: number, fill: string, size: number, weight = 400) {
	const made = element("text", { x, y, fill, "font-size": size, "font-weight": weight });
	made.textContent = content;
	return made;
}
