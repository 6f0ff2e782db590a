// Scrolling a row of things so that one of them is in sight.

/** Scrolls the row so that an item is in its middle, once the page is laid out: asking where it is before costs a layout. */
export function toMiddle(item: HTMLElement): void {
	requestAnimationFrame(() => {
		const row = item.parentElement;
		if (row) row.scrollLeft = item.offsetLeft - (row.clientWidth - item.offsetWidth) / 2;
	});
}
