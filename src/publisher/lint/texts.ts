import { formatMismatch, quote, type Issue } from "../../document/index.js";
import type { PartialPublisher } from "../schema/index.js";

/**
 * Warns of spaces and quotes around a name, which show up in credits and derived texts. They are
 * kept, because the author may have intended them.
 */
export function lintWhitespaceAndQuotes({
  name,
  legalName,
  dataset,
  rights,
}: PartialPublisher): Issue[] {
  const texts: [path: string[], text: string | undefined][] = [
    [["name"], name],
    [["legalName"], legalName],
    [["dataset", "name"], dataset?.name],
    [["rights", "attributionText"], rights?.attributionText],
  ];
  const warnings: Issue[] = [];
  for (const [path, text] of texts) {
    const message = text === undefined ? undefined : explainEnds(text);
    if (message !== undefined) warnings.push({ path, message });
  }
  return warnings;
}

function explainEnds(text: string): string | undefined {
  const trimmed = text.trim();
  if (text !== trimmed) {
    return formatMismatch(quote(text), "text without leading or trailing spaces", trimmed);
  }
  const inner = /^[“”„‘’‚](.*)[“”‘’]$/s.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const expected = 'straight quotes (") or none: these are read as part of the text';
  return formatMismatch(quote(text), expected, inner);
}
