// The subjects saved in this browser, with the latest total of each.

import { css, html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { formatAgo, formatKilograms, formatTonnes } from "../../format/index.ts";
import { words } from "../../i18n/index.ts";
import { readingAddress, subjectAddress } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import "../../ui/dialog/dialog.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/field/text-field.ts";
import "../../ui/menu/menu.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import { type SubjectItem, subjects } from "../state.ts";
import { strings } from "../strings.ts";
import "./events.ts";

/**
 * The list of subjects.
 *
 * @event tansuan-download-asked - Save one or all as a file.
 * @event tansuan-removal-asked - Delete one.
 * @event tansuan-renaming-asked - Give one another name.
 */
export class TansuanSubjects extends TansuanElement {
	static override styles = [
		sectionStyles,
		tableStyles,
		css`
			:host {
				display: block;
			}

			tbody :is(td, th) {
				vertical-align: middle;
			}

			:is(td, th).num {
				padding-inline-start: var(--tansuan-space-5);
			}

			tbody a {
				display: block;
				color: var(--tansuan-color-text);
				font-weight: 560;
				text-decoration: none;
				overflow-wrap: anywhere;
			}

			tbody a:hover {
				color: var(--tansuan-color-accent);
				text-decoration: underline;
			}

			th small {
				display: block;
			}

			:is(td, th) small {
				color: var(--tansuan-color-text-3);
				font-size: 12px;
			}

			@media (max-width: 480px) {
				td.num small {
					display: block;
					white-space: normal;
				}
			}

			thead td {
				border-bottom-color: var(--tansuan-color-rule-2);
			}

			.none {
				margin: 0;
				padding: var(--tansuan-space-4) 0;
				border-top: 1px solid var(--tansuan-color-rule-2);
				color: var(--tansuan-color-text-2);
				text-wrap: pretty;
			}
		`,
	];

	@state() private renaming: SubjectItem | undefined;
	@query("tansuan-text-field") private field!: HTMLElement & { value: string };

	#command(item: SubjectItem, command: string) {
		const { id, name } = item;
		if (command === "rename") this.renaming = item;
		if (command === "download") this.emit("tansuan-download-asked", { id, name });
		if (command === "remove") this.emit("tansuan-removal-asked", { id, name });
	}

	#total({ kgCo2e, year, unit, side }: NonNullable<SubjectItem["total"]>) {
		return unit === undefined
			? html`${formatTonnes(kgCo2e)} <small>tCO₂e · ${side ? strings().home.sides[side] : year}</small>`
			: html`${formatKilograms(kgCo2e)} <small>kgCO₂e · ${unit}</small>`;
	}

	#row(item: SubjectItem) {
		const text = strings().home;
		return html`<tr>
			<th scope="row">${
				item.newer
					? html`<a href=${readingAddress(item.id)}>${item.name.trim() || text.unnamed}</a> <small>${text.newer}</small>`
					: html`<a href=${subjectAddress(item.kind, item.id)}>${item.name.trim() || text.unnamed}</a>
						<small>${text.kinds[item.kind] ?? item.kind}</small>`
			}</th>
			<td class="num">${item.total ? this.#total(item.total) : html`<small>—</small>`}</td>
			<td class="num note wide">${formatAgo(new Date(item.at))}</td>
			<td class="num"><tansuan-menu
				variant="quiet"
				label=${words().common.more}
				name=${text.commands(item.name)}
				.commands=${[
					...(item.newer ? [] : [{ value: "rename", label: text.rename }]),
					{ value: "download", label: text.download },
					{ value: "remove", label: text.remove },
				]}
				@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) =>
					this.#command(item, event.detail.command)}
			></tansuan-menu></td>
		</tr>`;
	}

	#rename() {
		const item = this.renaming;
		const name = this.field.value.trim();
		this.renaming = undefined;
		if (item && name !== "" && name !== item.name) {
			this.emit("tansuan-renaming-asked", { id: item.id, name });
		}
	}

	#dialog() {
		const text = strings().home;
		return html`<tansuan-dialog
			heading=${text.rename}
			?open=${this.renaming !== undefined}
			@tansuan-closed=${() => {
				this.renaming = undefined;
			}}
		>
			${
				this.renaming
					? html`<tansuan-text-field
						label=${text.renameLabel}
						.value=${this.renaming.name}
						@keydown=${(event: KeyboardEvent) => {
							if (event.key === "Enter" && !event.isComposing) this.#rename();
						}}
					></tansuan-text-field>`
					: nothing
			}
			<tansuan-button slot="actions" variant="primary" @click=${this.#rename}>${words().common.save}</tansuan-button>
		</tansuan-dialog>`;
	}

	override render() {
		const items = subjects.get();
		if (items === undefined) return nothing;
		const text = strings().home;
		return html`<section>
				<header>
					<h2>${text.mine}</h2><small>${text.mineNote}</small>
					${
						items.length > 1
							? html`<span class="actions"><tansuan-button variant="quiet" @click=${() =>
									this.emit(
										"tansuan-download-asked",
										{},
									)}>${text.downloadAll}</tansuan-button></span>`
							: nothing
					}
				</header>
				${
					items.length === 0
						? html`<p class="none">${text.none}</p>`
						: html`<table>
							<thead><tr>
								<th scope="col">${words().common.name}</th>
								<th scope="col" class="num">${text.total}</th>
								<th scope="col" class="num wide">${text.changed}</th>
								<td></td>
							</tr></thead>
							<tbody>${items.map((item) => this.#row(item))}</tbody>
						</table>`
				}
			</section>${this.#dialog()}`;
	}
}
