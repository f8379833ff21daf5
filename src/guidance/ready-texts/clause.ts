import { describePublishedData, explainReasons, licenceTerms } from "./consent.js";
import { createParagraph, licenceLink, type ReadyTextDefinition } from "./ready-text.js";

/** A clause for the terms and conditions of a booking system. */
export const clause: ReadyTextDefinition = {
  file: "clause.txt",
  write(facts) {
    const { publisher, optOut } = facts;
    const agreement =
      `Open data. You agree that ${publisher} publishes ${describePublishedData(facts)}. ` +
      "It is published as open data under the ";
    const reasons = explainReasons(facts);
    if (optOut !== undefined) {
      reasons.push(
        " If you do not want your data published, switch it off in ",
        { text: "your settings", url: optOut },
        " at any time.",
      );
    }
    return [createParagraph(agreement, licenceLink, licenceTerms), createParagraph(...reasons)];
  },
};
