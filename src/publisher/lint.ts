import { faultOf } from "../brand/accent.js";
import { leastContrast } from "../brand/colour.js";
import { feedTypes } from "../specification/feed-types.js";
import { isGitHub, isIssuesBoard } from "../specification/issues-board.js";
import type { PartOfPublisher } from "./conflicts.js";
import {
  declaredFeeds,
  entryOf,
  isList,
  isSlot,
  orphans,
  repeated,
  type DeclaredFeed,
} from "./declared-feeds.js";
import { foundExpected, type Finding } from "../document/explain.js";

/** What is valid but odd. */
export function oddities(publisher: PartOfPublisher): Finding[] {
  const feeds = declaredFeeds(publisher.feeds);
  return [
    ...oddDatasetUrl(publisher.dataset?.url),
    ...oddDiscussionUrl(publisher.dataset?.discussionUrl),
    ...oddSchemaVersion(publisher.dataset?.schemaVersion),
    ...plainHttp(publisher, feeds),
    ...sameUrl(feeds),
    ...missingParent(orphans(publisher.feeds)),
    ...openBookingWithoutTerms(publisher.accessService),
    ...hardToRead(publisher.brand),
    ...unfinishedStatement(publisher),
    ...oddEnds(publisher),
  ];
}

function sameUrl(feeds: readonly DeclaredFeed[]): Finding[] {
  return repeated(feeds, (feed) => feed.url).map(([feed, first]) => ({
    path: [...feed.path.slice(0, -1), "url"],
    message: foundExpected(
      `the address of ${entryOf(first)} again`,
      "a feed of its own for each kind of item; data users no longer expect combined feeds",
    ),
  }));
}

function missingParent(feeds: readonly DeclaredFeed[]): Finding[] {
  return feeds
    .filter((feed) => !isSlot(feed))
    .map(({ path, type }) => ({
      path,
      message: foundExpected(
        `"${type}" without "${feedTypes[type].parents[0]}"`,
        `a feed of type ${feedTypes[type].parents.join(" or ")} as well, unless every item carries its parent inside`,
      ),
    }));
}

function oddDatasetUrl(url: string | undefined): Finding[] {
  if (url === undefined) return [];
  const path = ["dataset", "url"];
  const { pathname, hostname, origin } = new URL(url);
  const findings: Finding[] = [];
  // Other letters are written in two ways, of which browsers show the one and compare the other.
  if (/^[\x20-\x7e]+$/.test(url) && !`${url}/`.startsWith(`${origin}/`)) {
    findings.push({
      path,
      message: foundExpected(
        `"${url}"`,
        "an address as browsers show it; catalogues compare the two letter by letter",
        url.replace(/^[^/]*\/\/[^/]*/, origin),
      ),
    });
  }
  if (hostname === "localhost" || hostname.startsWith("127."))
    findings.push({
      path,
      message: foundExpected(`"${url}"`, "an address that others can reach too"),
    });
  if (pathname === "/" && !url.endsWith("/")) {
    findings.push({
      path,
      message: foundExpected(
        `"${url}"`,
        "an address that ends with a slash; catalogues compare it letter by letter with the one browsers show",
        `${url}/`,
      ),
    });
  } else if (!pathname.endsWith("/") && !/\.html?$/i.test(pathname)) {
    findings.push({
      path,
      message: foundExpected(
        `"${url}"`,
        `an address that ends with a slash; without one the page is written as ${decodeURI(pathname.split("/").at(-1)!)}.html, and your web server must serve it at exactly that address (GitHub Pages does)`,
        `${url}/`,
      ),
    });
  }
  return findings;
}

function oddDiscussionUrl(url: string | undefined): Finding[] {
  if (url === undefined) return [];
  const path = ["dataset", "discussionUrl"];
  const { hostname, pathname } = new URL(url);
  if (isIssuesBoard(url)) return [];
  if (!isGitHub(hostname))
    return [
      {
        path,
        message: foundExpected(
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
          message: foundExpected(
            `"${url}", which is no issues board`,
            "the issues of that repository",
            `https://github.com/${owner}/${repository}/issues`,
          ),
        }
      : {
          path,
          message: foundExpected(
            `"${url}", which names no repository`,
            "an issues board, as in https://github.com/your-name/opendata/issues",
          ),
        },
  ];
}

function oddSchemaVersion(url: string | undefined): Finding[] {
  if (
    url === undefined ||
    /^https:\/\/(?:www\.)?openactive\.io\/modelling-opportunity-data\/\d[\w.]*\/$/.test(url)
  )
    return [];
  return [
    {
      path: ["dataset", "schemaVersion"],
      message: foundExpected(
        `"${url}"`,
        "a version of Modelling Opportunity Data, as in https://openactive.io/modelling-opportunity-data/2.0/",
      ),
    },
  ];
}

function plainHttp(publisher: PartOfPublisher, feeds: readonly DeclaredFeed[]): Finding[] {
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
            message: foundExpected(
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
function openBookingWithoutTerms(accessService: PartOfPublisher["accessService"]): Finding[] {
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
function hardToRead({ accent, accentDark }: NonNullable<PartOfPublisher["brand"]> = {}): Finding[] {
  const colours = [
    ["accent", accent, "light"],
    ["accentDark", accentDark, "dark"],
  ] as const;
  return colours.flatMap(([key, colour, scheme]) => {
    const fault = colour === undefined ? undefined : faultOf(colour, scheme);
    if (fault === undefined) return [];
    // Cut off and not rounded, so that 4.49 is not said to be 4.5.
    const ratio = (Math.floor(fault.contrast * 100) / 100).toFixed(2);
    return [
      {
        path: ["brand", key],
        message: foundExpected(
          `"${colour}", whose contrast with a ${scheme} page is ${ratio}:1`,
          `at least ${leastContrast}:1, so that links can be read (WCAG AA); they are shown in the nearest colour that can`,
          fault.nearest,
        ),
      },
    ];
  });
}

/** Spaces and quotes around a name show up in credits and derived texts; they are kept, because the author may mean them. */
function oddEnds(publisher: PartOfPublisher): Finding[] {
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
          message: foundExpected(
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
            message: foundExpected(
              JSON.stringify(value),
              'straight quotes (") or none: these are taken for a part of the text',
              inner,
            ),
          },
        ];
  });
}

/** What the regulations want in the accessibility statement of a public body, and nobody else can know. */
function unfinishedStatement({ publicSectorBody, email }: PartOfPublisher): Finding[] {
  if (publicSectorBody === undefined || publicSectorBody === false) return [];
  const {
    compliance,
    nonAccessibleContent,
    contact = email,
    preparedOn,
  } = publicSectorBody === true ? ({} as { [key: string]: undefined }) : publicSectorBody;
  const missing = (key: string, expected: string): Finding => ({
    path: publicSectorBody === true ? ["publicSectorBody"] : ["publicSectorBody", key],
    message: `${publicSectorBody === true ? `${key} ` : ""}missing; expected ${expected}, which the accessibility statement of a public body has to say`,
  });
  return [
    ...(compliance === undefined ? [missing("compliance", "full, partial or none")] : []),
    ...(compliance !== undefined && compliance !== "full" && nonAccessibleContent === undefined
      ? [missing("nonAccessibleContent", "a list of what is not accessible")]
      : []),
    ...(contact === undefined ? [missing("contact", "an e-mail address for problems")] : []),
    ...(preparedOn === undefined ? [missing("preparedOn", "the day it was prepared")] : []),
  ];
}
