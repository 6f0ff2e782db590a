// A commitment or a statement as a text and as a page of its own.

import type { Composed } from "../../../engine/types.ts";
import { inLanguage } from "../../../i18n/index.ts";

/** What is written: the points, with what the maker adds in own words. */
export interface Written {
	composed: Composed;
	/** What else is said, in the words of the maker. */
	own: string;
	/** By what it was made, and when. */
	foot: readonly string[];
	language: string;
}

/** As plain text, a line for each point. */
export function asText({ composed, own, foot }: Written): string {
	const points = composed.contents
		.filter(({ missing }) => !missing)
		.map(({ label, value }) => `${inLanguage(label)}: ${inLanguage(value)}`);
	return [
		inLanguage(composed.title),
		"",
		inLanguage(composed.sentence),
		"",
		...points,
		...(own ? ["", own] : []),
		"",
		...foot,
	].join("\n");
}

const ESCAPES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** A text as it stands in a page: no sign of it is markup. */
export const escaped = (text: string): string =>
	text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");

/** As a page that needs nothing else. */
export function asPage({ composed, own, foot, language }: Written): string {
	const title = escaped(inLanguage(composed.title));
	const rows = composed.contents
		.filter(({ missing }) => !missing)
		.map(
			({ label, value }) =>
				`<tr><th scope="row">${escaped(inLanguage(label))}</th><td>${escaped(inLanguage(value))}</td></tr>`,
		);
	const added = own ? `<p class="own">${escaped(own)}</p>` : "";
	return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; color: #1c2426; font: 16px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
h1 { font-size: 1.6rem; } table { width: 100%; border-collapse: collapse; } .own { white-space: pre-line; }
th, td { padding: .45rem 1rem .45rem 0; border-bottom: 1px solid #d9dcd6; text-align: start; vertical-align: baseline; }
th { width: 34%; font-weight: 500; } footer { margin-top: 2rem; color: #5a6466; font-size: .85rem; }
</style>
<h1>${title}</h1>
<p>${escaped(inLanguage(composed.sentence))}</p>
<table>
${rows.join("\n")}
</table>
${added}
<footer>${foot.map(escaped).join("<br>")}</footer>
</html>
`;
}
