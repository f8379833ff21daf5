import { formatMismatch, quote, type Issue } from "../../document/index.js";
import { isPagesHost, type Hosting } from "./hosting.js";

/**
 * Finds a difference between the URL in the publisher file and the one that a workflow for GitHub
 * Pages builds the site for: the page says the latter, and whoever wrote the file should know.
 *
 * @param stated the `dataset.url` of the publisher file.
 * @param built the option `datasetUrl`.
 */
export function lintBuiltUrl(stated: string, built: string, { isForPages }: Hosting): Issue[] {
  if (!isForPages || stated === built) return [];
  const expected = `${quote(built)}, for which this site is built; ${explainRemedy(stated, built)}`;
  return [{ path: ["dataset", "url"], message: formatMismatch(quote(stated), expected) }];
}

function explainRemedy(stated: string, built: string): string {
  const [file, site] = [new URL(stated), new URL(built)];
  if (file.host === site.host && file.protocol === "https:" && site.protocol === "http:") {
    return "choose Enforce HTTPS under Settings → Pages of the repository";
  }
  if (isPagesHost(site.hostname) && !isPagesHost(file.hostname)) {
    return `enter ${file.hostname} as the custom domain under Settings → Pages of the repository, or write that here`;
  }
  return "write that here";
}
