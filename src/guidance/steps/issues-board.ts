import { isIssuesBoard } from "../../specification/issues-board.js";
import { toEvidence, type StepDefinition } from "./step.js";

/** Open an issues board, where data users report problems. Source: developer.openactive.io. */
export const issuesBoard: StepDefinition<"issuesBoard"> = {
  name: "issuesBoard",
  folder: "open-an-issues-board/",
  isCore: false,
  isPerPublisher: true,
  estimate: { minutes: 10 },
  findEvidence({ dataset: { discussionUrl } }) {
    return isIssuesBoard(discussionUrl) ? toEvidence("board", discussionUrl) : [];
  },
};
