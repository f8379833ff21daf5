import { stringify } from "yaml";
import { schemaLine } from "../schema-line.js";
import { drawnLogo, type Answers } from "./answers.js";

/** What the file says of itself while some of its values are placeholders. */
const notReal =
  "This is a sample. Some of what this page says about the publisher, its addresses and its feeds is made up.";

/**
 * Writes the publisher file of a new site, with notes for whoever edits it.
 *
 * @param isSample whether some of the answers are placeholders.
 */
export function writePublisherFile(answers: Answers, isSample: boolean): string {
  const { name, legalName, url, logo = drawnLogo, email, datasetUrl, discussionUrl } = answers;
  return `${schemaLine}

# Everything that the site says comes from this file.
# A line that starts with # is a note. Remove the # of a suggestion to use it.

# The name that people know the publisher by.
name: ${quote(name)}

# Its name in the register of companies or charities.
legalName: ${quote(legalName)}

# Its own website.
url: ${quote(url)}

# A picture in this folder, or the address of one.
logo: ${quote(logo)}

# Where people can ask about the data.
${email === undefined ? "# email: data@example.org" : `email: ${quote(email)}`}

dataset:
  # The address of this site.
  url: ${quote(datasetUrl)}

  # Where people can ask about the data in public, such as the issues of a repository on GitHub.
  discussionUrl: ${quote(discussionUrl)}
${isSample ? writeSampleNote() : ""}
${writeFeeds(answers.feeds)}`;
}

const writeSampleNote = () => `
  # A warning at the top of the page. Remove it once everything in this file is true.
  disambiguatingDescription: ${quote(notReal)}
`;

function writeFeeds(feeds: Answers["feeds"]): string {
  if (feeds !== undefined) {
    return `# The feeds: the address that they all start with, and their kinds. Feeds whose addresses differ
# in another way are a list; see "The publisher file" in the documentation.
feeds:
  base: ${quote(feeds.base)}
  types: [${feeds.types.join(", ")}]
`;
  }
  return `# The feeds. Until there are some, the site says that there is no data yet, and how to publish it.
feeds: none yet
# Once there are some:
# feeds:
#   base: https://api.example.org/openactive
#   types: [SessionSeries, ScheduledSession]
`;
}

/** Writes a text on one line, in quotes if YAML would take it for something else. */
const quote = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();
