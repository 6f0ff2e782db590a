// Starts the app: language, theme, address, store and engine, then the shell. What answers the pages
// stands before they do, so that no press is lost.

import { startLanguage } from "../i18n/index.ts";
import { startRouter } from "./router.ts";
import { startTheme } from "./theme.ts";

startLanguage();
startTheme();
startRouter();
const { startWorkplace } = await import("./workplace.ts");
startWorkplace();
const { answerHome } = await import("./home/actions.ts");
answerHome();
const { answerRenewal } = await import("./renewal.ts");
answerRenewal();
await import("./shell/app.ts");
const { answerLaunch } = await import("./launch.ts");
answerLaunch();
