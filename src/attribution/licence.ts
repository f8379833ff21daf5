import type { Words } from "../messages/index.js";
import type { CreditedDataset } from "../dataset/credit.js";

/** The licence of a dataset and what it is called; `undefined` for one that names none. */
export function describeLicence(
  { license }: CreditedDataset,
  words: Words,
): { readonly name: string; readonly url: string } | undefined {
  return license === undefined
    ? undefined
    : {
        name: isOpenActiveLicence(license) ? words.attribution.licenceName : license,
        url: license,
      };
}

/** Whether an address is that of CC BY 4.0, as it is written on older sites, too. */
export const isOpenActiveLicence = (url: string) =>
  /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/by\/4\.0(?:\/(?:legalcode(?:\.\w+)?|deed(?:\.\w+)?)?)?$/i.test(
    url,
  );
