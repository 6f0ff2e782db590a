// The issues of a package: counted, folded by process, filtered by kind, saved as a table.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { PackageIssue } from "../../engine/openlca.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/select.ts";
import "../../ui/finding/finding.ts";
import { saveFile } from "../../ui/save/save.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import {
	type Counts,
	countsOf,
	type Group,
	groupsOf,
	issuesCsv,
	kindName,
	kindsOf,
	SEVERITIES,
} from "./issues.ts";
import { packageStyles } from "./package.styles.ts";
import { strings } from "./strings.ts";

/** Processes, and issues of one, that are shown at first and with each asking for more. */
const GROUPS = 30;
const OF_GROUP = 20;

const TONES = { error: "wrong", warning: "doubtful", info: "plain" } as const;

/** The list of issues. */
export class TansuanPackageIssues extends TansuanElement {
	static override styles = [
		sectionStyles,
		packageStyles,
		css`
			section > header {
				margin-bottom: var(--tansuan-space-2);
			}
		`,
	];

	/** The issues, in the order of the package. */
	@property({ attribute: false }) issues: readonly PackageIssue[] = [];
	/** The name of the study, for the file that the list is saved as. */
	@property() study = "";

	@state() private kind = "";
	@state() private limit = GROUPS;
	@state() private open: ReadonlySet<string> = new Set();
	@state() private limits: ReadonlyMap<string, number> = new Map();

	protected override willUpdate(changed: Map<PropertyKey, unknown>) {
		if (!changed.has("issues")) return;
		// What concerns all of the package is read first.
		this.open = new Set([""]);
		this.limits = new Map();
		this.limit = GROUPS;
		if (!kindsOf(this.issues).some(({ code }) => code === this.kind)) this.kind = "";
	}

	#save() {
		saveFile(`${strings().csvName(this.study)}.csv`, issuesCsv(this.issues), "text/csv");
	}

	#counts(counts: Counts) {
		return html`<span class="counts">${SEVERITIES.map((severity) =>
			counts[severity] > 0
				? html`<tansuan-chip tone=${TONES[severity]}>${strings().counts[severity](counts[severity])}</tansuan-chip>`
				: nothing,
		)}</span>`;
	}

	#list({ process, issues }: Group) {
		const limit = this.limits.get(process) ?? OF_GROUP;
		const rest = issues.length - limit;
		return html`<div class="list">
			${issues.slice(0, limit).map(({ problem, mend }) => {
				const { severity, path, about } = problem;
				const finding = {
					severity,
					message: problemText(problem),
					note: inLanguage(mend),
					path,
					about,
				};
				return html`<tansuan-finding fixed .finding=${finding}></tansuan-finding>`;
			})}
			${
				rest > 0
					? html`<div><tansuan-button variant="quiet" @click=${() => {
							this.limits = new Map(this.limits).set(process, limit + OF_GROUP * 5);
						}}>${strings().moreIssues(rest)}</tansuan-button></div>`
					: nothing
			}
		</div>`;
	}

	#group(group: Group) {
		const { process, name, counts } = group;
		const isOpen = this.open.has(process);
		return html`<details ?open=${isOpen} @toggle=${(event: ToggleEvent) => {
			const open = new Set(this.open);
			if ((event.target as HTMLDetailsElement).open) open.add(process);
			else open.delete(process);
			this.open = open;
		}}>
			<summary><b>${process === "" ? strings().ofPackage : name || process}</b>${this.#counts(counts)}</summary>
			${isOpen ? this.#list(group) : nothing}
		</details>`;
	}

	#filter() {
		const text = strings();
		const kinds = kindsOf(this.issues);
		if (kinds.length < 2) return nothing;
		return html`<tansuan-select
			label=${text.show}
			.value=${this.kind}
			.choices=${[
				{ value: "", label: text.all(this.issues.length) },
				...kinds.map(({ code, count }) => ({
					value: code,
					label: text.kind(kindName(code), count),
				})),
			]}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				event.stopPropagation();
				this.kind = event.detail.value;
				this.limit = GROUPS;
			}}
		></tansuan-select>`;
	}

	override render() {
		const text = strings();
		if (this.issues.length === 0) return html`<p>${text.none}</p>`;
		const groups = groupsOf(this.issues, this.kind);
		const rest = groups.length - this.limit;
		return html`<section>
			<header>
				<h3>${text.issues}</h3>${this.#counts(countsOf(this.issues))}
				<span class="actions"><tansuan-button variant="quiet" icon="file" @click=${this.#save}>${text.csv}</tansuan-button></span>
			</header>
			${this.#filter()}
			${repeat(
				groups.slice(0, this.limit),
				({ process }) => process,
				(group) => this.#group(group),
			)}
			${
				rest > 0
					? html`<tansuan-button variant="quiet" @click=${() => {
							this.limit += GROUPS * 5;
						}}>${text.more(rest)}</tansuan-button>`
					: nothing
			}
		</section>`;
	}
}
