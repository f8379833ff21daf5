import { buildIssuesUrl, buildPagesUrl, type Repository } from "./repository.js";

/** The answers that are a text. */
export type TextKey =
  | "name"
  | "legalName"
  | "url"
  | "logo"
  | "email"
  | "datasetUrl"
  | "discussionUrl";

/** The answers that are a text, as far as they are known. */
export type TextAnswers = { readonly [Key in TextKey]?: string | undefined };

/** A question whose answer is a text in the publisher file. */
export interface Question {
  readonly key: TextKey;
  /** The option of the command line that answers it. */
  readonly option: string;
  /** What the option takes, and what it is, for the help. */
  readonly value: string;
  readonly help: string;
  /** The key in the publisher file. */
  readonly path: string;
  readonly message: string;
  /** What stands in the file until the publisher replaces it; absent if the file can do without. */
  readonly placeholder?: string;
  /** Works the answer out from what is known. */
  derive?(answers: TextAnswers, repository: Repository | undefined): string | undefined;
}

/** What is asked, in this order: later answers may follow from earlier ones. */
export const questions: readonly Question[] = [
  {
    key: "name",
    option: "--name",
    value: "text",
    help: "the name of the publisher",
    path: "name",
    message: "What is the publisher called?",
    placeholder: "Example Leisure",
  },
  {
    key: "legalName",
    option: "--legal-name",
    value: "text",
    help: "its name in the register of companies or charities",
    path: "legalName",
    message:
      "What is its legal name, as in the register of companies or charities? (If it has no other, repeat the name.)",
    placeholder: "Example Leisure Ltd",
  },
  {
    key: "url",
    option: "--url",
    value: "url",
    help: "its website",
    path: "url",
    message: "What is the address of its website?",
    placeholder: "https://www.example.org/",
  },
  {
    key: "logo",
    option: "--logo",
    value: "file or url",
    help: "its logo, a file in the folder or an address (default: its initials)",
    path: "logo",
    message: "What is the address of its logo? (Leave empty to start with its initials.)",
  },
  {
    key: "email",
    option: "--email",
    value: "address",
    help: "where people can ask about the data",
    path: "email",
    message: "At which email address can people ask about the data? (Leave empty for none.)",
  },
  {
    key: "datasetUrl",
    option: "--dataset-url",
    value: "url",
    help: "the address of the new site (default: that of GitHub Pages)",
    path: "dataset.url",
    message: "What will the address of this site be?",
    placeholder: "https://data.example.org/",
    derive: (_answers, repository) => repository && buildPagesUrl(repository),
  },
  {
    key: "discussionUrl",
    option: "--discussion-url",
    value: "url",
    help: "where people can ask in public (default: the repository's issues)",
    path: "dataset.discussionUrl",
    message: "Where can people ask about the data in public?",
    placeholder: "https://github.com/example/opendata/issues",
    derive: (_answers, repository) => repository && buildIssuesUrl(repository),
  },
];

/** What stands in the file for the feeds until the publisher replaces it. */
export const placeholderBase = "https://api.example.org/openactive";
