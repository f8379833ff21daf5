import { licence } from "../specification/constants.js";
import type { Words } from "../words/index.js";
import type { CreditedDataset } from "./credit.js";

/** The licence of a dataset and what it is called. Every OpenActive dataset is CC BY 4.0; one that says nothing is taken for one. */
export function licenceOf({ license = licence }: CreditedDataset, words: Words): { readonly name: string; readonly url: string } {
  return { name: isOpenActiveLicence(license) ? words.attribution.licenceName : license, url: license };
}

/** Whether an address is that of CC BY 4.0, as it is written on older sites, too. */
export const isOpenActiveLicence = (url: string) => /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/by\/4\.0(?:\/(?:legalcode(?:\.\w+)?|deed(?:\.\w+)?)?)?$/i.test(url);
