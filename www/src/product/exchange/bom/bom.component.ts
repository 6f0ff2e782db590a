// Taking a bill of materials into a study: what its rows mean and what supplies its materials is shown and
// confirmed before anything is kept.

import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { readPlainTable } from "../../../engine/plain.ts";
import type { FactorRecord, ProductStudy } from "../../../engine/types.ts";
import { problemText, words } from "../../../i18n/index.ts";
import { productAddress } from "../../../routes/index.ts";
import { newId } from "../../../store/index.ts";
import "../../../ui/button/button.ts";
import { TansuanElement } from "../../../ui/element.ts";
import { sectionStyles } from "../../../ui/section.styles.ts";
import { tableStyles } from "../../../ui/table/table.styles.ts";
import { tableFileStyles } from "../../../ui/table-file/table-file.styles.ts";
import { fileOrPaste, otherEncoding } from "../../../ui/table-file/table-file.ts";
import type { StudyDesk } from "../../desk.ts";
import { bomStyles } from "./bom.styles.ts";
import { columnsView } from "./columns-view.ts";
import { confirmView } from "./confirm-view.ts";
import { howView } from "./how-view.ts";
import { givenFactors, stepOf } from "./making.ts";
import type { Material } from "./materials.ts";
import { materialsView } from "./materials-view.ts";
import { memoriesOf, withMemories } from "./memory.ts";
import { contextOf } from "./proposals.ts";
import { BomSession } from "./session.ts";
import { strings } from "./strings.ts";
import { saveTemplate } from "./template.ts";
import { tally, treeView } from "./tree-view.ts";
import { troubleView } from "./trouble-view.ts";

/** The import of a bill of materials. */
export class TansuanBomImport extends TansuanElement {
	static override styles = [sectionStyles, tableStyles, tableFileStyles, bomStyles];

	/** The store, with the study open in it. */
	@property({ attribute: false }) desk?: StudyDesk;

	@state() private showAll = false;
	@state() private picking: Material | undefined;

	readonly #session = new BomSession({
		read: readPlainTable,
		study: () => this.desk?.store.study.get(),
		library: () => this.desk?.library,
		memories: () => this.desk?.store.materials() ?? Promise.resolve(undefined),
		tell: () => this.requestUpdate(),
	});

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.#session.stop();
	}

	async #confirm(study: ProductStudy) {
		const { store } = this.desk ?? {};
		const session = this.#session;
		const step = stepOf(session, study, newId);
		if (!store || !step || !session.bom) return;
		const { parts, assemblies } = tally(session.bom);
		const outcome = await store.run("import-bom", step);
		if (outcome.status === "invalid") {
			const { problems } = outcome;
			const message = () => problems.map(problemText).join(" ");
			this.emit("tansuan-notified", { message, kind: "wrong" });
			return;
		}
		const kept = memoriesOf(await store.materials());
		await store.keepMaterials(withMemories(kept, givenFactors(session), new Date().toISOString()));
		this.emit("tansuan-notified", {
			message: () => strings().done(parts + assemblies),
			kind: "done",
			action: { label: () => words().common.undo, run: () => void store.undo() },
		});
		session.stop();
		location.hash = productAddress(study.id, "model");
	}

	#pick(material: Material) {
		void import("../../../factors/picker/picker.ts").then(() => {
			this.picking = material;
		});
	}

	#start() {
		const text = strings();
		return html`<div class="start">
			${fileOrPaste(text.drop, text.pastePlaceholder, (name, content) => {
				this.showAll = false;
				void this.#session.open(name, content);
			})}
			<div class="template">
				<h3>${text.template}</h3>
				<p>${text.templateNote}</p>
				<tansuan-button icon="file" @click=${saveTemplate}>${text.templateGet}</tansuan-button>
			</div>
		</div>`;
	}

	#file(study: ProductStudy, { library }: StudyDesk) {
		const text = strings();
		const session = this.#session;
		if (session.progress !== undefined) {
			return html`<div class="reading">
				<span role="status">${text.reading} ${session.name}</span>
				<progress max="1" value=${session.progress} aria-label=${text.reading}></progress>
				<tansuan-button @click=${() => session.stop()}>${text.stop}</tansuan-button>
			</div>`;
		}
		if (session.problems.length > 0) {
			return html`<div role="alert">
					${session.problems.map((problem) => html`<p class="wrong">${session.name}: ${problemText(problem)}</p>`)}
				</div>
				${session.isPasted ? nothing : otherEncoding(session.problems, (choices) => session.reopen(choices))}
				${this.#start()}`;
		}
		return html`${howView(session, study)} ${columnsView(session)} ${troubleView(session)}
			${treeView(session, study, this.showAll, () => {
				this.showAll = true;
			})}
			${materialsView(session, { study, library, pick: (material) => this.#pick(material) })}
			${confirmView(session, () => void this.#confirm(study))}`;
	}

	#picker(study: ProductStudy, { library }: StudyDesk) {
		const material = this.picking;
		if (!material) return nothing;
		return html`<tansuan-factor-picker
			.library=${library}
			.prefer=${contextOf(study, material.unit)}
			.text=${material.name}
			@tansuan-factor-picked=${({ detail }: CustomEvent<{ record: FactorRecord }>) => {
				this.picking = undefined;
				this.#session.pick(material.key, detail.record);
			}}
			@tansuan-closed=${(event: Event) => {
				event.stopPropagation();
				this.picking = undefined;
			}}
		></tansuan-factor-picker>`;
	}

	override render() {
		const { desk } = this;
		const study = desk?.store.study.get();
		if (!desk || !study) return nothing;
		const text = strings();
		const isOpen = this.#session.name !== undefined;
		return html`<section>
				<header>
					<h2>${text.title}</h2>
					<small>${this.#session.name ?? text.note}</small>
				</header>
				${isOpen ? nothing : this.#start()}
			</section>
			${isOpen ? this.#file(study, desk) : nothing}
			${this.#picker(study, desk)}`;
	}
}
