import { createAttributionContext } from "../attribution/index.js";
import type { DataCatalog } from "../catalog/index.js";
import {
  completeDataset,
  findContact,
  type CompleteDataset,
  type FoundDataset,
} from "../dataset/index.js";
import { enGB, interpolate, type Messages } from "../messages/index.js";
import { findLicenceName } from "../specification/licences.js";
import { openActiveLicence } from "../specification/constants.js";
import { renderOwn, type Render } from "../templates/index.js";

/** The options for rendering the footer of a page. */
export interface FooterOptions {
  /** The URL of the accessibility statement, if there is one. */
  readonly accessibilityUrl?: string | undefined;
  /** Whether the page already states the credit as RDFa, so that the footer only shows it. */
  readonly isStated?: boolean | undefined;
  /** Whether there is data to credit, to license and to ask about. Default: true. */
  readonly hasData?: boolean | undefined;
  /** The texts of the footer. Default: English. */
  readonly messages?: Messages | undefined;
  /** Renders templates. Default: with the plugin's own templates. */
  readonly render?: Render | undefined;
}

/**
 * Renders the footer of a page about a dataset: the credit in the markup that OpenActive recommends
 * for the bottom of a Dataset Site, the licence, whom to ask, and the accessibility statement.
 *
 * @returns a `<footer>`.
 */
export function renderFooter(given: FoundDataset, options: FooterOptions = {}): string {
  const { render = renderOwn, messages = enGB, hasData = true } = options;
  const { accessibilityUrl, isStated } = options;
  if (!hasData && accessibilityUrl === undefined) return "";
  const dataset = completeDataset(given);
  return render("footer.njk", {
    ...(hasData ? createDataContext(dataset, messages) : { messages }),
    isStated,
    accessibilityUrl,
  });
}

function createDataContext(dataset: CompleteDataset, messages: Messages) {
  const { license } = dataset;
  const contact = findContact(dataset);
  return {
    ...createAttributionContext(dataset, messages),
    license,
    licenceName: nameLicence(license, messages),
    discussionUrl: contact?.url,
    contactEmail: contact?.email,
  };
}

/**
 * Renders the footer of a catalogue's page: who publishes the catalogue, and the licence. The credit
 * for each dataset is on its own pages.
 */
export function renderCatalogFooter(
  { publisher, license }: DataCatalog,
  { render = renderOwn, messages = enGB }: FooterOptions = {},
): string {
  const licenceName = nameLicence(license, messages);
  return render("footer.njk", { publisher, license, licenceName, messages });
}

/** Names a licence in a sentence or a list. */
export function nameLicence(url: string, messages: Messages): string {
  if (url === openActiveLicence) return messages.rights.licence;
  return findLicenceName(url) ?? interpolate(messages.rights.otherLicence, { url });
}
