import type { AnyPage } from "../page.js";
import { accessibilityStatement } from "./accessibility-statement.js";
import { attributionJson } from "./attribution-json.js";
import { attribution } from "./attribution.js";
import { background } from "./background.js";
import { catalogIndex } from "./catalog-index.js";
import { catalogJsonLd } from "./catalog-json-ld.js";
import { catalogScript } from "./catalog-script.js";
import { catalogTurtle } from "./catalog-turtle.js";
import { catalogStylesheet } from "./catalog-stylesheet.js";
import { catalogPage } from "./catalog-page.js";
import { catalogPart } from "./catalog-part.js";
import { dataPackage } from "./data-package.js";
import { datasetSite } from "./dataset-site.js";
import { guidancePages, sharedGuidancePages } from "./guidance.js";
import { jsonLd } from "./json-ld.js";
import { linkset } from "./linkset.js";
import { readyTexts, sharedReadyTexts } from "./ready-texts.js";
import { robots } from "./robots.js";
import { script } from "./script.js";
import { sitemap } from "./sitemap.js";
import { sharedStepsJson, stepsJson } from "./steps-json.js";
import { stylesheet } from "./stylesheet.js";
import { turtle } from "./turtle.js";

const allPages = [
  datasetSite,
  jsonLd,
  turtle,
  dataPackage,
  linkset,
  stylesheet,
  script,
  background,
  attribution,
  attributionJson,
  accessibilityStatement,
  ...guidancePages,
  ...readyTexts,
  stepsJson,
  ...sharedGuidancePages,
  ...sharedReadyTexts,
  sharedStepsJson,
  catalogPage,
  catalogPart,
  catalogIndex,
  catalogJsonLd,
  catalogTurtle,
  catalogStylesheet,
  catalogScript,
  sitemap,
  robots,
] as const;

/** Every page and file that the plugin can write, in the order in which they are added. */
export const pages: readonly AnyPage[] = allPages;

/** A name in the option `pages`. */
export type PageName = NonNullable<(typeof allPages)[number]["name" | "group"]>;

/** The names in the option `pages`, without duplicates; a group comes before its pages. */
export const pageNames: readonly PageName[] = [
  ...new Set(allPages.flatMap(({ group, name }) => [group, name])),
].filter((name) => name !== undefined);
