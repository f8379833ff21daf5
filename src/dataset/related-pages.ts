import type { Publisher } from "../publisher/index.js";
import type { RelatedPage, RelatedPageKind } from "./dataset.js";
import { omitUndefined } from "./omit-undefined.js";

/** Lists the pages about a dataset for which schema.org has no property; `undefined` if none. */
export function describeRelatedPages({
  dataset,
  rights = {},
  guidance = {},
}: Publisher): RelatedPage[] | undefined {
  const urls: readonly (readonly [RelatedPageKind, string | undefined])[] = [
    ["moved-to", dataset.movedTo],
    ["changelog", dataset.changelog],
    ["mailing-list", dataset.mailingList],
    ["open-data-certificate", guidance.certificate],
    ["copyright-statement", rights.copyrightStatement],
  ];
  const pages: RelatedPage[] = [];
  for (const [identifier, url] of urls) {
    if (url !== undefined) pages.push({ "@type": "CreativeWork", identifier, url });
  }
  const { databaseRightStatement, databaseRightHolder, databaseRightYear } = rights;
  if ([databaseRightStatement, databaseRightHolder, databaseRightYear].some(isStated)) {
    pages.push(
      omitUndefined<RelatedPage>({
        "@type": "CreativeWork",
        identifier: "database-right-statement",
        url: databaseRightStatement,
        copyrightHolder: databaseRightHolder,
        copyrightYear: databaseRightYear,
      }),
    );
  }
  return pages.length > 0 ? pages : undefined;
}

const isStated = (value: unknown): boolean => value !== undefined;
