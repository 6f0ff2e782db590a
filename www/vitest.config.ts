// Unit tests run in a simulated page; what needs a real browser is in e2e/.

import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		environment: "happy-dom",
		include: ["src/**/*.test.ts"],
		restoreMocks: true,
		testTimeout: 60_000, // some load the engine, and machines are shared
	},
});
