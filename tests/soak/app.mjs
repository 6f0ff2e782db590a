// The built app on a server of its own, and a browser to visit it with.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const www = fileURLToPath(new URL("../../www/", import.meta.url));
const { chromium } = createRequire(`${www}package.json`)("@playwright/test");

/** Serves the app with the headers of production, and starts a browser. */
export async function serveApp(options = []) {
  const server = spawn(process.execPath, ["serve.js", "--port", "0"], { cwd: www });
  const [line] = await once(server.stdout.setEncoding("utf8"), "data");
  const browser = await chromium.launch({
    executablePath: process.env.TANSUAN_CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...options],
  });
  return {
    url: /http\S+/.exec(line)[0],
    browser,
    async close() {
      await browser.close();
      server.kill();
    },
  };
}
