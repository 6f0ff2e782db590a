// The lots that are used for an event, and why one doesn't count; lots are entered here and kept in the register.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { AssetLot, OffsetLot, Problem } from "../../engine/types.ts";
import { formatDate } from "../../format/index.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import { strings as lotStrings } from "../../parts/lots/strings.ts";
import { rowStyles } from "../../parts/row.styles.ts";
import { assetsAddress } from "../../routes/index.ts";
import type { PlanCommandArguments, PlanCommandName } from "../../store/index.ts";
import { newId } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/empty-state/empty-state.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { EventDesk } from "../desk.ts";
import { wholeTonnes } from "../parts/figures.ts";
import { strings as shared } from "../strings.ts";
import "./dialogs.ts";
import { lotEdits, lotsFor, otherLots, useOf } from "./lot-edits.ts";
import { strings } from "./strings.ts";

/** The lots. */
export class TansuanEventLots extends TansuanElement {
	static override styles = [
		sectionStyles,
		tableStyles,
		rowStyles,
		css`
			ul {
				margin: 2px 0 0;
				padding: 0;
				color: var(--tansuan-color-doubtful);
				font-size: var(--tansuan-size-note);
				line-height: 18px;
				list-style: none;
			}
		`,
	];

	/** The open event, and the register of its lots. */
	@property({ attribute: false }) desk?: EventDesk;
	/** The lot whose dialog is open. */
	@property() openId: string | undefined;

	@state() private opened: string | undefined;
	@state() private doing: "add" | "use" | undefined;

	protected override willUpdate(changed: Map<PropertyKey, unknown>) {
		if (changed.has("openId")) this.opened = this.openId;
	}

	get #event(): string {
		return this.desk?.store.event.get()?.id ?? "";
	}

	async #run<N extends PlanCommandName>(name: N, args: PlanCommandArguments<N>): Promise<boolean> {
		const outcome = await this.desk?.editRegister(name, args);
		if (outcome?.status === "invalid") this.#refused(outcome.problems);
		return outcome?.status === "ok";
	}

	#refused(problems: readonly Problem[]) {
		const message = () => problems.map(problemText).join(" ");
		this.emit("tansuan-notified", { message, kind: "wrong" });
	}

	#change(id: string, edits: Record<string, unknown>): Promise<boolean> {
		return this.#run("edit-item", { path: ["lots"], id, edits });
	}

	async #add(lot: AssetLot) {
		if (await this.#run("add-items", { path: ["lots"], items: [{ ...lot }] }))
			this.doing = undefined;
	}

	async #use(id: string, quantity: string) {
		const lot = this.desk?.register.get()?.lots?.find((each) => each.id === id);
		if (!lot) return;
		const edits = lotEdits(lot, { used: quantity }, this.#event, newId);
		if (await this.#change(id, edits)) this.doing = undefined;
	}

	async #release(id: string) {
		const lot = this.desk?.register.get()?.lots?.find((each) => each.id === id);
		const use = lot && useOf(lot, this.#event);
		this.opened = undefined;
		if (!use) return;
		if (await this.#run("remove-item", { path: ["lots", id, "uses"], id: use.id })) {
			this.emit("tansuan-notified", { message: () => strings().lot.unused, kind: "done" });
		}
	}

	#row(lot: AssetLot, result: OffsetLot | undefined) {
		const text = strings().lots;
		const used = result?.tonnes ?? useOf(lot, this.#event)?.quantity ?? "";
		const retired = result?.retired ?? lot.retirement?.date;
		return html`<tr>
			<th scope="row"><button
				class="name"
				type="button"
				aria-haspopup="dialog"
				@click=${() => {
					this.opened = lot.id;
				}}
			>${lot.name || shared().none}</button>${
				result && result.reasons.length > 0
					? html`<ul>${result.reasons.map((reason) => html`<li>${inLanguage(reason)}</li>`)}</ul>`
					: nothing
			}</th>
			<td class="wide">${lotStrings().kinds[lot.kind]}</td>
			<td class="wide keep">${retired ? formatDate(retired) : shared().none}</td>
			<td class="num">${wholeTonnes(used)}</td>
			<td class="keep">${
				result
					? html`<tansuan-chip tone=${result.counts ? "good" : "doubtful"}>${result.counts ? text.yes : text.no}</tansuan-chip>`
					: nothing
			}</td>
		</tr>`;
	}

	#actions(slot: string) {
		const text = strings().lots;
		const register = this.desk?.register.get();
		const others = otherLots(register, this.#event);
		const begin = (doing: "add" | "use") => () => {
			this.doing = doing;
		};
		return html`<tansuan-button slot=${slot || nothing} variant=${slot ? "primary" : "quiet"} popup="dialog" @click=${begin("add")}>${text.add}</tansuan-button>${
			others.length > 0
				? html`<tansuan-button slot=${slot || nothing} variant=${slot ? "plain" : "quiet"} popup="dialog" @click=${begin("use")}>${text.use}</tansuan-button>`
				: nothing
		}${register && !slot ? html`<tansuan-button variant="quiet" href=${assetsAddress(register.id, "lots")}>${text.register}</tansuan-button>` : nothing}`;
	}

	#dialogs(lots: readonly AssetLot[]) {
		const lot = lots.find(({ id }) => id === this.opened);
		const closed = (event: Event) => {
			event.stopPropagation();
			this.opened = undefined;
			this.doing = undefined;
		};
		if (this.doing === "use") {
			return html`<tansuan-event-use
				.lots=${otherLots(this.desk?.register.get(), this.#event)}
				@tansuan-lot-used=${({ detail }: HTMLElementEventMap["tansuan-lot-used"]) => void this.#use(detail.id, detail.quantity)}
				@tansuan-closed=${closed}
			></tansuan-event-use>`;
		}
		if (!lot && this.doing !== "add") return nothing;
		return html`<tansuan-event-lot
			.lot=${lot}
			event=${this.#event}
			?iso=${this.desk?.store.event.get()?.settings.iso14068 ?? false}
			@tansuan-lot-accepted=${({ detail }: HTMLElementEventMap["tansuan-lot-accepted"]) => void this.#add(detail.lot)}
			@tansuan-lot-edited=${({ detail }: HTMLElementEventMap["tansuan-lot-edited"]) => void this.#change(detail.id, detail.edits)}
			@tansuan-lot-released=${({ detail }: HTMLElementEventMap["tansuan-lot-released"]) => void this.#release(detail.id)}
			@tansuan-closed=${closed}
		></tansuan-event-lot>`;
	}

	override render() {
		const text = strings().lots;
		const lots = lotsFor(this.desk?.register.get(), this.#event);
		const results = this.desk?.store.eventResult.get()?.lots ?? [];
		if (lots.length === 0) {
			return html`<tansuan-empty-state heading=${text.empty}>${text.why}${this.#actions("actions")}</tansuan-empty-state>${this.#dialogs(lots)}`;
		}
		return html`<section>
			<header><h2>${text.heading}</h2><small>${text.note}</small><span class="actions">${this.#actions("")}</span></header>
			<div class="scroll"><table>
				<thead><tr>
					<th scope="col">${text.name}</th>
					<th scope="col" class="wide">${text.kind}</th>
					<th scope="col" class="wide">${text.retired}</th>
					<th scope="col" class="num">${text.used}</th>
					<th scope="col">${text.counts}</th>
				</tr></thead>
				<tbody>${lots.map((lot) =>
					this.#row(
						lot,
						results.find(({ id }) => id === lot.id),
					),
				)}</tbody>
			</table></div>
		</section>${this.#dialogs(lots)}`;
	}
}
