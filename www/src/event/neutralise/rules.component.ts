// The rules one by one: what each asks for, where it stands, how sure its wording is, whether it holds, and what was found.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { LocalRule, RuleResult } from "../../engine/types.ts";
import { formatDate } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import { type IconName, icon, iconStyles } from "../../ui/icon/icon.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { strings } from "./strings.ts";

const ICONS: Readonly<Record<RuleResult["status"], IconName>> = {
	holds: "check",
	fails: "close",
	warns: "more",
	open: "more",
	person: "right",
};

/** The rules. */
export class TansuanEventRules extends TansuanElement {
	static override styles = [
		sectionStyles,
		iconStyles,
		css`
			:host {
				display: grid;
				grid-template-columns: minmax(0, 1fr);
				gap: var(--tansuan-space-5);
			}

			ul {
				margin: 0;
				padding: 0;
				border-top: 1px solid var(--tansuan-color-rule-2);
				list-style: none;
			}

			li {
				display: grid;
				grid-template-columns: 96px minmax(0, 1fr) minmax(0, 0.8fr);
				gap: 2px var(--tansuan-space-4);
				padding: 8px 0;
				border-bottom: 1px solid var(--tansuan-color-rule);
			}

			.status {
				display: flex;
				gap: 6px;
				align-items: center;
				align-self: start;
				font-size: 13px;
				font-weight: 560;
				line-height: 22px;
				white-space: nowrap;
			}

			.holds .status {
				color: var(--tansuan-color-accent);
			}

			.fails .status {
				color: var(--tansuan-color-wrong);
			}

			.warns .status {
				color: var(--tansuan-color-doubtful);
			}

			:is(.open, .person) .status {
				color: var(--tansuan-color-text-2);
			}

			small {
				display: block;
				color: var(--tansuan-color-text-3);
				font-size: var(--tansuan-size-note);
				line-height: 18px;
			}

			.found {
				color: var(--tansuan-color-text-2);
				font-size: 13.5px;
			}

			@media (max-width: 720px) {
				li {
					grid-template-columns: minmax(0, 1fr);
				}
			}
		`,
	];

	/** The rules. */
	@property({ attribute: false }) rules: readonly RuleResult[] = [];
	/** Those of the event's province. */
	@property({ attribute: false }) localRules: readonly LocalRule[] = [];

	#rule({ status, rule, clause, standard, confidence, found }: RuleResult) {
		const text = strings().rules;
		const where = [
			text.standard[standard] ?? standard,
			inLanguage(clause),
			text.confidence(confidence),
		];
		return html`<li class=${status}>
			<span class="status">${icon(ICONS[status])}${text.status[status]}</span>
			<span>${inLanguage(rule)}<small>${where.join(" · ")}</small></span>
			<span class="found">${inLanguage(found)}</span>
		</li>`;
	}

	#group(heading: string, note: string, rules: readonly RuleResult[]) {
		if (rules.length === 0) return nothing;
		return html`<section>
			<header><h3>${heading}</h3><small>${note}</small></header>
			<ul>${rules.map((rule) => this.#rule(rule))}</ul>
		</section>`;
	}

	#local() {
		if (this.localRules.length === 0) return nothing;
		const text = strings().rules;
		return html`<section>
			<header><h3>${text.local}</h3><small>${text.localNote}</small></header>
			<ul>${this.localRules.map(({ rule, document, from, confidence, applies }) => {
				const size = applies === undefined ? "unknown" : applies ? "yes" : "no";
				return html`<li class="person">
					<span class="status">${icon(ICONS.person)}${text.status.person}</span>
					<span>${inLanguage(rule)}<small>${[inLanguage(document), text.from(formatDate(from)), text.confidence(confidence)].join(" · ")}</small></span>
					<span class="found">${text.applies[size]}</span>
				</li>`;
			})}</ul>
		</section>`;
	}

	override render() {
		const text = strings().rules;
		const iso = this.rules.filter(({ standard }) => standard === "iso14068-1");
		const others = this.rules.filter((rule) => !iso.includes(rule));
		const person = others.filter(({ status }) => status === "person");
		const judged = others.filter((rule) => !person.includes(rule));
		return html`
			${this.#group(
				text.binding,
				text.note,
				judged.filter(({ binding }) => binding),
			)}
			${this.#group(
				text.recommended,
				"",
				judged.filter(({ binding }) => !binding),
			)}
			${this.#group(text.person, "", person)}
			${this.#group(text.iso, text.isoNote, iso)}
			${this.#local()}`;
	}
}
