import { neutralBackground } from "../../dataset/index.js";
import { backgroundSvg } from "../../templates/static-files.js";
import { definePage } from "../page.js";

/** The background picture of publishers that do not name one. */
export const background = definePage({
  about: "site",
  path: neutralBackground,
  isNeeded: ({ publisher }) => publisher.dataset.backgroundImage === undefined,
  render: () => backgroundSvg,
});
