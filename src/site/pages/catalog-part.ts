import {
  renderCatalogPart,
  type CatalogLetter,
  type CatalogPartOptions,
} from "../../page/catalog-page.js";
import { interpolate, type Messages } from "../../messages/index.js";
import type { SiteContext } from "../context.js";
import { definePage, getPageUrl, isWanted } from "../page.js";
import type { CatalogPart, CatalogSite } from "../state.js";
import { catalogIndex } from "./catalog-index.js";
import { createLinker } from "./link-datasets.js";

/** A page of a long catalogue: the publishers whose names share an initial. */
export const catalogPart = definePage({
  about: "catalogPart",
  name: "catalog",
  path: "",
  render: renderPartForSite,
  data: {
    title: (part, { state }) => formatTitle(part, state.catalog!, state.messages),
    description: (part, { state }) => formatDescription(part, state.messages),
  },
});

function renderPartForSite(part: CatalogPart, context: SiteContext): string {
  const { state, linkTo } = context;
  const { messages, render } = state;
  const catalogSite = state.catalog!;
  const datasets = part.sites.map(({ dataset }) => dataset);
  return renderCatalogPart(datasets, {
    catalog: catalogSite.catalog,
    title: formatTitle(part, catalogSite, messages),
    trail: [{ title: catalogSite.catalog.name, url: linkTo(catalogSite.address.url) }],
    ...listLetters(context, part.initial),
    ...findNeighbours(part, context),
    href: createLinker(part.sites, linkTo),
    messages,
    render,
  });
}

/** Lists the letters of a long catalogue, and finds the list that the script searches. */
export function listLetters(
  { state, settings, linkTo }: SiteContext,
  current?: string,
): { letters: readonly CatalogLetter[]; indexUrl: string | undefined } {
  const { catalog, catalogParts, messages } = state;
  if (catalog === undefined || !isWanted(catalogPart, settings)) {
    return { letters: [], indexUrl: undefined };
  }
  const first = catalogParts.filter(({ page }) => page === 1);
  const hasIndex = isWanted(catalogIndex, settings) && first.length > 0;
  return {
    letters: first.map(({ initial, address }) => ({
      label: formatInitial(initial, messages),
      url: linkTo(address.url),
      isCurrent: initial === current,
    })),
    indexUrl: hasIndex ? linkTo(getPageUrl(catalogIndex, catalog)) : undefined,
  };
}

function findNeighbours(
  part: CatalogPart,
  { state, linkTo }: SiteContext,
): Pick<CatalogPartOptions, "previous" | "next"> {
  const { catalog, catalogParts, messages } = state;
  const index = catalogParts.indexOf(part);
  const link = (neighbour: CatalogPart | undefined) =>
    neighbour && {
      title: formatTitle(neighbour, catalog!, messages),
      url: linkTo(neighbour.address.url),
    };
  return { previous: link(catalogParts[index - 1]), next: link(catalogParts[index + 1]) };
}

const formatInitial = (initial: string, { catalog }: Messages): string =>
  initial === "" ? catalog.otherLetters : initial;

function formatTitle(part: CatalogPart, { catalog }: CatalogSite, messages: Messages): string {
  const { initial, page, pageCount } = part;
  const { letterTitle, letterPageTitle } = messages.catalog;
  const values = { name: catalog.name, letter: formatInitial(initial, messages) };
  if (pageCount === 1) return interpolate(letterTitle, values);
  return interpolate(letterPageTitle, { ...values, page, count: pageCount });
}

const formatDescription = ({ sites }: CatalogPart, { catalog }: Messages): string =>
  interpolate(catalog.letterDescription, {
    first: sites[0]!.publisher.name,
    last: sites.at(-1)!.publisher.name,
  });
