// Counting to a new value: a figure that changed runs to it in 200 ms, when motion is welcome.
//
// The frames between are for the eye and in floating point; the last one is the exact text.

const DURATION = 200;

const still = (): boolean =>
	typeof matchMedia !== "function" || matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Calls `frame` with values between the two and, at the end, with the exact text.
 *
 * Returns what stops it.
 */
export function count(from: string, to: string, frame: (value: string) => void): () => void {
	const start = Number.parseFloat(from);
	const end = Number.parseFloat(to);
	const places = to.split(".")[1]?.length ?? 0;
	if (still() || !Number.isFinite(start) || !Number.isFinite(end) || start === end) {
		frame(to);
		return () => {};
	}
	const begun = performance.now();
	let handle = requestAnimationFrame(function step(now) {
		const done = Math.min(1, (now - begun) / DURATION);
		if (done >= 1) {
			frame(to);
			return;
		}
		const eased = 1 - (1 - done) ** 3;
		frame((start + (end - start) * eased).toFixed(Math.min(places, 12)));
		handle = requestAnimationFrame(step);
	});
	return () => cancelAnimationFrame(handle);
}
