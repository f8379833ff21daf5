import { shareAcrossFiles } from "../support/suite.js";
import { openBrowser } from "./browser.js";

/** The one browser of all test files that this process runs. */
export const sharedBrowser = shareAcrossFiles(openBrowser, (browser) => browser.close());
