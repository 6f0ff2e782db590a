// What an estimate comes to: the total, where it comes from, that it is an estimate, and ways to keep it.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { inLanguage, problemText } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/figure/figure.ts";
import "../../ui/finding/finding.ts";
import "../../ui/menu/menu.ts";
import { saveFile } from "../../ui/save/save.ts";
import { estimateStyles } from "./estimate.styles.ts";
import { shown } from "./figures.ts";
import { canShare, type Made, pictureFile, saveJson, share } from "./keep.ts";
import { looksOf } from "./looks.ts";
import { strings } from "./strings.ts";

/**
 * An estimate.
 *
 * @event tansuan-event-made - It shall be worked on as an event.
 */
export class TansuanQuickEstimate extends TansuanElement {
	static override styles = estimateStyles;

	/** The estimate; undefined while there is none. */
	@property({ attribute: false }) made: Made | undefined;
	/** Nobody was said to come yet. */
	@property({ type: Boolean }) waiting = false;
	/** A newer one is on its way. */
	@property({ type: Boolean }) updating = false;

	/** Why it is not of the answers as they are now. */
	@property() trouble = "";

	@state() private busy = false;

	/** Has the picture drawn and hands it on. */
	async #draw(made: Made, then: (picture: File) => unknown) {
		if (this.busy) return;
		this.busy = true;
		try {
			await then(await pictureFile(made, shown(made.estimate), looksOf(this.renderRoot)));
		} catch {
			this.emit("tansuan-notified", { message: () => strings().keep.failed, kind: "wrong" });
		} finally {
			this.busy = false;
		}
	}

	#keep(made: Made) {
		const text = strings().keep;
		return html`<div class="keep">
			<tansuan-button
				variant="primary"
				@click=${() => this.emit("tansuan-event-made", { document: made.estimate.document })}
			>${text.open}</tansuan-button>
			<small>${text.openNote}</small>
			<div class="ways">
				${
					canShare()
						? html`<tansuan-button
							?disabled=${this.busy}
							@click=${() =>
								this.#draw(made, (picture) => share(made, shown(made.estimate), picture))}
						>${text.share}</tansuan-button>`
						: nothing
				}
				<tansuan-button
					?disabled=${this.busy}
					@click=${() =>
						this.#draw(made, (picture) => saveFile(picture.name, picture, picture.type))}
				>${text.picture}</tansuan-button>
				<tansuan-menu
					label=${text.file}
					.commands=${[
						{ value: "estimate", label: text.estimate },
						{ value: "event", label: text.event },
					]}
					@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) => {
						event.stopPropagation();
						saveJson(made, event.detail.command === "event" ? "event" : "estimate");
					}}
				></tansuan-menu>
			</div>
		</div>`;
	}

	#parts(made: Made) {
		const text = strings().result;
		return html`<table>
			<caption>${text.parts}</caption>
			<thead><tr>
				<th scope="col"><span class="hidden">${text.parts}</span></th>
				<th scope="col" class="num">${text.figure}</th>
				<th scope="col" class="num">${text.share}</th>
			</tr></thead>
			<tbody>${shown(made.estimate).parts.map(
				({ label, note, kilograms, percent, length }) => html`<tr>
					<th scope="row">${label}<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
						<rect class="mark" width=${length} height="6"></rect>
					</svg>${note ? html`<small>${note}</small>` : nothing}</th>
					<td class="num">${kilograms}</td>
					<td class="num">${percent}</td>
				</tr>`,
			)}</tbody>
		</table>`;
	}

	#findings({ findings }: Made) {
		if (findings.length === 0) return nothing;
		return html`<details>
			<summary>${strings().result.findings(findings.length)}</summary>
			<ul>${findings.map(
				(each) => html`<li><tansuan-finding
					fixed
					.finding=${{ ...each, message: problemText(each) }}
				></tansuan-finding></li>`,
			)}</ul>
		</details>`;
	}

	override render() {
		const { made } = this;
		const text = strings().result;
		if (!made) {
			return html`<h2>${text.heading}</h2>
				${
					this.trouble
						? html`<p class="doubtful" role="alert">${this.trouble}</p>`
						: html`<p class="waiting" role="status">${this.waiting ? text.waiting : text.coming}</p>`
				}`;
		}
		const { total, counted, of } = made.estimate.result.estimate;
		const figures = shown(made.estimate);
		return html`<div class="head">
				<h2>${text.heading}</h2><tansuan-chip>${text.screening}</tansuan-chip>
			</div>
			<div aria-busy=${this.updating}>
				<tansuan-figure size="hero" tonnes unit="tCO2e" value=${total.kgCo2e}></tansuan-figure>
				<dl>
					<div><dt>${text.perPerson}</dt><dd>${figures.perPerson} kg</dd></div>
					<div><dt>${text.perDay}</dt><dd>${figures.perDay} kg</dd></div>
				</dl>
			</div>
			${this.trouble ? html`<p class="doubtful" role="alert">${this.trouble}</p>` : nothing}
			<p class="note">${inLanguage(made.estimate.note)}</p>
			${counted < of ? html`<p class="doubtful" role="alert">${text.counted(String(counted), String(of))}</p>` : nothing}
			${this.#parts(made)}
			${figures.beside.map(({ label, kilograms }) => html`<p class="note">${text.beside(label, kilograms)}</p>`)}
			${this.#keep(made)}
			${this.#findings(made)}`;
	}
}
