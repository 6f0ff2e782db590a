// Messages at the foot of the page.

import { html } from "lit";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { language, setLanguage } from "../../i18n/index.ts";
import { allInside, inside, mount, textInside } from "../mount.ts";
import type { TansuanToasts } from "./toasts.component.ts";
import "./toasts.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const place = () => mount<TansuanToasts>(html`<tansuan-toasts></tansuan-toasts>`);

test("a message goes by itself, an error stays", async () => {
	const element = await place();
	element.show({ message: "已导出" });
	element.show({ message: "存不下了", kind: "wrong" });
	await element.updateComplete;
	expect(allInside(element, "[role=status]")).toHaveLength(1);
	expect(inside(element, "[role=alert]").textContent).toContain("存不下了");
	vi.advanceTimersByTime(60_000);
	await element.updateComplete;
	expect(textInside(element)).toBe("存不下了");
});

test("its action runs once and closes it", async () => {
	const element = await place();
	const run = vi.fn();
	element.show({ message: "新版本", stays: true, action: { label: "更新", run } });
	await element.updateComplete;
	inside(element, ".action").click();
	await element.updateComplete;
	expect(run).toHaveBeenCalledOnce();
	expect(textInside(element)).toBe("");
});

test("an open message follows the language", async () => {
	const element = await place();
	const text = (zh: string, en: string) => () => (language() === "zh" ? zh : en);
	element.show({
		message: text("已删除", "Deleted"),
		action: { label: text("撤销", "Undo"), run: () => {} },
	});
	await element.updateComplete;
	expect(textInside(element)).toBe("已删除 撤销");
	setLanguage("en");
	await element.updateComplete;
	expect(textInside(element)).toBe("Deleted Undo");
	setLanguage("zh");
});

test("no more than three stand at once", async () => {
	const element = await place();
	for (const message of ["一", "二", "三", "四"]) element.show({ message });
	await element.updateComplete;
	expect(textInside(element)).toBe("二 三 四");
});
