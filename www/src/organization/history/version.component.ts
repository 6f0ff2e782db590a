// An earlier version: its totals beside those of now, what differs in words, and the way back to it.

import { css, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { OrganizationResult } from "../../engine/result.ts";
import type { Organization, Problem } from "../../engine/types.ts";
import { formatTonnes } from "../../format/index.ts";
import { problemText } from "../../i18n/index.ts";
import { diffDocuments, type Line } from "../../store/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import { saveFile } from "../../ui/save/save.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import type { MethodView } from "../data/methods.ts";
import type { Evaluate, HistoryDesk } from "./desk.ts";
import { momentText, shortened } from "./lines.ts";
import { strings } from "./strings.ts";
import { namesIn, tell } from "./tell.ts";

/** Differences that are shown. */
const SHOWN = 40;

/**
 * The dialog of a version; open while it has a line.
 *
 * @event tansuan-closed - It was closed.
 * @event tansuan-notified - What came of it.
 */
export class TansuanHistoryVersion extends TansuanElement {
	static override styles = [
		tableStyles,
		css`
			:host {
				--tansuan-dialog-width: 640px;
			}

			h3 {
				margin: var(--tansuan-space-5) 0 var(--tansuan-space-2);
				font-size: var(--tansuan-size-body);
				font-weight: 620;
			}

			h3:first-child {
				margin-top: 0;
			}

			thead td {
				border-bottom-color: var(--tansuan-color-rule-2);
			}

			ul {
				margin: 0;
				padding-inline-start: 1.2em;
				overflow-wrap: anywhere;
			}

			p {
				margin: 0;
				color: var(--tansuan-color-text-2);
			}

			.wrong {
				color: var(--tansuan-color-wrong);
			}
		`,
	];

	/** The open document and its log. */
	@property({ attribute: false }) desk?: HistoryDesk;
	/** Evaluates the version beside the open document. */
	@property({ attribute: false }) evaluate?: Evaluate | undefined;
	/** The methods, for the names of parameters. */
	@property({ attribute: false }) methods: readonly MethodView[] = [];
	/** The line after which the version was so. */
	@property({ attribute: false }) line: Line | undefined;

	@state() private version: Organization | undefined;
	@state() private result: OrganizationResult | undefined;
	@state() private evaluated = false;
	@state() private problems: readonly Problem[] = [];

	protected override willUpdate(changed: PropertyValues<this>) {
		if (!changed.has("line")) return;
		this.version = undefined;
		this.result = undefined;
		this.evaluated = false;
		this.problems = [];
		if (this.line) void this.#rebuild(this.line);
	}

	async #rebuild(line: Line) {
		const outcome = await this.desk?.store.timeline.version(line.seq);
		if (this.line !== line || !outcome) return;
		if (outcome.status === "invalid") {
			this.problems = outcome.problems;
			return;
		}
		if (outcome.value.kind !== "organization") return;
		this.version = outcome.value;
		const evaluated = await this.evaluate?.(outcome.value);
		if (this.line !== line) return;
		this.result = evaluated?.status === "ok" ? evaluated.value : undefined;
		this.evaluated = true;
	}

	#close() {
		this.line = undefined;
		this.emit("tansuan-closed");
	}

	async #restore(version: Organization, line: Line) {
		const outcome = await this.desk?.store.run("restore-version", { version });
		const done = outcome?.status === "ok";
		const message = done
			? strings().version.restored(momentText(line.at))
			: (outcome?.problems ?? []).map(problemText).join(" ");
		this.emit("tansuan-notified", { message, kind: done ? "done" : "wrong" });
		if (done) this.#close();
	}

	#save(version: Organization, line: Line) {
		const json = JSON.stringify(version, null, "\t");
		saveFile(`${version.name} ${line.seq}.json`, json, "application/json");
	}

	#totals() {
		const text = strings().version;
		if (!this.evaluated) return html`<p>…</p>`;
		const then = totalsOf(this.result);
		const now = totalsOf(this.desk?.store.result.get());
		const years = [...new Set([...then.keys(), ...now.keys()])].sort();
		if (years.length === 0) return html`<p>${text.noTotal}</p>`;
		const shown = (kilograms: string | undefined) =>
			kilograms === undefined ? "—" : formatTonnes(kilograms);
		return html`<table>
			<thead><tr><td></td><th scope="col" class="num">${text.before}</th><th scope="col" class="num">${text.now}</th></tr></thead>
			<tbody>${years.map(
				(year) => html`<tr>
					<th scope="row">${year}</th>
					<td class="num">${shown(then.get(year))}</td>
					<td class="num">${shown(now.get(year))}</td>
				</tr>`,
			)}</tbody>
		</table>`;
	}

	#differences(version: Organization, document: Organization) {
		const patch = diffDocuments(version, document);
		if (patch.length === 0) return html`<p>${strings().version.same}</p>`;
		const names = new Map([...namesIn(version, []), ...namesIn(document, [])]);
		const told = tell(patch, { names, document, methods: this.methods });
		return html`<ul>${shortened(told, SHOWN).map((each) => html`<li>${each}</li>`)}</ul>`;
	}

	#body(document: Organization) {
		const text = strings().version;
		const { version } = this;
		if (this.problems.length > 0) {
			return this.problems.map((each) => html`<p class="wrong">${problemText(each)}</p>`);
		}
		if (!version) return html`<p>${text.waiting}</p>`;
		return html`<h3>${text.totals}</h3>${this.#totals()}
			<h3>${text.differences}</h3>${this.#differences(version, document)}`;
	}

	override render() {
		const document = this.desk?.store.current.get();
		const { line, version } = this;
		const text = strings().version;
		return html`<tansuan-dialog
			heading=${line ? text.heading(momentText(line.at)) : ""}
			?open=${line !== undefined}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.#close();
			}}
		>
			${line && document ? this.#body(document) : nothing}
			${
				line && version
					? html`<tansuan-button slot="actions" @click=${() => this.#save(version, line)}>${text.save}</tansuan-button>
						<tansuan-button slot="actions" variant="primary" @click=${() => this.#restore(version, line)}>${text.restore}</tansuan-button>`
					: nothing
			}
		</tansuan-dialog>`;
	}
}

/** The totals on the organisation's own account, in kilograms by year. */
function totalsOf(result: OrganizationResult | undefined): Map<number, string> {
	const account = result?.accounts.find(({ id }) => id === result.account);
	return new Map(account?.years.map(({ year, total }) => [year, total.kgCo2e]));
}
