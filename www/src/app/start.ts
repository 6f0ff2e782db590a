// Starts the app: language, theme, address, then the shell.

import { startLanguage } from "../i18n/index.ts";
import { startTheme } from "./theme.ts";

startLanguage();
startTheme();
await import("./shell/app.ts");
