// What every browser test watches besides its story: the policy, the console, the network.

import { test as base, expect, type Page } from "@playwright/test";
import { violations } from "./axe.ts";

interface Watch {
	/** What broke the content security policy or Trusted Types. */
	violations: string[];
	/** Errors of the page and of its console. */
	errors: string[];
	/** Requests to another origin. */
	strangers: string[];
}

/** Extends a test with `watch`, whose lists must be empty at its end. */
export const test = base.extend<{ watch: Watch }>({
	watch: [
		async ({ page, context, baseURL }, use) => {
			const watch: Watch = { violations: [], errors: [], strangers: [] };
			await page.exposeFunction("reportViolation", (text: string) => {
				watch.violations.push(text);
			});
			await page.addInitScript(() => {
				document.addEventListener("securitypolicyviolation", (event) => {
					const { reportViolation } = window as unknown as { reportViolation(text: string): void };
					reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
				});
			});
			page.on("pageerror", (error) => watch.errors.push(error.message));
			page.on("console", (message) => {
				if (message.type() === "error") watch.errors.push(message.text());
			});
			// Whatever asks: a page, a worker, the service worker.
			const { hostname } = new URL(baseURL ?? "http://localhost");
			context.on("request", (request) => {
				const url = new URL(request.url());
				const local = url.hostname === hostname || ["blob:", "data:"].includes(url.protocol);
				if (!local) watch.strangers.push(url.href);
			});
			await use(watch);
			expect(watch, "policy, console and network").toEqual({
				violations: [],
				errors: [],
				strangers: [],
			});
		},
		{ auto: true },
	],
});

/** Expects no accessibility violation on the page as it is, or in a part of it. */
export async function expectAccessible(
	page: Page,
	part?: [string, string, ...string[]],
): Promise<void> {
	expect(await violations(page, part)).toEqual([]);
}

export { expect };
