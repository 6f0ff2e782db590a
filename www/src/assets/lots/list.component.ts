// The lots of the register: what is left of each, what has become of it, and what is wrong with it, at its row.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { AssetLot, AssetRegister, LotResult, Problem } from "../../engine/types.ts";
import { formatNumber, formatUnit, withUnit } from "../../format/index.ts";
import { type Column, ListSection } from "../../parts/list-section.ts";
import { forestFields, lotFields, qualityFields } from "../../parts/lots/fields.ts";
import { groupOf, unitOf } from "../../parts/lots/kinds.ts";
import { strings as lotStrings } from "../../parts/lots/strings.ts";
import type { PlanItem } from "../../store/commands/plan/place.ts";
import "../../ui/chip/chip.ts";
import { disclosureStyles } from "../../ui/disclosure.styles.ts";
import "../../ui/finding/finding.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import "../../ui/form/form.ts";
import type { NamedSubject } from "../desk.ts";
import { blankLot, lotEdits, lotItem, said, statusOf } from "./edits.ts";
import { foundText } from "./found.ts";
import { strings } from "./strings.ts";
import "./uses.ts";

const TONES = { held: "plain", retired: "good", sold: "plain" } as const;

/** The list of lots. */
export class TansuanLotList extends ListSection<AssetLot, AssetRegister> {
	static override styles = [
		...ListSection.styles,
		disclosureStyles,
		css`
			.found {
				display: grid;
				gap: var(--tansuan-space-1);
				margin: 0;
				padding: 0;
				font-size: 13px;
				list-style: none;
			}

			.more {
				display: grid;
				gap: var(--tansuan-space-5);
				padding-top: var(--tansuan-space-4);
				border-top: 1px solid var(--tansuan-color-rule);
			}
		`,
	];

	/** What each lot comes to. */
	@property({ attribute: false }) results: readonly LotResult[] = [];
	/** The subjects that a lot may be used for. */
	@property({ attribute: false }) subjects: readonly NamedSubject[] = [];

	protected override readonly list = "lots";
	protected override readonly topic = "retirement";
	protected override words = () => strings().list;
	protected override nameOf = ({ name }: AssetLot) => name;
	protected override nameLabel = () => strings().list.name;
	protected override blank = blankLot;
	protected override formOf = lotItem;
	protected override editsOf = lotEdits;
	protected override fields = (lot: AssetLot): readonly FieldSpec[] => lotFields(lot);

	protected override add = (lot: AssetLot) =>
		this.edit.run("add-items", { path: ["lots"], items: [said(lot) as unknown as PlanItem] });
	protected override change = (lot: AssetLot, edits: Record<string, unknown>) =>
		this.edit.run("edit-item", { path: ["lots"], id: lot.id, edits });
	protected override discard = (lot: AssetLot) =>
		this.edit.take("remove-item", { path: ["lots"], id: lot.id }, () =>
			strings().list.removed(lot.name),
		);

	#result({ id }: AssetLot): LotResult | undefined {
		return this.results.find((each) => each.id === id);
	}

	/** What the engine found about a lot, also where its place is another lot. */
	#found({ id }: AssetLot): readonly Problem[] {
		return this.findings.filter(({ about }) => about.includes(id));
	}

	protected override columns(): Column<AssetLot>[] {
		const text = strings().list;
		const amount = (value: string | undefined) => (value === undefined ? "—" : formatNumber(value));
		return [
			{
				label: text.quantity,
				kind: "num",
				cell: (lot) =>
					withUnit(
						amount(this.#result(lot)?.quantity ?? lot.quantity),
						formatUnit(unitOf(lot.kind)),
					),
			},
			{ label: text.used, kind: "num wide", cell: (lot) => amount(this.#result(lot)?.used) },
			{ label: text.left, kind: "num wide", cell: (lot) => amount(this.#result(lot)?.left) },
			{ label: text.serials, kind: "num wide", cell: (lot) => amount(this.#result(lot)?.serials) },
			{
				label: text.status,
				cell: (lot) => {
					const status = statusOf(lot);
					return html`<tansuan-chip tone=${TONES[status]}>${lotStrings().status[status]}</tansuan-chip>`;
				},
			},
		];
	}

	protected override under({ kind, vintage }: AssetLot) {
		const told = [lotStrings().kinds[kind], vintage].filter(Boolean).join(" · ");
		return html`<small class="under">${told}</small>`;
	}

	protected override below(lot: AssetLot) {
		const found = this.#found(lot);
		if (found.length === 0) return nothing;
		return html`<ul class="found">${found.map(
			(each) => html`<li><tansuan-finding
				fixed
				.finding=${{ ...each, message: foundText(each) }}
			></tansuan-finding></li>`,
		)}</ul>`;
	}

	protected override problemOf(lot: AssetLot, name: string): string {
		const place = `lots[${this.place(lot)}]`;
		const exactly = (path: string) =>
			this.findings.find((each) => each.path === `${place}.${path}`);
		const shared = this.#found(lot).find(({ code }) => code === "asset-used-twice");
		const beside = {
			quantity: () => exactly("uses"),
			status: () => exactly("sale") ?? exactly("retirement"),
			serials: () => shared,
		}[name];
		const found = exactly(name) ?? beside?.();
		return found ? foundText(found) : "";
	}

	#form(lot: AssetLot, fields: readonly FieldSpec[]) {
		return html`<tansuan-form
			.fields=${fields}
			.item=${lotItem(lot)}
			.problemOf=${(name: string) => this.problemOf(lot, name)}
		></tansuan-form>`;
	}

	protected override more(lot: AssetLot) {
		const { forest, quality } = lotStrings();
		const credit = groupOf(lot.kind) === "credit" || lot.kind === "own-reduction";
		return html`<div class="more">
			<tansuan-lot-uses
				.uses=${lot.uses ?? []}
				.subjects=${this.subjects}
				unit=${formatUnit(unitOf(lot.kind))}
				.problemOf=${(use: number, name: string) => this.problemOf(lot, `uses[${use}].${name}`)}
			></tansuan-lot-uses>
			${
				lot.kind === "new-forest" || lot.forest
					? html`<section>
						<header><h3>${forest.heading}</h3><small>${forest.note}</small></header>
						${this.#form(lot, forestFields())}
					</section>`
					: nothing
			}
			${
				credit || lot.quality
					? html`<details ?open=${lot.quality !== undefined}>
						<summary>${quality.heading}</summary>
						${this.#form(lot, qualityFields())}
					</details>`
					: nothing
			}
		</div>`;
	}
}
