/** Every address outside the site that the accessibility statement links to; `lastChecked` as in the guidance's list. */
export const accessibilityLinks = {
  wcag: { url: "https://www.w3.org/TR/WCAG22/", lastChecked: "2026-09-01" },
  regulations: {
    url: "https://www.legislation.gov.uk/uksi/2018/952/contents/made",
    lastChecked: "2026-09-01",
  },
  advisoryService: { url: "https://www.equalityadvisoryservice.com/", lastChecked: "2026-09-01" },
  northernIreland: { url: "https://www.equalityni.org/", lastChecked: "2026-09-01" },
} as const satisfies Readonly<
  Record<string, { readonly url: string; readonly lastChecked: string }>
>;
