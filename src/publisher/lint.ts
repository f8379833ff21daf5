import { findContrastIssue } from "../brand/accent.js";
import { minimumContrast } from "../brand/colour.js";
import { feedTypes } from "../specification/feed-types.js";
import { isGitHub, isIssuesBoard } from "../specification/issues-board.js";
import type { PartialPublisher } from "./conflicts.js";
import {
  listDeclaredFeeds,
  formatFeedEntry,
  isList,
  isSlot,
  findOrphans,
  findRepeated,
  type DeclaredFeed,
} from "./declared-feeds.js";
import { formatMismatch, type Issue } from "../document/explain.js";

/** What is valid but odd. */
export function lintPublisher(publisher: PartialPublisher): Issue[] {
  const feeds = listDeclaredFeeds(publisher.feeds);
  return [
    ...lintDatasetUrl(publisher.dataset?.url),
    ...lintDiscussionUrl(publisher.dataset?.discussionUrl),
    ...lintSchemaVersion(publisher.dataset?.schemaVersion),
    ...lintPlainHttp(publisher, feeds),
    ...lintRepeatedUrls(feeds),
    ...lintMissingParents(findOrphans(publisher.feeds)),
    ...lintBookingTerms(publisher.accessService),
    ...lintContrast(publisher.brand),
    ...lintAccessibilityStatement(publisher),
    ...lintWhitespaceAndQuotes(publisher),
  ];
}

function lintRepeatedUrls(feeds: readonly DeclaredFeed[]): Issue[] {
  return findRepeated(feeds, (feed) => feed.url).map(([feed, first]) => ({
    path: [...feed.path.slice(0, -1), "url"],
    message: formatMismatch(
      `the address of ${formatFeedEntry(first)} again`,
      "a feed of its own for each kind of item; data users no longer expect combined feeds",
    ),
  }));
}

function lintMissingParents(feeds: readonly DeclaredFeed[]): Issue[] {
  return feeds
    .filter((feed) => !isSlot(feed))
    .map(({ path, type }) => ({
      path,
      message: formatMismatch(
        `"${type}" without "${feedTypes[type].parents[0]}"`,
        `a feed of type ${feedTypes[type].parents.join(" or ")} as well, unless every item carries its parent inside`,
      ),
    }));
}

function lintDatasetUrl(url: string | undefined): Issue[] {
  if (url === undefined) return [];
  const path = ["dataset", "url"];
  const { pathname, hostname, origin } = new URL(url);
  const warnings: Issue[] = [];
  // Other letters are written in two ways, of which browsers show the one and compare the other.
  if (/^[\x20-\x7e]+$/.test(url) && !`${url}/`.startsWith(`${origin}/`)) {
    warnings.push({
      path,
      message: formatMismatch(
        `"${url}"`,
        "an address as browsers show it; catalogues compare the two letter by letter",
        url.replace(/^[^/]*\/\/[^/]*/, origin),
      ),
    });
  }
  if (hostname === "localhost" || hostname.startsWith("127."))
    warnings.push({
      path,
      message: formatMismatch(`"${url}"`, "an address that others can reach too"),
    });
  if (pathname === "/" && !url.endsWith("/")) {
    warnings.push({
      path,
      message: formatMismatch(
        `"${url}"`,
        "an address that ends with a slash; catalogues compare it letter by letter with the one browsers show",
        `${url}/`,
      ),
    });
  } else if (!pathname.endsWith("/") && !/\.html?$/i.test(pathname)) {
    warnings.push({
      path,
      message: formatMismatch(
        `"${url}"`,
        `an address that ends with a slash; without one the page is written as ${decodeURI(pathname.split("/").at(-1)!)}.html, and your web server must serve it at exactly that address (GitHub Pages does)`,
        `${url}/`,
      ),
    });
  }
  return warnings;
}

function lintDiscussionUrl(url: string | undefined): Issue[] {
  if (url === undefined) return [];
  const path = ["dataset", "discussionUrl"];
  const { hostname, pathname } = new URL(url);
  if (isIssuesBoard(url)) return [];
  if (!isGitHub(hostname))
    return [
      {
        path,
        message: formatMismatch(
          `"${url}"`,
          "a public issues board, as in https://github.com/your-name/opendata/issues",
        ),
      },
    ];
  const [owner, repository] = pathname.split("/").filter(Boolean);
  return [
    owner !== undefined && repository !== undefined
      ? {
          path,
          message: formatMismatch(
            `"${url}", which is no issues board`,
            "the issues of that repository",
            `https://github.com/${owner}/${repository}/issues`,
          ),
        }
      : {
          path,
          message: formatMismatch(
            `"${url}", which names no repository`,
            "an issues board, as in https://github.com/your-name/opendata/issues",
          ),
        },
  ];
}

function lintSchemaVersion(url: string | undefined): Issue[] {
  if (
    url === undefined ||
    /^https:\/\/(?:www\.)?openactive\.io\/modelling-opportunity-data\/\d[\w.]*\/$/.test(url)
  )
    return [];
  return [
    {
      path: ["dataset", "schemaVersion"],
      message: formatMismatch(
        `"${url}"`,
        "a version of Modelling Opportunity Data, as in https://openactive.io/modelling-opportunity-data/2.0/",
      ),
    },
  ];
}

function lintPlainHttp(publisher: PartialPublisher, feeds: readonly DeclaredFeed[]): Issue[] {
  const base = isList(publisher.feeds) ? undefined : publisher.feeds?.base;
  const addresses: [readonly PropertyKey[], string | undefined][] = [
    [["dataset", "url"], publisher.dataset?.url],
    [["logo"], publisher.logo],
    [["brand", "logoDark"], publisher.brand?.logoDark],
    [["brand", "favicon"], publisher.brand?.favicon],
    [["feeds", "base"], base],
    ...feeds.map((feed): [readonly PropertyKey[], string | undefined] => [
      [...feed.path.slice(0, -1), "url"],
      feed.url,
    ]),
    [["accessService", "endpointUrl"], publisher.accessService?.endpointUrl],
  ];
  return addresses.flatMap(([path, url]) =>
    url !== undefined && /^http:/i.test(url) && !/^http:\/\/(?:localhost|127\.)/i.test(url)
      ? [
          {
            path,
            message: formatMismatch(
              `"${url}"`,
              "an https address; browsers and data users distrust http",
              url.replace(/^http:/i, "https:"),
            ),
          },
        ]
      : [],
  );
}

/** The one thing the validator recommends that nobody can derive truthfully. */
function lintBookingTerms(accessService: PartialPublisher["accessService"]): Issue[] {
  if (accessService === undefined || accessService.termsOfService !== undefined) return [];
  return [
    {
      path: ["accessService", "termsOfService"],
      message:
        "missing; expected the address of the terms of the Open Booking API, which the validator recommends",
    },
  ];
}

/** A colour for links that WCAG AA forbids is not used as it is, and who chose it should know. */
function lintContrast({
  accent,
  accentDark,
}: NonNullable<PartialPublisher["brand"]> = {}): Issue[] {
  const colours = [
    ["accent", accent, "light"],
    ["accentDark", accentDark, "dark"],
  ] as const;
  return colours.flatMap(([key, colour, scheme]) => {
    const contrastIssue = colour === undefined ? undefined : findContrastIssue(colour, scheme);
    if (contrastIssue === undefined) return [];
    // Cut off and not rounded, so that 4.49 is not said to be 4.5.
    const ratio = (Math.floor(contrastIssue.contrast * 100) / 100).toFixed(2);
    return [
      {
        path: ["brand", key],
        message: formatMismatch(
          `"${colour}", whose contrast with a ${scheme} page is ${ratio}:1`,
          `at least ${minimumContrast}:1, so that links can be read (WCAG AA); they are shown in the nearest colour that can`,
          contrastIssue.nearest,
        ),
      },
    ];
  });
}

/** Spaces and quotes around a name show up in credits and derived texts; they are kept, because the author may mean them. */
function lintWhitespaceAndQuotes(publisher: PartialPublisher): Issue[] {
  const texts: [string[], string | undefined][] = [
    [["name"], publisher.name],
    [["legalName"], publisher.legalName],
    [["dataset", "name"], publisher.dataset?.name],
    [["rights", "attributionText"], publisher.rights?.attributionText],
  ];
  return texts.flatMap(([path, value]) => {
    if (value === undefined) return [];
    if (value !== value.trim())
      return [
        {
          path,
          message: formatMismatch(
            JSON.stringify(value),
            "text without spaces at its ends",
            value.trim(),
          ),
        },
      ];
    const [, inner] = /^[“”„‘’‚](.*)[“”‘’]$/s.exec(value) ?? [];
    return inner === undefined
      ? []
      : [
          {
            path,
            message: formatMismatch(
              JSON.stringify(value),
              'straight quotes (") or none: these are taken for a part of the text',
              inner,
            ),
          },
        ];
  });
}

/** What the regulations want in the accessibility statement of a public body, and nobody else can know. */
function lintAccessibilityStatement({ publicSectorBody, email }: PartialPublisher): Issue[] {
  if (publicSectorBody === undefined || publicSectorBody === false) return [];
  const {
    compliance,
    nonAccessibleContent,
    contact = email,
    preparedOn,
  } = publicSectorBody === true ? ({} as { [key: string]: undefined }) : publicSectorBody;
  const warnMissing = (key: string, expected: string): Issue => ({
    path: publicSectorBody === true ? ["publicSectorBody"] : ["publicSectorBody", key],
    message: `${publicSectorBody === true ? `${key} ` : ""}missing; expected ${expected}, which the accessibility statement of a public body has to say`,
  });
  return [
    ...(compliance === undefined ? [warnMissing("compliance", "full, partial or none")] : []),
    ...(compliance !== undefined && compliance !== "full" && nonAccessibleContent === undefined
      ? [warnMissing("nonAccessibleContent", "a list of what is not accessible")]
      : []),
    ...(contact === undefined ? [warnMissing("contact", "an e-mail address for problems")] : []),
    ...(preparedOn === undefined ? [warnMissing("preparedOn", "the day it was prepared")] : []),
  ];
}
