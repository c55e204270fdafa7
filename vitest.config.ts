import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/.cache/**", "test/apps/**"],
    globalSetup: "test/global-setup.ts",
    // Apps are built by the first test that needs them (test/build-app.ts), which takes a few seconds, on a busy machine many more.
    hookTimeout: 120_000,
    testTimeout: 120_000,
    // Two at a time: beside each file's worker run a server and sometimes a browser.
    maxWorkers: 2,
  },
});

export default config;
