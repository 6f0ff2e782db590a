// Where the callout of the tour stands: beside what it points at, never over it; on a phone at the foot
// or under the top, whichever leaves the thing in sight.

/** A rectangle in the window. */
export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** A size. */
export interface Size {
	width: number;
	height: number;
}

const GAP = 12;
const EDGE = 12;
/** The tab bar at the foot of a phone. */
const BAR = 76;
/** The top bar of a phone. */
const TOP = 64;
const NARROW = 720;

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/** The callout's left and top. */
export function placeOf(anchor: Box | undefined, callout: Size, window: Size): Box {
	const { width, height } = callout;
	const at = (left: number, top: number): Box => ({ left, top, width, height });
	const narrow = window.width <= NARROW;
	const bottom = window.height - height - (narrow ? BAR : EDGE);
	if (!anchor) return at(narrow ? EDGE : window.width - width - EDGE, bottom);
	const below = anchor.top + anchor.height + GAP;
	if (narrow) return at(EDGE, anchor.top + anchor.height < bottom ? bottom : TOP);
	const left = between(anchor.left, EDGE, window.width - width - EDGE);
	if (below <= bottom) return at(left, below);
	if (anchor.top - GAP - height >= EDGE) return at(left, anchor.top - GAP - height);
	const right = anchor.left + anchor.width + GAP;
	const beside = right + width + EDGE <= window.width ? right : anchor.left - GAP - width;
	return at(
		between(beside, EDGE, window.width - width - EDGE),
		between(anchor.top, EDGE, Math.max(EDGE, bottom)),
	);
}
