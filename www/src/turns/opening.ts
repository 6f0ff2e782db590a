// While the page opens, its elements are rendered in slices, between which the browser paints and hears
// the person. From the first press on everything is rendered at once, as it is asked for.

/** Milliseconds of rendering before the browser gets a turn: under 50 on a phone four times slower. */
const SLICE = 8;

/** Promises between the turn of an element and what its own elements ask. */
const TICKS = 6;

const PRESSES = ["pointerdown", "keydown"] as const;

let opening = false;
/** When the slice began that runs now. */
let began: number | undefined;
const waiting: (() => void)[] = [];
/** Who is told when nothing waits any more. */
let watching: (() => void)[] = [];
let turns: MessageChannel | undefined;

/** From now on renderings take turns, until the person does something. */
export function startOpening(): void {
	opening = true;
	turns = new MessageChannel();
	turns.port1.onmessage = () => void slice();
	for (const press of PRESSES) addEventListener(press, endOpening, { capture: true, once: true });
}

/** From now on everything is rendered at once; what still waits is rendered now. */
export function endOpening(): void {
	opening = false;
	turns?.port1.close();
	for (const go of waiting.splice(0)) go();
	tellRendered();
}

/** Hides what is rendered in turns until all of it is there: it appears whole, and nothing in it jumps. */
export function appearWhole(element: HTMLElement): void {
	if (!opening) return;
	element.style.visibility = "hidden";
	afterRendered(() => {
		element.style.visibility = "";
	});
}

/** Does something once all that waits is rendered; at once where nothing takes turns. */
export function afterRendered(work: () => void): void {
	if (opening) {
		watching.push(work);
		next();
	} else work();
}

/** The same, once the browser has painted it: what is far below the first screen, a piece a frame. */
export function afterPainted(work: () => void): void {
	afterRendered(() => requestAnimationFrame(() => setTimeout(work)));
}

function tellRendered(): void {
	const told = watching;
	watching = [];
	for (const tell of told) tell();
}

/** Whether the page is opening still. */
export const isOpening = (): boolean => opening;

/** The turn that a rendering waits for; nothing where it need not wait. Those that wait keep their order. */
export function turnToRender(): Promise<void> | undefined {
	if (!opening || (waiting.length === 0 && hasTime())) return undefined;
	return new Promise((resolve) => {
		waiting.push(resolve);
		if (waiting.length === 1 && began === undefined) next();
	});
}

const hasTime = (): boolean => began !== undefined && performance.now() - began < SLICE;

const next = () => turns?.port2.postMessage(undefined);

async function slice(): Promise<void> {
	if (waiting.length === 0) tellRendered();
	began = performance.now();
	while (waiting.length > 0 && hasTime()) {
		waiting.shift()?.();
		// What was let go renders, and what it consists of asks for its turn, before the next is looked at.
		for (let tick = 0; tick < TICKS; tick++) await null;
	}
	began = undefined;
	if (waiting.length > 0 || watching.length > 0) next();
}
