// The built app on a server of its own, and the browser to visit it with.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const www = fileURLToPath(new URL("../../www/", import.meta.url));

/** The browser, as the app's own tests start it. */
export const { chromium } = createRequire(`${www}package.json`)("@playwright/test");

/** How it is started here. */
export const launching = {
  executablePath: process.env.TANSUAN_CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
};

/** Serves the app with the headers of production. */
export async function serveApp() {
  const server = spawn(process.execPath, ["serve.js", "--port", "0"], { cwd: www });
  const [line] = await once(server.stdout.setEncoding("utf8"), "data");
  return { url: /http\S+/.exec(line)[0], close: () => server.kill() };
}
