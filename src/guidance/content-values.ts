import { describeCredit, findCatalogUrl } from "../dataset/index.js";
import { buildValidatorUrl } from "../specification/constants.js";
import type { Values } from "../templates/index.js";
import type { GuidanceContext } from "./context.js";
import type { Step } from "./describe-steps.js";
import { externalLinks, openActiveEmail } from "./links.js";

/** Creates the values that a content file can use in its text, links and conditions. */
export function createContentValues({
  publisher,
  dataset,
  steps,
  siteCount,
  messages,
}: GuidanceContext): Values {
  const { guidance = {}, bookingService } = publisher;
  const isShared = siteCount !== undefined;
  const isPublic = hasPublicSite(steps);
  return {
    publisher: publisher.name,
    credit: describeCredit(dataset).text,
    datasetUrl: dataset.url,
    website: publisher.url,
    community: guidance.community ?? externalLinks.community.url,
    openActiveMail: `mailto:${openActiveEmail}`,
    catalogue: findCatalogUrl(dataset),
    credential: bookingService?.hasCredential,
    certificate: guidance.certificate,
    validator: buildValidatorUrl(dataset.url),
    public: isPublic ? "yes" : undefined,
    publicSite: isPublic && !isShared ? "yes" : undefined,
    reservedSite: isPublic || isShared ? undefined : "yes",
    siteCount: siteCount?.toLocaleString(messages.lang),
    ownCatalogueHint: guidance.role === "booking-system" && !isShared ? "yes" : undefined,
    bookingSystem: guidance.role === "booking-system" ? "yes" : undefined,
    role: guidance.role,
    ownCredit: dataset.mainEntityOfPage,
  };
}

/** Whether the URL of the Dataset Site can be public, whatever the state of the step. */
function hasPublicSite(steps: readonly Step[]): boolean {
  const step = steps.find(({ name }) => name === "datasetHomepage");
  return (
    step?.evidence.some(({ kind }) => kind === "datasetSite" || kind === "datasetSites") ?? false
  );
}
