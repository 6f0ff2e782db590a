// What axe finds on a page.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** So many places of one violation are told. */
const FEW = 3;

/** What is well is not told of, which on a page of a thousand cells takes most of the time. */
const OPTIONS = { resultTypes: ["violations" as const], preload: false };

/**
 * The violations on the page as it is, or in a part of it: an element inside the shadow roots of others,
 * from the outermost in.
 */
export async function violations(
	page: Page,
	part?: [string, string, ...string[]],
): Promise<string[]> {
	// In one go within the page: otherwise what was found in each frame is put together in another page,
	// which takes twice as long as the finding. The app has no frames.
	const builder = new AxeBuilder({ page }).setLegacyMode().options(OPTIONS).withTags(TAGS);
	if (part) builder.include({ fromShadowDom: part });
	const found = await builder.analyze();
	return found.violations.map(({ id, nodes }) => {
		const places = nodes.slice(0, FEW).map((node) => node.target.join(" "));
		const more = nodes.length > FEW ? ` and ${nodes.length - FEW} more` : "";
		return `${id}: ${places.join(", ")}${more}`;
	});
}
