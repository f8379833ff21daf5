import type { CreditedDataset } from "../dataset/index.js";
import type { Messages } from "../messages/index.js";

/** A licence, as a credit links to it. */
export interface Licence {
  /** A short name for OpenActive's licence, the URL for any other. */
  readonly name: string;
  readonly url: string;
}

/** Describes the licence of a dataset; `undefined` if it has none. */
export function describeLicence(
  { license }: CreditedDataset,
  messages: Messages,
): Licence | undefined {
  if (license === undefined) return undefined;
  const name = isOpenActiveLicence(license) ? messages.attribution.licenceName : license;
  return { name, url: license };
}

/** Whether a URL is that of CC BY 4.0, in any of the forms that Dataset Sites use. */
export const isOpenActiveLicence = (url: string) =>
  /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/by\/4\.0(?:\/(?:(?:legalcode|deed)(?:\.\w+)?)?)?$/i.test(
    url,
  );
