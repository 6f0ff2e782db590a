// Unit tests run in a simulated page; what needs a real browser is in e2e/.

import { defineConfig } from "vitest/config";

export default defineConfig({
	server: { fs: { allow: [".."] } }, // the engine's package stands beside
	test: {
		environment: "happy-dom",
		include: ["src/**/*.test.ts"],
		restoreMocks: true,
		testTimeout: 60_000, // some load the engine, and machines are shared
	},
});
