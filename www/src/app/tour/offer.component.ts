// The offer of the tour: a line over the pages of the example, which asks once.

import { css, html, nothing } from "lit";
import { defineStrings } from "../../i18n/index.ts";
import { barStyles } from "../../ui/bar.styles.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import { route } from "../router.ts";
import { refuseTour, startTour, tourOffer } from "./progress.ts";

const strings = defineStrings({
	en: {
		label: "Offer of a tour",
		text: "New here? A tour of this example takes two minutes: from the total to its documents.",
		yes: "Take the tour",
		no: "No thanks",
	},
	zh: {
		label: "导览",
		text: "第一次来？两分钟看完这个示例：从总量一直看到凭证。",
		yes: "开始导览",
		no: "不用了",
	},
});

/** The offer. */
export class TansuanTourOffer extends TansuanElement {
	static override styles = [
		barStyles,
		css`
			.bar {
				background: var(--tansuan-color-accent-soft);
			}
		`,
	];

	override render() {
		const here = route();
		if (here.name !== "organization" || here.id !== tourOffer()) return nothing;
		const text = strings();
		return html`<aside class="bar" aria-label=${text.label}>
			<p>${text.text}</p>
			<span>
				<tansuan-button @click=${startTour}>${text.yes}</tansuan-button>
				<tansuan-button variant="quiet" @click=${refuseTour}>${text.no}</tansuan-button>
			</span>
		</aside>`;
	}
}
