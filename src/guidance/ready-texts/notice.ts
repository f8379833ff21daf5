import { describePublishedData, explainReasons, licenceTerms } from "./consent.js";
import type { TextFacts } from "./facts.js";
import {
  createParagraph,
  licenceLink,
  type Paragraph,
  type ReadyTextDefinition,
} from "./ready-text.js";

/** An email to those who became customers before the terms changed. */
export const notice: ReadyTextDefinition = {
  file: "notice.txt",
  write(facts) {
    const { publisher, items, noticeFrom, contact } = facts;
    const start = noticeFrom === undefined ? "From now on" : `From ${noticeFrom}`;
    const publication =
      `${start}, ${publisher} publishes ${describePublishedData(facts)}. ` +
      "It is open data under the ";
    const paragraphs = [
      createParagraph(`Subject: More people will find your ${items}`),
      createParagraph("Hello,"),
      createParagraph(publication, licenceLink, licenceTerms),
      createParagraph(...explainReasons(facts)),
      explainOptOut(facts),
    ];
    if (contact !== undefined) {
      paragraphs.push(createParagraph(`If you have questions, ask us: ${contact}`));
    }
    paragraphs.push(createParagraph(publisher));
    return paragraphs;
  },
};

function explainOptOut({ optOut }: TextFacts): Paragraph {
  if (optOut === undefined) return createParagraph("You do not have to do anything.");
  return createParagraph(
    "You do not have to do anything. If you do not want your data published, switch it off in ",
    { text: "your settings", url: optOut },
    ".",
  );
}
