// Starts the app: language, theme, address, then the shell.

import { startLanguage } from "../i18n/index.ts";
import { startRouter } from "./router.ts";
import { startTheme } from "./theme.ts";

startLanguage();
startTheme();
startRouter();
await import("./shell/app.ts");
const { startWorkplace } = await import("./workplace.ts");
startWorkplace();
const { answerHome } = await import("./home/actions.ts");
answerHome();
