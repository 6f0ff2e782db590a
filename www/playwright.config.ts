// Browser tests run against the built app, served with the headers of production.

import { defineConfig } from "@playwright/test";

const port = Number(process.env.TANSUAN_E2E_PORT ?? 4179);

export default defineConfig({
	testDir: "e2e",
	outputDir: "test-results",
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	expect: { timeout: 20_000 }, // machines are shared
	workers: 2,
	reporter: [["list"]],
	use: {
		baseURL: `http://localhost:${port}/`,
		locale: "zh-CN",
		timezoneId: "Asia/Shanghai",
		trace: "retain-on-failure",
		launchOptions: {
			executablePath: process.env.TANSUAN_CHROMIUM ?? "/usr/bin/chromium",
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-quic",
				"--no-first-run",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
			],
		},
	},
	webServer: {
		command: `node serve.js --port ${port}`,
		url: `http://localhost:${port}/`,
		reuseExistingServer: !process.env.CI,
	},
});
