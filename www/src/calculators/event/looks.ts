// The colours and the face that an estimate has on the page, for its picture.

import type { Looks } from "./picture.ts";

/** The looks of what stands in a root. */
export function looksOf(root: ParentNode): Looks {
	const styleOf = (selector: string) => {
		const found = root.querySelector(selector);
		return getComputedStyle(found ?? document.documentElement);
	};
	const ground = getComputedStyle(document.documentElement).backgroundColor;
	const opaque = ground && !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(ground);
	const head = styleOf("h2");
	return {
		ground: opaque ? ground : "#fff",
		text: head.color,
		quiet: styleOf(".note").color,
		rule: styleOf("tbody td").borderBottomColor,
		mark: styleOf(".mark").fill,
		font: head.fontFamily,
	};
}
