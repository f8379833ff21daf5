import { listUrls, type ExternalLinks } from "../specification/external-links.js";

/** Every URL outside the site that the accessibility statement links to. */
export const accessibilityLinks = {
  wcag: { url: "https://www.w3.org/TR/WCAG22/", lastChecked: "2026-09-01" },
  regulations: {
    url: "https://www.legislation.gov.uk/uksi/2018/952/contents/made",
    lastChecked: "2026-09-01",
  },
  advisoryService: { url: "https://www.equalityadvisoryservice.com/", lastChecked: "2026-09-01" },
  northernIreland: { url: "https://www.equalityni.org/", lastChecked: "2026-09-01" },
} as const satisfies ExternalLinks;

/** The same URLs by name, for the links of the content file. */
export const accessibilityLinkUrls = listUrls(accessibilityLinks);
