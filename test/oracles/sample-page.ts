import { getDatasetSite } from "../support/publishers.js";
import { buildSite, minimalPublisher } from "../support/site.js";
import { conformanceChecks } from "./conformance-checks.js";
import type { DatasetSite } from "./dataset-site.js";

/*
 * A page that passes every check, and the means to change it.
 */

const booking = `
accessService:
  endpointUrl: https://api.acme-leisure.example/booking
  landingPage: https://www.acme-leisure.example/developers
  termsOfService: https://www.acme-leisure.example/terms
`;

/** The Dataset Site of a small publisher with an Open Booking API. */
export const site: DatasetSite = getDatasetSite(
  await buildSite({ "publisher.yaml": minimalPublisher + booking }),
);

/** The JSON-LD of the page, as far as the tests change it. */
export type SampleData = Record<string, unknown> & {
  distribution: Record<string, unknown>[];
  accessService: Record<string, unknown>;
};

const [script, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(site.html)!;

/** The script element with the JSON-LD of the page. */
export const jsonLdScript: string = script;

/** Creates a script element with some JSON-LD. */
export const createScript = (text: string): string =>
  `<script type="application/ld+json">${text}</script>`;

/** Gives the page with something else in place of its JSON-LD script. */
export function replaceScript(html: string): string {
  return site.html.replace(jsonLdScript, () => html);
}

/** Gives the page with some text as its JSON-LD. */
export const replaceJsonLd = (text: string): string => replaceScript(createScript(text));

/**
 * Gives the page with its JSON-LD changed.
 *
 * @param change changes the data that it is given, or returns other data.
 */
export function changeData(change: (data: SampleData) => unknown): string {
  const data = JSON.parse(json!) as SampleData;
  return replaceJsonLd(JSON.stringify(change(data) ?? data));
}

/** Gives the page without one key of its JSON-LD. */
export const omitKey = (key: string): string => changeData((data) => void delete data[key]);

/** Gives the page with another value for one key of its JSON-LD. */
export const setKey = (key: string, value: unknown): string =>
  changeData((data) => void (data[key] = value));

/** Gives the page without JSON-LD. */
export const omitScript = (): string => replaceScript("");

/** Gives the page with its JSON-LD at the end of the body. */
export const moveScriptToBody = (): string =>
  omitScript().replace("</body>", () => `${jsonLdScript}</body>`);

/**
 * Runs one check on a changed page.
 *
 * @param check the start of its name.
 * @param changes what differs from the sample page.
 * @returns the status, the summary, and the details below.
 */
export async function runCheck(check: string, changes: Partial<DatasetSite> = {}): Promise<string> {
  const found = conformanceChecks.find(({ name }) => name.startsWith(check));
  if (found === undefined) throw new Error(`there is no check ${check}`);
  const { status, summary, details } = await found.check({ ...site, ...changes });
  return `${status}: ${summary}\n${details.join("\n")}`;
}
