import { isObject } from "../../document/is-object.js";

/** The keys of a publisher file for the pages in `subjectOf`, by group. */
export interface RelatedPageKeys {
  readonly dataset: Record<string, unknown>;
  readonly rights: Record<string, unknown>;
  readonly guidance: Record<string, unknown> | undefined;
}

const datasetKeys: ReadonlyMap<unknown, string> = new Map([
  ["moved-to", "movedTo"],
  ["changelog", "changelog"],
  ["mailing-list", "mailingList"],
]);

/** Converts the pages that this plugin writes in `subjectOf`; others are left out. */
export function convertRelatedPages(subjectOf: unknown, leftOut: string[]): RelatedPageKeys {
  const dataset: Record<string, unknown> = {};
  const rights: Record<string, unknown> = {};
  let guidance: Record<string, unknown> | undefined;
  const pages: readonly unknown[] = Array.isArray(subjectOf) ? subjectOf : [subjectOf];
  for (const [index, page] of pages.slice(0, 200).entries()) {
    const { identifier, url, copyrightHolder, copyrightYear } = isObject(page) ? page : {};
    const key = datasetKeys.get(identifier);
    if (key !== undefined) dataset[key] = url;
    else if (identifier === "open-data-certificate") guidance = { certificate: url };
    else if (identifier === "copyright-statement") rights["copyrightStatement"] = url;
    else if (identifier === "database-right-statement") {
      rights["databaseRightHolder"] = copyrightHolder;
      rights["databaseRightYear"] = copyrightYear;
      rights["databaseRightStatement"] = url;
    } else if (page !== undefined) leftOut.push(`subjectOf[${index}]`);
  }
  return { dataset, rights, guidance };
}
