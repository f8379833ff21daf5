import { describePublishedData, explainReasons } from "./consent.js";
import { createParagraph, licenceLink, type ReadyTextDefinition } from "./ready-text.js";

/** The label and the help text of a checkbox that customers untick to opt out. */
export const optOutText: ReadyTextDefinition = {
  file: "opt-out.txt",
  write(facts) {
    const { publisher, items } = facts;
    const help =
      `Help text: While this is ticked, ${publisher} publishes ${describePublishedData(facts)}. ` +
      "Anyone may access, use and share this data under the ";
    return [
      createParagraph(`Label: Publish my ${items} as open data`),
      createParagraph(
        help,
        licenceLink,
        ". ",
        ...explainReasons(facts),
        " If you untick it, your data is withdrawn from the feeds.",
      ),
    ];
  },
};
