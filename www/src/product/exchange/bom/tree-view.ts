// The bill of materials as it will be in the study: a tree with the amount of every part.

import { html, nothing } from "lit";
import type { ProductStudy } from "../../../engine/types.ts";
import { formatUnit } from "../../../format/index.ts";
import type { Bom, BomPart } from "../../../interchange/bom/reading.ts";
import { massOf } from "../../../interchange/bom/tree.ts";
import { bomUnit } from "../../../interchange/bom/units.ts";
import { productAddress } from "../../../routes/index.ts";
import "../../../ui/button/button.ts";
import { partsIn } from "./materials.ts";
import type { BomSession } from "./session.ts";
import { strings } from "./strings.ts";

/** Rows that are shown at first. */
const SHOWN = 60;

/** Levels that stand in further and further. */
const DEEPEST = 8;

interface Row {
	part: BomPart;
	level: number;
	children: number;
}

/** The rows of the tree; an assembly that is used twice is shown twice, as far as `most` reaches. */
export function treeRows(
	{ top, assemblies }: Pick<Bom, "top" | "assemblies">,
	most: number,
): Row[] {
	const rows: Row[] = [];
	const put = (parts: readonly BomPart[], level: number) => {
		for (const part of parts) {
			if (rows.length >= most) return;
			const below = part.assembly === undefined ? [] : (assemblies.get(part.assembly)?.parts ?? []);
			rows.push({ part, level, children: below.length });
			put(below, level + 1);
		}
	};
	put(top, 1);
	return rows;
}

/** How many parts and assemblies there are. */
export function tally(bom: Pick<Bom, "top" | "assemblies">): { parts: number; assemblies: number } {
	const all = partsIn(bom);
	const assemblies = new Set(
		all.flatMap(({ assembly }) => (assembly === undefined ? [] : [assembly])),
	);
	const parts = all.filter(({ assembly }) => assembly === undefined);
	return { parts: parts.length, assemblies: assemblies.size };
}

/** The tree of a session. */
export function treeView(
	{ bom }: BomSession,
	study: ProductStudy,
	all: boolean,
	showAll: () => void,
) {
	const text = strings();
	if (!bom) return nothing;
	if (bom.top.length === 0) return html`<p class="muted">${text.nothing}</p>`;
	const { parts, assemblies } = tally(bom);
	const rows = treeRows(bom, all ? Number.POSITIVE_INFINITY : SHOWN + 1);
	const shown = all ? rows : rows.slice(0, SHOWN);
	const root = study.processes.find(({ id }) => id === study.reference.process);
	const made = root?.outputs.find(({ id }) => id === (study.reference.output ?? id))?.amount;
	const ofPieces = bomUnit(made?.unit ?? "") === "件";
	const basis = made ? text.basis(`${made.value} ${formatUnit(made.unit ?? "")}`.trim()) : "";
	return html`<section>
		<header>
			<h2>${text.tree}</h2>
			<small>${[text.treeNote(parts, assemblies), basis].filter(Boolean).join(" · ")}</small>
		</header>
		${
			ofPieces || !made
				? nothing
				: html`<p class="basis">
					${text.basisDoubt(`${made.value} ${formatUnit(made.unit ?? "")}`.trim())}
					<a href=${productAddress(study.id, "study")}>${text.toStudy}</a>
				</p>`
		}
		<div class="scroll" tabindex="0" role="region" aria-label=${text.tree}>
			<table class="tree">
				<thead><tr>
					<th scope="col">${text.treeName}</th>
					<th scope="col" class="num">${text.treeAmount}</th>
					<th scope="col">${text.treeMaterial}</th>
					<th scope="col" class="wide">${text.treeFrom}</th>
				</tr></thead>
				<tbody>${shown.map(rowView)}</tbody>
			</table>
		</div>
		${
			rows.length > shown.length
				? html`<tansuan-button variant="quiet" @click=${showAll}>${text.all(
						treeRows(bom, Number.POSITIVE_INFINITY).length,
					)}</tansuan-button>`
				: nothing
		}
	</section>`;
}

function rowView({ part: { line }, level, children }: Row) {
	const text = strings();
	const amount = (children > 0 ? line.count : massOf(line)) ??
		line.count ?? { value: "1", unit: "件" };
	const from = [line.supplier, line.origin].filter(Boolean).join(" · ");
	return html`<tr class=${children > 0 ? "whole" : ""}>
		<th scope="row" class=${`l${Math.min(level, DEEPEST)}`}>
			${line.name}
			${line.partNumber && line.partNumber !== line.name ? html`<small>${line.partNumber}</small>` : nothing}
			${children > 0 ? html`<small>${text.assemblyOf(children)}</small>` : nothing}
		</th>
		<td class="num">${written(amount.value)} ${formatUnit(amount.unit)}</td>
		<td>${line.material ?? ""}</td>
		<td class="note wide">${from}</td>
	</tr>`;
}

/** A formula as people write it. */
const written = (formula: string): string => formula.replaceAll("*", "×").replaceAll("/", "÷");
