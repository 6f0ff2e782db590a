// The inventory as lanes of rows, edited in place.

import { html, nothing, svg } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type {
	LineResult,
	Problem,
	ProcessInput,
	ProductResult,
	Stage,
} from "../../engine/types.ts";
import { formatKilograms, formatPercent } from "../../format/index.ts";
import { problemText } from "../../i18n/index.ts";
import { Editor } from "../../store/editor.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import { icon, iconStyles } from "../../ui/icon/icon.ts";
import "../../ui/menu/menu.ts";
import type { StudyDesk } from "../desk.ts";
import { STAGES } from "../stages.ts";
import { strings as shared } from "../strings.ts";
import { RowEdits, type Target } from "./edits.ts";
import { gasName } from "./gases.ts";
import { inventoryStyles } from "./inventory.styles.ts";
import { isTable } from "./paste.ts";
import { type Lane, lanesOf, type Row, stageOf } from "./rows.ts";
import { strings } from "./strings.ts";
import "./supply-choice.ts";

declare global {
	interface HTMLElementEventMap {
		/** The details of an input shall be shown. */
		"tansuan-input-opened": CustomEvent<{ id: string }>;
		/** The data of a process shall be shown. */
		"tansuan-process-opened": CustomEvent<{ id: string }>;
		/** Rows shall be pasted somewhere. */
		"tansuan-paste-asked": CustomEvent<{ target: Target }>;
	}
}

const FIELDS = ["name", "value", "unit"] as const;
type Field = (typeof FIELDS)[number];

/** Rows deeper than this are not drawn further in. */
const DEEPEST = 8;

/**
 * The inventory.
 *
 * @event tansuan-input-opened - Show the details of a row.
 * @event tansuan-process-opened - Show the data of a process.
 * @event tansuan-paste-asked - Paste rows.
 */
export class TansuanInventory extends TansuanElement {
	static override styles = [iconStyles, inventoryStyles];

	/** The store, with the study open in it. */
	@property({ attribute: false }) desk?: StudyDesk;

	@state() private open: ReadonlySet<string> = new Set();
	@state() private over = "";
	/** The field that gets the focus once its row is there. */
	#focus: { id: string; field: Field } | undefined;
	#dragged: Row | undefined;

	readonly #edits = new RowEdits(new Editor(this, () => this.desk?.store), () =>
		this.desk?.store.study.get(),
	);

	protected override updated() {
		const { id, field } = this.#focus ?? {};
		if (id === undefined) return;
		const input = this.renderRoot.querySelector<HTMLInputElement>(
			`input[data-id="${CSS.escape(id)}"][data-field="${field}"]`,
		);
		if (!input) return;
		this.#focus = undefined;
		input.focus();
		input.select();
	}

	#fold(key: string) {
		const open = new Set(this.open);
		if (!open.delete(key)) open.add(key);
		this.open = open;
	}

	async #add(target: Target | undefined, part = false) {
		if (!target) return;
		const id = await (part ? this.#edits.addPart(target) : this.#edits.add(target));
		if (id === undefined) return;
		this.#focus = { id, field: "name" };
		this.requestUpdate();
	}

	async #addInside(row: Row) {
		if (!row.part) return;
		if (!row.open) this.#fold(row.key);
		await this.#add({ process: row.part });
	}

	/** Goes to the same field of another row; past the last one, Enter adds a row. */
	#go(event: KeyboardEvent, lane: Lane, row: Row, by: -1 | 1) {
		const { field } = (event.target as HTMLElement).dataset;
		const all = [
			...this.renderRoot.querySelectorAll<HTMLInputElement>(`input[data-field="${field}"]`),
		];
		const to = all[all.indexOf(event.target as HTMLInputElement) + by];
		const last = lane.rows.at(-1) === row;
		if (event.key === "Enter" && by === 1 && last) {
			(event.target as HTMLInputElement).blur();
			void this.#add(row.level === 1 ? this.#edits.lane(lane.stage) : { process: row.process });
		} else if (to) {
			to.focus();
			to.select();
		}
	}

	#key(event: KeyboardEvent, lane: Lane, row: Row) {
		if (event.isComposing) return;
		const by = { ArrowUp: -1, ArrowDown: 1, Enter: event.shiftKey ? -1 : 1 }[event.key] as
			| -1
			| 1
			| undefined;
		if (by === undefined) return;
		event.preventDefault();
		if (event.key === "Enter" || !event.altKey) {
			this.#go(event, lane, row, by);
			return;
		}
		const field = (event.target as HTMLElement).dataset.field as Field;
		const done = event.shiftKey ? this.#edits.shift(row, by) : this.#edits.step(row, by);
		void done.then((moved) => {
			if (!moved) return;
			this.#focus = { id: row.id, field };
			this.requestUpdate();
		});
	}

	#paste(event: ClipboardEvent, lane: Lane, row: Row) {
		const text = event.clipboardData?.getData("text/plain") ?? "";
		if (!isTable(text)) return;
		event.preventDefault();
		const { name, amount, supply } = row.input ?? {};
		const empty = name === "" && amount?.value === "" && !supply;
		const at = row.level === 1 ? this.#edits.lane(lane.stage) : { process: row.process };
		if (at) void this.#edits.paste({ ...at, after: row.id, instead: empty }, text);
	}

	#command(command: string, row: Row) {
		const { input, process, part } = row;
		const [name = "", stage] = command.split(":");
		if (name === "details") this.emit("tansuan-input-opened", { id: row.id });
		else if (name === "process" && part) this.emit("tansuan-process-opened", { id: part.id });
		else if (name === "own") this.emit("tansuan-process-opened", { id: process.id });
		else if (name === "up") void this.#edits.step(row, -1);
		else if (name === "down") void this.#edits.step(row, 1);
		else if (name === "copy") void this.#edits.copy(row);
		else if (name === "remove") this.#edits.remove(row);
		else if (name === "inside") void this.#addInside(row);
		else if (name === "paste" && part) {
			this.emit("tansuan-paste-asked", { target: { process: part } });
		} else if (name === "part" && input) {
			void this.#edits.makePart(input).then((done) => {
				if (done && !this.open.has(row.key)) this.#fold(row.key);
			});
		} else if (name === "stage" && input) {
			void this.#edits.toStage(input, process, stage as Stage);
		}
	}

	#commands(row: Row) {
		const text = strings().row;
		const { input, part, level, process } = row;
		const own = { value: "own", label: text.own };
		const remove = { value: "remove", label: text.remove };
		if (!input) return [own, remove];
		const here = stageOf(process, input);
		const { stages } = shared();
		return [
			{ value: "details", label: text.details },
			...(part && !row.repeats
				? [
						{ value: "process", label: text.process },
						{ value: "inside", label: text.addInside },
						{ value: "paste", label: text.pasteInside },
					]
				: []),
			...(input.supply ? [] : [{ value: "part", label: text.makePart }]),
			own,
			{ value: "up", label: text.up },
			{ value: "down", label: text.down },
			...(level === 1
				? STAGES.filter((stage) => stage !== here).map((stage) => ({
						value: `stage:${stage}`,
						label: text.toStage(stages[stage]),
					}))
				: []),
			{ value: "copy", label: text.copy },
			remove,
		];
	}

	#field(lane: Lane, row: Row, field: Field, label: string, value: string, wrong: boolean) {
		const name = row.input?.name || strings().row.unnamed;
		const kind = field === "value" ? "num" : "";
		return html`<input
			class=${value === "" ? `${kind} empty` : kind}
			data-id=${row.id}
			data-field=${field}
			aria-label=${field === "name" ? label : strings().supply.is(label, name)}
			aria-invalid=${wrong ? "true" : "false"}
			inputmode=${field === "value" ? "text" : nothing}
			autocomplete="off"
			.value=${value}
			@change=${(event: Event) => {
				if (row.input) this.#edits.type(row.input, field, (event.target as HTMLInputElement).value);
			}}
			@keydown=${(event: KeyboardEvent) => this.#key(event, lane, row)}
			@paste=${(event: ClipboardEvent) => this.#paste(event, lane, row)}
		>`;
	}

	#marks({ input, repeats, emission }: Row, line: LineResult | undefined) {
		const text = strings().row;
		const marks = [
			repeats && text.repeats,
			input?.leftOut !== undefined && text.leftOut,
			input?.waste && text.waste,
			input?.avoided && text.avoided,
			(input?.aircraft || emission?.aircraft) && text.aircraft,
			emission?.removal && text.removal,
			input?.loss && text.loss(input.loss),
			input?.transport?.length && text.legs(input.transport.length),
			input?.circularity && text.circular,
			input?.partNumber,
			input?.supplier,
			line?.status === "outside-boundary" && text.outside,
			line?.status === "unused" && text.unused,
			line?.status === "error" && text.error,
		].filter((mark): mark is string => typeof mark === "string" && mark !== "");
		return marks.length === 0
			? nothing
			: html`<div class="marks">${marks.map((mark) => html`<span>${mark}</span>`)}</div>`;
	}

	#adds(line: LineResult | undefined, total: string | undefined) {
		const upstream = line?.upstreamKgCo2e;
		if (upstream === undefined) return html`<div class="adds"><small>—</small></div>`;
		// Only the bar's length is drawn from a number.
		const part = Number(upstream) / Math.abs(Number(total));
		const width = Number.isFinite(part) ? Math.min(100, Math.abs(part) * 100) : 0;
		return html`<div class="adds" title=${strings().head.addsUnit}>
			${formatKilograms(upstream)}
			<svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class=${part < 0 ? "credit" : ""} width=${width} height="3" rx="1"></rect>`}</svg>
		</div>`;
	}

	#drag(row: Row) {
		return html`<span
			class="grip"
			draggable="true"
			aria-hidden="true"
			@dragstart=${(event: DragEvent) => {
				this.#dragged = row;
				event.dataTransfer?.setData("text/plain", row.input?.name ?? "");
			}}
			@dragend=${() => {
				this.#dragged = undefined;
				this.over = "";
			}}
		>⋮</span>`;
	}

	#drop(event: DragEvent, to: Row | Stage) {
		const row = this.#dragged;
		if (!row?.input) return;
		event.preventDefault();
		event.stopPropagation();
		if (typeof to === "string") {
			const target = this.#edits.lane(to);
			if (target && row.level === 1) void this.#edits.toStage(row.input, row.process, to);
		} else if (!to.key.startsWith(row.key)) void this.#edits.before(row.input, to);
		this.over = "";
	}

	#over(event: DragEvent, key: string) {
		if (!this.#dragged) return;
		event.preventDefault();
		event.stopPropagation();
		this.over = key;
	}

	#row(lane: Lane, row: Row, line: LineResult | undefined, problems: readonly Problem[]) {
		const text = strings();
		const { input, emission, part } = row;
		const name = input?.name || emission?.name || text.row.unnamed;
		const wrongAt = (member: string) =>
			problems.some(({ path, severity }) => severity === "error" && path.includes(member));
		const muted = !lane.inside || (line !== undefined && line.status !== "counted");
		return html`<div
			class=${`row l${Math.min(row.level, DEEPEST)} ${muted ? "muted" : ""} ${this.over === row.key ? "over" : ""}`}
			role="row"
			aria-level=${row.level}
			aria-expanded=${part && !row.repeats ? (row.open ? "true" : "false") : nothing}
			@dragover=${(event: DragEvent) => this.#over(event, row.key)}
			@drop=${(event: DragEvent) => this.#drop(event, row)}
		>
			<div class="name" role="rowheader">
				${input ? this.#drag(row) : nothing}
				${
					part && !row.repeats
						? html`<button
							class="fold"
							type="button"
							aria-label=${text.row.unfold(name)}
							aria-expanded=${row.open ? "true" : "false"}
							@click=${() => this.#fold(row.key)}
						>${icon("right")}</button>`
						: nothing
				}
				<div class="stack">
					${
						input
							? this.#field(lane, row, "name", text.head.name, input.name, false)
							: html`<div class="text">${emission?.name ?? text.row.direct(gasName(emission?.gas ?? ""))}</div>`
					}
					${this.#marks(row, line)}
				</div>
			</div>
			${
				input
					? html`<div class="amount" role="gridcell">${this.#field(lane, row, "value", text.head.amount, input.amount.value, wrongAt(".amount"))}</div>
						<div class="unit" role="gridcell">${this.#field(lane, row, "unit", text.head.unit, input.amount.unit ?? "", wrongAt(".amount.unit"))}</div>
						<div class="supply" role="gridcell">${this.#supply(row, input)}</div>`
					: html`<div class="amount num adds" role="gridcell">${emission?.amount.value}</div>
						<div class="unit text" role="gridcell">${emission?.amount.unit}</div>
						<div class="supply text" role="gridcell">${gasName(emission?.gas ?? "")}</div>`
			}
			<div class="sum" role="gridcell">${this.#adds(line, this.desk?.store.footprint.get()?.total.kgCo2e)}</div>
			<div class="menu" role="gridcell"><tansuan-menu
				variant="quiet"
				icon="more"
				name=${text.row.commands(name)}
				.commands=${this.#commands(row)}
				@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) =>
					this.#command(event.detail.command, row)}
			></tansuan-menu></div>
			${problems
				.slice(0, 2)
				.map(
					(problem) => html`<p class=${`problem ${problem.severity}`}>${problemText(problem)}</p>`,
				)}
		</div>`;
	}

	#supply(row: Row, input: ProcessInput) {
		const study = this.desk?.store.study.get();
		const region = input.location ?? row.process.location ?? study?.settings.location;
		const year = Number.parseInt(study?.settings.period ?? "", 10);
		const prefer = {
			...(region ? { region } : {}),
			...(Number.isNaN(year) ? {} : { year }),
			...(input.amount.unit ? { unit: input.amount.unit } : {}),
		};
		return html`<tansuan-supply-choice
			.study=${study}
			.library=${this.desk?.library}
			.supply=${input.supply}
			.prefer=${prefer}
			.for=${input.name || strings().row.unnamed}
			.within=${row.process.id}
			@tansuan-supply-chosen=${(event: HTMLElementEventMap["tansuan-supply-chosen"]) => {
				event.stopPropagation();
				this.#edits.supply(row.id, event.detail.supply);
			}}
		></tansuan-supply-choice>`;
	}

	#lane(
		lane: Lane,
		lines: ReadonlyMap<string, LineResult>,
		problems: ReadonlyMap<string | undefined, readonly Problem[]>,
	) {
		const text = strings();
		const stage = shared().stages[lane.stage];
		const footprint = this.desk?.store.footprint.get();
		const sum = footprint?.byStage.find(({ key }) => key === lane.stage);
		return html`<section
			class=${lane.inside ? "lane" : "lane outside"}
			@dragover=${(event: DragEvent) => this.#over(event, lane.stage)}
			@drop=${(event: DragEvent) => this.#drop(event, lane.stage)}
		>
			<div class="bar">
				<h2 id=${lane.stage}>${stage}</h2>
				${lane.inside ? nothing : html`<small>${text.lane.outside}</small>`}
				${
					sum
						? html`<small class="sum">${formatKilograms(sum.kgCo2e)} kgCO₂e · ${formatPercent(sum.sharePercent)}</small>`
						: nothing
				}
			</div>
			${
				lane.rows.length === 0
					? html`<p class="none">${text.lane.none}</p>`
					: html`<div class="heads" aria-hidden="true">
							<span>${text.head.name}</span><span class="num">${text.head.amount}</span><span>${text.head.unit}</span>
							<span>${text.head.supply}</span><span class="num">${text.head.adds}</span>
						</div>
						<div role="treegrid" aria-labelledby=${lane.stage}>${repeat(
							lane.rows,
							({ key }) => key,
							(row) => this.#row(lane, row, lines.get(row.id), problems.get(row.id) ?? []),
						)}</div>`
			}
			<div class="ways">
				<tansuan-button variant="quiet" label=${text.lane.addTo(stage)} @click=${() =>
					void this.#add(this.#edits.lane(lane.stage))}>${text.lane.add}</tansuan-button>
				<tansuan-button variant="quiet" label=${text.supply.is(text.lane.addPart, stage)} @click=${() =>
					void this.#add(this.#edits.lane(lane.stage), true)}>${text.lane.addPart}</tansuan-button>
				<tansuan-button variant="quiet" label=${`${text.lane.paste} ${stage}`} @click=${() => {
					const target = this.#edits.lane(lane.stage);
					if (target) this.emit("tansuan-paste-asked", { target });
				}}>${text.lane.paste}</tansuan-button>
			</div>
		</section>`;
	}

	override render() {
		const study = this.desk?.store.study.get();
		const store = this.desk?.store;
		if (!store || !study) return nothing;
		const lines = linesByKey(store.footprint.get());
		const problems = Map.groupBy(
			store.findings.get().filter(({ severity }) => severity !== "info"),
			({ about }) => about[0],
		);
		return html`${repeat(
			lanesOf(study, this.open),
			({ stage }) => stage,
			(lane) => this.#lane(lane, lines, problems),
		)}<p class="keys">${strings().keys}</p>`;
	}
}

const known = new WeakMap<ProductResult, ReadonlyMap<string, LineResult>>();

/** The lines of a result by their keys. */
function linesByKey(result: ProductResult | undefined): ReadonlyMap<string, LineResult> {
	if (!result) return new Map();
	const found = known.get(result);
	if (found) return found;
	const made = new Map(result.lines.map((line) => [line.key, line]));
	known.set(result, made);
	return made;
}
