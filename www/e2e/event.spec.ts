// An event from nothing to its statement, on a phone; and the pages of the worked conference in English.

import { expect, expectAccessible, test } from "./fixtures.ts";
import { App } from "./pages/app.ts";
import { EventPages } from "./pages/event.ts";

test("a small event goes from nothing to a statement on a phone, refused until its lot is retired, and works offline", async ({
	page,
	context,
}) => {
	test.slow();
	await page.setViewportSize({ width: 390, height: 844 });
	const app = new App(page);
	const event = new EventPages(app);
	await app.visit();
	await event.begin();
	await event.fill(page, {
		主题: "绿色供应链",
		规模: "现场 40 人，会期 1 天",
		组织者: "某协会",
		地点: "杭州",
		开始日期: "2024-05-20",
		结束日期: "2024-05-20",
	});
	await expect(event.step("基本信息")).toHaveAccessibleName(/已完成/);

	await event.next("预估");
	await event.addSource("举办阶段", "用电", "2000");
	await expect(event.total("预估")).toContainText("1.06 tCO₂e");
	await page.getByRole("tab", { name: /出行表/ }).click();
	await page.getByRole("button", { name: "从常用交通方式开始" }).click();
	await page.getByRole("button", { name: "粘贴表格" }).click();
	await event.dialog
		.getByLabel("各行")
		.fill("出发地\t交通方式\t人数\t距离\t往返\n上海\t大巴\t40\t170\t是");
	await event.dialog.getByRole("button", { name: "添加这些行" }).click();
	await expect(event.total("预估")).toContainText("1.44 tCO₂e");
	await expectAccessible(page);

	await event.next("减排行动");
	await page.getByRole("button", { name: "添加行动" }).click();
	await event.fill(event.dialog, { 行动内容: "会场调高空调温度", 计划减排量: "0.2" });
	await event.dialog.getByRole("button", { name: "添加", exact: true }).click();

	await event.next("承诺");
	await event.fill(page, { 承诺方: "某协会", 承诺日期: "2024-04-01" });
	await expect(page.getByText("缺少：拟采用的抵消方式")).toBeVisible();
	await event.fill(page, { 拟采用的抵消方式: "CCER" });
	await expect(page.getByRole("button", { name: "打印" })).toBeVisible();

	await event.next("实际排放");
	await event.enter("实际：用电", "1500");
	await page.getByRole("tab", { name: /出行表/ }).click();
	await page.getByRole("button", { name: "沿用预估的各行" }).click();
	await expect(event.total("实际")).toContainText("1.17 tCO₂e");

	await event.next("中和");
	await page.getByRole("button", { name: "添加批次" }).click();
	await event.fill(event.dialog, {
		项目或合同: "某风电项目",
		数量: "2",
		用于本活动: "2",
		编号: "CCER-0001 - CCER-0002",
		年份: "2023",
	});
	await event.dialog.getByLabel("项目所在地").selectOption("CN-GZ");
	await event.dialog.getByRole("button", { name: "添加", exact: true }).click();
	await expect(page.getByText("无效", { exact: true })).toBeVisible();

	await event.next("声明");
	await page.getByLabel("确认方式", { exact: true }).selectOption("self-declared");
	await event.fill(page, { 确认日期: "2024-07-20", 声明方: "某协会", 声明日期: "2024-07-21" });
	await expect(page.getByText("用于抵消的配额和减排量已在登记系统注销：").first()).toBeVisible();
	await expect(page.getByText(/尚有 .* 未抵消，未实现碳中和/).first()).toBeVisible();
	await expect(page.getByRole("button", { name: "打印" })).toHaveCount(0);

	await event.back("中和");
	await page.getByRole("button", { name: "某风电项目" }).click();
	await event.fill(event.dialog, { 注销日期: "2024-06-30", 注销证明编号或网址: "ZX-2024-01" });
	await event.dialog.getByRole("button", { name: "完成" }).click();
	await expect(page.getByText("有效", { exact: true })).toBeVisible();
	await event.next("声明");
	await expect(page.getByRole("heading", { name: "碳中和声明" })).toBeVisible();
	await expect(page.getByRole("button", { name: "打印" })).toBeVisible();
	await expectAccessible(page);

	await app.saved();
	await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByRole("heading", { name: "碳中和声明" })).toBeVisible();
	await event.step("实际排放").click();
	await event.enter("实际：用电", "9000");
	await expect(event.total("尚待抵消")).toContainText("3.15 tCO₂e");
	await event.step("声明").click();
	await expect(page.getByRole("heading", { name: "碳中和声明" })).toHaveCount(0);
});

test.describe("in English", () => {
	test.use({ locale: "en-GB", viewport: { width: 390, height: 844 } });

	test("the worked conference goes from step to step on a phone without a network, opens its figures, and hands its statement over", async ({
		page,
		context,
	}) => {
		test.slow();
		const app = new App(page, "en");
		await app.visit();
		await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
		await context.setOffline(true);
		await page.reload();
		await expect(page.getByRole("button", { name: "Conference" })).toBeVisible();
		await page.evaluate(() => {
			const detail = "conference";
			document.dispatchEvent(new CustomEvent("tansuan-further-example-asked", { detail }));
		});
		await page.waitForURL(/#\/event\//);
		const id = /event\/([^/]+)\//.exec(page.url())?.[1] ?? "";
		await page.goto(`./#/event/${id}/basics`);
		for (const step of ["Estimate", "Reduce", "Commit", "Actual", "Neutralise"]) {
			await page.getByRole("link", { name: `Next: ${step}` }).click();
			await expect(page).toHaveURL(new RegExp(`/${step}$`, "i"));
			await expect(page.getByRole("link", { name: /^Back: / })).toBeVisible();
		}
		await expect(page.getByText("Neutral by the guide's rules")).toBeVisible();
		await page.getByRole("link", { name: "Next: Statement" }).click();
		await expect(page.getByRole("heading", { name: "Carbon neutrality statement" })).toBeVisible();
		await expectAccessible(page);
		const saved = page.waitForEvent("download");
		await page.getByRole("button", { name: "Save as HTML" }).click();
		expect((await saved).suggestedFilename()).toMatch(/Carbon neutrality statement\.html$/);

		await page.setViewportSize({ width: 1280, height: 860 });
		await page.goto(`./#/event/${id}/results`);
		await page
			.locator("tansuan-event-head")
			.getByRole("button", { name: /^79\.60/ })
			.click();
		await expect(app.column.getByText("Actual").first()).toBeVisible();
		await expect(page.getByRole("button", { name: /^Not offset/ })).toHaveCount(0);
	});
});
