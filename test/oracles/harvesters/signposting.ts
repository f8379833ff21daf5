import { load } from "cheerio";
import { fail, formatCount, pass, reportNothing, type CheckResult } from "../check-result.js";
import type { DatasetSite } from "../dataset-site.js";
import { describeError, isObject, readList, readObject, readText } from "../values.js";

/*
 * FAIR Signposting: https://signposting.org/FAIR/. On level 1, the links of a page say what it is,
 * what describes it, and where the data is; on level 2, a linkset does (RFC 9264), which has the
 * ways back, too.
 */

/** A link in the head of a page. */
export interface SignpostingLink {
  readonly rel: string;
  readonly href: string;
  readonly type: string | undefined;
}

/** The relations of level 1. */
const relations = ["cite-as", "type", "author", "license", "describedby", "item"] as const;

/** The relations that lead back to the page, by those that lead from it. */
const waysBack: Readonly<Record<string, string>> = { describedby: "describes", item: "collection" };

/** A media type without parameters, which is all that a link can have (RFC 8288, section 3.4.1). */
const bareType = /^[\w.+-]+\/[\w.+-]+$/;

/** Reads the links in the head of a page: one for each relation that a `<link>` has. */
export function readLinks({ html, url }: DatasetSite): SignpostingLink[] {
  const $ = load(html);
  return $("head link[rel][href]")
    .toArray()
    .flatMap((element) => {
      const { rel = "", href = "", type } = element.attribs;
      const target = URL.canParse(href, url) ? new URL(href, url).href : href;
      return rel.split(/\s+/).map((each) => ({ rel: each, href: target, type }));
    });
}

/** Checks the links of level 1 as parsers of signposting read them. */
export async function checkSignposting(site: DatasetSite): Promise<CheckResult> {
  const links = readLinks(site);
  if (!links.some(({ rel }) => rel === "cite-as")) return reportNothing("no signposting");
  const select = (rel: string) => links.filter((link) => link.rel === rel);
  const missing = ["type", "license", "describedby", "item"].filter(
    (rel) => select(rel).length === 0,
  );
  const untyped = [...select("describedby"), ...select("item")].filter(
    ({ type = "" }) => !bareType.test(type),
  );
  const faults = [
    ...missing.map((rel) => `no ${rel}`),
    ...untyped.map(({ rel, type = "no type" }) => `${rel} with ${type}, which is not a media type`),
  ];
  if (select("cite-as").length > 1) faults.unshift("more than one cite-as");
  if (faults.length > 0) return fail(faults.join(", "));
  const counts = relations.map((rel) => `${select(rel).length} ${rel}`);
  return pass(counts.filter((count) => !count.startsWith("0 ")).join(", "));
}

/** The links of a linkset: relation and target, by the page or the file they start from. */
type Linkset = ReadonlyMap<string, readonly SignpostingLink[]>;

/** Checks that a linkset has the links of the page, and leads back from its feeds and files. */
export async function checkLinkset(site: DatasetSite): Promise<CheckResult> {
  const links = readLinks(site);
  const { href, type } = links.find(({ rel }) => rel === "linkset") ?? {};
  if (href === undefined) return reportNothing("links to no linkset");
  if (type !== "application/linkset+json") return fail(`the linkset is of the type ${type}`);
  const text = await site.read(href);
  if (text === undefined) {
    return fail("the linkset cannot be read", [`nothing was found at ${href}`]);
  }
  let linkset: Linkset;
  try {
    linkset = parseLinkset(JSON.parse(text));
  } catch (error) {
    return fail("the linkset cannot be parsed", [describeError(error)]);
  }
  return compareLinks(site.url, links, linkset);
}

function parseLinkset(data: unknown): Linkset {
  const contexts = readList(readObject(data)["linkset"]).filter(isObject);
  return new Map(
    contexts.map(({ anchor, ...targets }) => [
      readText(anchor) ?? "",
      Object.entries(targets).flatMap(([rel, list]) =>
        readList(list).map((target) => {
          const { href, type } = readObject(target);
          return { rel, href: readText(href) ?? "", type: readText(type) };
        }),
      ),
    ]),
  );
}

function compareLinks(
  page: string,
  links: readonly SignpostingLink[],
  linkset: Linkset,
): CheckResult {
  const isSignposting = ({ rel }: SignpostingLink) => relations.some((each) => each === rel);
  const ofPage = (linkset.get(page) ?? []).map(formatLink);
  const ofHead = links.filter(isSignposting).map(formatLink);
  const leadsBack = ({ rel, href }: SignpostingLink) => {
    const wayBack = waysBack[rel];
    const back = (linkset.get(href) ?? []).filter((link) => link.rel === wayBack);
    return wayBack === undefined || back.some((link) => link.href === page);
  };
  const withoutWayBack = links.filter((link) => !leadsBack(link));
  const faults = [
    ...ofHead.filter((link) => !ofPage.includes(link)).map((link) => `lacks ${link}`),
    ...ofPage.filter((link) => !ofHead.includes(link)).map((link) => `only it has ${link}`),
    ...withoutWayBack.map(({ href }) => `no way back from ${href}`),
  ];
  if (faults.length > 0) {
    return fail(`the linkset has ${formatCount(faults.length, "fault")}`, faults);
  }
  const count = [...linkset.values()].flat().length;
  return pass(
    `${formatCount(count, "link")} from ${formatCount(linkset.size, "address", "addresses")}`,
  );
}

const formatLink = ({ rel, href, type = "" }: SignpostingLink) => `${rel} ${href} ${type}`.trim();
