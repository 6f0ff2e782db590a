// The process graph: a picture with arrows, and the same as a list for keyboard and screen readers.

import { css, html, nothing, svg } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { FootprintPart, ProductStudy, UnitProcess } from "../../engine/types.ts";
import { formatKilograms, formatUnit, withUnit } from "../../format/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import type { StudyDesk } from "../desk.ts";
import { strings as shared } from "../strings.ts";
import { type Graph, graphOf, type Link, mattering, type Node } from "./graph.ts";
import { looseProcesses } from "./rows.ts";
import { strings } from "./strings.ts";

const WIDTH = 176;
const HEIGHT = 56;
const GAP_X = 64;
const GAP_Y = 20;
/** Letters that fit into a box; Chinese ones are twice as wide. */
const LETTERS = 22;

/** Processes that are drawn, and that are listed at first, at most. */
const DRAWN = 60;
const LISTED = 60;

/**
 * The process graph.
 *
 * @event tansuan-process-opened - Show the data of a process.
 */
export class TansuanProcessGraph extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: grid;
				gap: var(--tansuan-space-5);
				min-width: 0;
			}

			.picture {
				overflow: auto;
				max-height: 60vh;
				padding: var(--tansuan-space-3);
				border: 1px solid var(--tansuan-color-rule);
				border-radius: var(--tansuan-radius);
				background: var(--tansuan-color-surface);
			}

			.box {
				fill: var(--tansuan-color-ground);
				stroke: var(--tansuan-color-edge);
			}

			.node {
				cursor: pointer;
			}

			.node:hover .box {
				stroke: var(--tansuan-color-accent);
			}

			.root .box {
				fill: var(--tansuan-color-accent-soft);
				stroke: var(--tansuan-color-accent);
				stroke-width: 1.5;
			}

			.loose .box {
				stroke-dasharray: 4 3;
			}

			text {
				fill: var(--tansuan-color-text);
				font-size: 13px;
			}

			text.small {
				fill: var(--tansuan-color-text-3);
				font-size: 12px;
			}

			path {
				fill: none;
				stroke: var(--tansuan-color-edge);
				stroke-width: 1.4;
			}

			path.loop {
				stroke: var(--tansuan-color-doubtful-line);
				stroke-dasharray: 5 3;
			}

			marker path {
				fill: var(--tansuan-color-edge);
				stroke: none;
			}

			ul {
				display: grid;
				gap: 6px;
				margin: 0;
				padding: 0;
				list-style: none;
			}

			li {
				padding-bottom: 6px;
				border-bottom: 1px solid var(--tansuan-color-rule);
			}

			button {
				min-height: max(26px, var(--tansuan-target));
				padding: 2px 0;
				border: 0;
				background: none;
				color: var(--tansuan-color-text);
				font: inherit;
				font-weight: 560;
				text-align: start;
				cursor: pointer;
			}

			button:hover {
				color: var(--tansuan-color-accent);
				text-decoration: underline;
				text-underline-offset: 4px;
			}

			li small {
				display: block;
				color: var(--tansuan-color-text-2);
				font-size: var(--tansuan-size-note);
			}
		`,
	];

	/** What each process adds itself, by its id. */
	#parts: ReadonlyMap<string, FootprintPart> = new Map();

	/** The store, with the study open in it. */
	@property({ attribute: false }) desk?: StudyDesk;

	@state() private limit = LISTED;

	#open(id: string) {
		this.emit("tansuan-process-opened", { id });
	}

	#about({ id, stage, outputs }: UnitProcess): string {
		const output = outputs[0];
		const part = this.#parts.get(id);
		return [
			output && withUnit(output.amount.value, formatUnit(output.amount.unit ?? "")),
			stage && shared().stages[stage],
			part && `${formatKilograms(part.kgCo2e)} kgCO₂e`,
		]
			.filter(Boolean)
			.join(" · ");
	}

	#node({ process, layer, at }: Node, kind: string) {
		const [x, y] = [layer * (WIDTH + GAP_X), at * (HEIGHT + GAP_Y)];
		return svg`<g class=${`node ${kind}`} transform=${`translate(${x} ${y})`} @click=${() => this.#open(process.id)}>
			<title>${process.name}</title>
			<rect class="box" width=${WIDTH} height=${HEIGHT} rx="8"></rect>
			<text x="12" y="24">${shortened(process.name)}</text>
			<text class="small" x="12" y="43">${shortened(this.#about(process))}</text>
		</g>`;
	}

	#link({ from, to, loop, input }: Link, places: ReadonlyMap<string, Node>) {
		const [a, b] = [places.get(from), places.get(to)];
		if (!a || !b) return nothing;
		const x1 = a.layer * (WIDTH + GAP_X) + WIDTH;
		const y1 = a.at * (HEIGHT + GAP_Y) + HEIGHT / 2;
		const x2 = b.layer * (WIDTH + GAP_X);
		const y2 = b.at * (HEIGHT + GAP_Y) + HEIGHT / 2;
		const bend = loop ? GAP_X : Math.max(24, (x2 - x1) / 2);
		const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 2} ${y2}`;
		return svg`<path class=${loop ? "loop" : ""} d=${path} marker-end="url(#arrow)"><title>${input}</title></path>`;
	}

	#picture({ nodes, links, layers, tallest }: Graph, root: string, loose: ReadonlySet<string>) {
		const width = layers * (WIDTH + GAP_X) - GAP_X + 4;
		const height = tallest * (HEIGHT + GAP_Y) - GAP_Y + 4;
		const places = new Map(nodes.map((node) => [node.process.id, node]));
		const kind = (id: string) => (id === root ? "root" : loose.has(id) ? "loose" : "");
		return html`<div class="picture" aria-hidden="true"><svg
			width=${width}
			height=${height}
			viewBox=${`-2 -2 ${width} ${height}`}
		>
			<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"></path></marker></defs>
			${links.map((link) => this.#link(link, places))}
			${repeat(
				nodes,
				({ process }) => process.id,
				(node) => this.#node(node, kind(node.process.id)),
			)}
		</svg></div>`;
	}

	override render() {
		const study = this.desk?.store.study.get();
		if (!study) return nothing;
		const text = strings().graph;
		const footprint = this.desk?.store.footprint.get();
		this.#parts = new Map(footprint?.byProcess.map((part) => [part.key, part]));
		const graph = graphOf(study);
		const left = study.processes.length - DRAWN;
		const drawn = left > 0 ? graphOf({ ...study, processes: this.#drawn(study) }) : graph;
		const loose = new Set(looseProcesses(study).map(({ id }) => id));
		const names = new Map(study.processes.map(({ id, name }) => [id, name]));
		const into = Map.groupBy(graph.links, ({ to }) => to);
		const rest = graph.nodes.length - this.limit;
		return html`<section>
				<header><h2>${text.label}</h2><small>${text.note}${left > 0 ? ` ${text.left(study.processes.length - drawn.nodes.length)}` : ""}</small></header>
				${this.#picture(drawn, study.reference.process, loose)}
			</section>
			<section>
				<header><h2>${text.list}</h2></header>
				<ul>${graph.nodes.slice(0, this.limit).map(({ process }) => {
					const links = into.get(process.id) ?? [];
					const takes = links.map(
						({ from, loop }) => `${names.get(from) ?? from}${loop ? ` (${text.loop})` : ""}`,
					);
					return html`<li>
						<button type="button" @click=${() => this.#open(process.id)}>${process.name || strings().row.unnamed}</button>
						<small>${[this.#about(process), strings().supply.is(text.takes, takes.join(", ") || text.nothing), loose.has(process.id) ? strings().row.unused : ""].filter(Boolean).join(" · ")}</small>
					</li>`;
				})}</ul>
				${
					rest > 0
						? html`<tansuan-button variant="quiet" @click=${() => {
								this.limit += LISTED * 5;
							}}>${strings().process.more(rest)}</tansuan-button>`
						: nothing
				}
			</section>`;
	}

	protected override firstUpdated() {
		// The study's own process stands at the right: where the picture is wider, it begins there.
		const picture = this.renderRoot.querySelector(".picture");
		if (picture) picture.scrollLeft = picture.scrollWidth;
	}

	/** The processes that a picture has room for. */
	#drawn(study: ProductStudy): UnitProcess[] {
		const lines = this.desk?.store.footprint.get()?.lines ?? [];
		// Which ones are drawn is chosen by numbers; no figure is made of them.
		const weights = new Map(
			lines.map(({ key, upstreamKgCo2e }) => [key, Math.abs(Number(upstreamKgCo2e ?? 0))]),
		);
		return mattering(study, (input) => weights.get(input) ?? 0, DRAWN);
	}
}

/** A text that fits into a box. */
function shortened(text: string): string {
	let room = LETTERS;
	for (const [at, letter] of [...text].entries()) {
		room -= /[\u2e80-\uffff]/.test(letter) ? 2 : 1;
		if (room < 0) return `${[...text].slice(0, at).join("")}…`;
	}
	return text;
}
