// The event calculator: a few questions, an estimate while one types, and the way on to the full event. It keeps
// nothing and knows nothing of the app: what it asks is given to it, and what it makes it hands out.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type {
	EventDocument,
	Outcome,
	Problem,
	QuickAnswers,
	QuickEstimate,
} from "../../engine/types.ts";
import { inLanguage, type Language, language, problemText } from "../../i18n/index.ts";
import { newId } from "../../store/new-id.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/text-field.ts";
import "../../ui/segmented/segmented.ts";
import {
	type Answers,
	answerAt,
	assumedFor,
	begun,
	counted,
	diets,
	nobody,
	placeOf,
	problemWith,
	quickAnswers,
	type ValueName,
	withAnswer,
	withTravellers,
	withValue,
} from "./answers.ts";
import { calculatorStyles } from "./calculator.styles.ts";
import { shown } from "./figures.ts";
import type { Made } from "./keep.ts";
import "./pieces.ts";
import { strings } from "./strings.ts";

declare global {
	interface HTMLElementEventMap {
		/** An estimate shall be worked on as an event. */
		"tansuan-event-made": CustomEvent<{ document: EventDocument }>;
	}
}

/** A word of a name that claims what an estimate doesn't carry. */
export interface NameClaim {
	word: string;
	/** Why it isn't carried, in the language in use. */
	reason: string;
}

const PAUSE = 250;

type Edited = CustomEvent<{ value: string }>;

/**
 * The calculator.
 *
 * @event tansuan-event-made - The estimate shall be worked on as an event.
 */
export class TansuanEventCalculator extends TansuanElement {
	static override styles = calculatorStyles;

	/** What answers make; the calculator computes nothing itself. */
	@property({ attribute: false }) ask?: (answers: QuickAnswers) => Promise<Outcome<QuickEstimate>>;
	/** The words of a name that claim something. */
	@property({ attribute: false }) lint?: (name: string) => Promise<readonly NameClaim[]>;

	@state() private answers: Answers = begun(newId());
	@state() private made: Made | undefined;
	@state() private problems: readonly Problem[] = [];
	@state() private claims: readonly NameClaim[] = [];
	@state() private updating = false;

	readonly #id = newId();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#turn = 0;
	#asked: Language | undefined;

	override disconnectedCallback() {
		super.disconnectedCallback();
		clearTimeout(this.#timer);
	}

	protected override willUpdate(changed: PropertyValues) {
		const spoken = language();
		if (!changed.has("answers") && !changed.has("ask") && this.#asked === spoken) return;
		// What counts comes while the form is already there, and only once nobody types.
		this.#asked = spoken;
		this.updating = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#ask(), PAUSE);
	}

	async #ask() {
		const turn = ++this.#turn;
		const { answers } = this;
		const given = quickAnswers(answers, {
			id: this.#id,
			name: strings().unnamed,
			english: language() !== "zh",
		});
		const [outcome, claims] = await Promise.all([
			this.ask?.(given),
			answers.name.trim() ? this.lint?.(answers.name) : [],
		]);
		if (turn !== this.#turn || !outcome) return;
		this.updating = false;
		this.claims = claims ?? [];
		this.problems = outcome.status === "invalid" ? outcome.problems : [];
		if (outcome.status === "invalid") return;
		this.made = {
			answers: given,
			estimate: outcome.value,
			findings: outcome.findings,
			heading: this.claims.length > 0 ? strings().keep.generic : given.name,
			day: today(),
		};
	}

	#set(name: ValueName, value: string) {
		this.answers = withValue(this.answers, name, value);
	}

	#field(name: ValueName, label: string, suffix = "", placeholder = assumedFor(name)) {
		const problem = problemWith(this.answers, this.problems, name);
		return html`<tansuan-text-field
			number
			label=${label}
			suffix=${suffix || nothing}
			placeholder=${placeholder ?? ""}
			.value=${this.answers.values[name] ?? ""}
			.error=${problem ? problemText(problem) : ""}
			@tansuan-edited=${({ detail }: Edited) => this.#set(name, detail.value)}
		></tansuan-text-field>`;
	}

	#question(question: string, content: TemplateResult, note = "") {
		return html`<section>
			<h2>${question}</h2>
			${note ? html`<p>${note}</p>` : nothing}
			${content}
		</section>`;
	}

	#name() {
		const text = strings().name;
		const [claim] = this.claims;
		return html`<tansuan-text-field
			label=${text.label}
			placeholder=${text.example}
			.value=${this.answers.name}
			.hint=${claim ? strings().keep.claims(claim.word, claim.reason) : ""}
			@tansuan-edited=${({ detail }: Edited) => {
				this.answers = { ...this.answers, name: detail.value };
			}}
		></tansuan-text-field>`;
	}

	#travel() {
		return html`<tansuan-travellers
			.answers=${this.answers}
			.problems=${this.problems}
			@tansuan-mode-added=${({ detail }: HTMLElementEventMap["tansuan-mode-added"]) => {
				const travellers = [...this.answers.travellers, nobody(newId(), detail.mode)];
				this.answers = { ...this.answers, travellers };
			}}
			@tansuan-travellers-edited=${({
				detail,
			}: HTMLElementEventMap["tansuan-travellers-edited"]) => {
				this.answers = withTravellers(this.answers, detail.id, detail.edits);
			}}
			@tansuan-travellers-removed=${({
				detail,
			}: HTMLElementEventMap["tansuan-travellers-removed"]) => {
				const travellers = this.answers.travellers.filter(({ id }) => id !== detail.id);
				this.answers = { ...this.answers, travellers };
			}}
		></tansuan-travellers>`;
	}

	#meals() {
		const text = strings().meals;
		return html`<div class="pair">
			${this.#field("meals", text.label)}
			<div class="diet">
				<span>${text.diet}</span>
				<tansuan-segmented
					label=${text.diet}
					value=${this.answers.values.diet || (diets[0]?.id ?? "")}
					.segments=${diets.map(({ id, name }) => ({ value: id, label: inLanguage(name) }))}
					@tansuan-changed=${({ detail }: Edited) => this.#set("diet", detail.value)}
				></tansuan-segmented>
			</div>
		</div>`;
	}

	#form() {
		const { days, travel, stay, meals, area, name } = strings();
		return html`<div class="form">
			${this.#question(name.question, this.#name())}
			${this.#question(days.question, html`<div class="pair">${this.#field("days", days.label)}</div>`)}
			${this.#question(travel.question, this.#travel(), travel.note)}
			${this.#question(
				stay.question,
				html`<div class="pair">
					${this.#field("guests", stay.guests, "", stay.everybody)}
					${this.#field("nights", stay.nights)}
				</div>`,
			)}
			${this.#question(meals.question, this.#meals())}
			${this.#question(area.question, html`<div class="pair">${this.#field("area", area.label, "m²")}</div>`)}
			${this.#bar()}
		</div>`;
	}

	/** The total at the foot of a phone, as long as the questions are in sight. */
	#bar() {
		const made = this.#ready;
		if (!made) return nothing;
		const { total, perPerson } = shown(made.estimate);
		const text = strings().result;
		return html`<div class="bar">
			<span><b>${total}</b> tCO₂e <small>${text.perPerson} ${perPerson} kg</small></span>
			<tansuan-button @click=${this.#see}>${text.see}</tansuan-button>
		</div>`;
	}

	readonly #see = () => {
		const estimate = this.renderRoot.querySelector<HTMLElement>("tansuan-quick-estimate");
		estimate?.scrollIntoView({ block: "start" });
		estimate?.focus({ preventScroll: true });
	};

	/** Why the estimate is not of these answers: one can't be read, or nothing could be computed. */
	get #trouble(): string {
		const [problem] = this.problems;
		if (!problem) return "";
		const read = answerAt(this.answers, placeOf(this.answers, problem.path)) !== undefined;
		return read ? strings().result.stale : problemText(problem);
	}

	/** The estimate, where somebody comes. */
	get #ready(): Made | undefined {
		return counted(this.answers).length > 0 ? this.made : undefined;
	}

	override render() {
		const { answers, made, problems } = this;
		return html`<p class="lead">${strings().lead}</p>
			<div class="sides">
				${this.#form()}
				<tansuan-quick-estimate
					tabindex="-1"
					.made=${this.#ready}
					?waiting=${counted(answers).length === 0}
					?updating=${this.updating}
					trouble=${this.#trouble}
				></tansuan-quick-estimate>
				<tansuan-assumptions
					.answers=${answers}
					.assumptions=${made?.estimate.assumptions ?? []}
					.problems=${problems}
					@tansuan-assumption-edited=${({
						detail,
					}: HTMLElementEventMap["tansuan-assumption-edited"]) => {
						this.answers = withAnswer(this.answers, detail.place, detail.value);
					}}
				></tansuan-assumptions>
			</div>`;
	}
}

/** Today where the person is. */
function today(): string {
	const now = new Date();
	const two = (part: number) => String(part).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
