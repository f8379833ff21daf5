import {
  answerCertificate,
  attribute,
  attributeAll,
  attributionForms,
  describeCatalog,
  describeSteps,
  renderAccessibilityStatement,
  renderAttributionPage,
  renderCatalog,
  renderDatasetSite,
  renderGuidance,
  toDataPackage,
  toJsonLd,
  toPlainText,
  toTurtle,
  writeReadyText,
  type FoundDataset,
  type GuidanceTarget,
  type Publisher,
} from "../../../src/index.js";
import { hasAccessibilityStatement } from "../../../src/accessibility/index.js";
import { guidancePages, readyTextNames } from "../../../src/guidance/index.js";
import type { Watch } from "../watch.js";

/** Everything that is made from a dataset, by the function that made it. */
export type Rendered = ReadonlyMap<string, string>;

const links = {
  stylesheetUrl: "/openactive.css",
  scriptUrl: "/openactive.js",
  jsonLdUrl: "/dataset.jsonld",
  turtleUrl: "/dataset.ttl",
};

/** Everything that can be made of any dataset, whoever described it. */
function listDatasetRenderers(dataset: FoundDataset): (readonly [string, () => string])[] {
  const attributionLinks = { datasetSite: "/", attributionJson: "/attribution.json" };
  return [
    ["renderDatasetSite", () => renderDatasetSite(dataset, links)],
    ["toJsonLd", () => toJsonLd(dataset)],
    ["toTurtle", () => toTurtle(dataset)],
    ["toDataPackage", () => toDataPackage(dataset)],
    ["renderAttributionPage", () => renderAttributionPage(dataset, { links: attributionLinks })],
    ["renderCatalog", () => renderCatalog(describeCatalog([dataset]), [dataset])],
    ["answerCertificate", () => JSON.stringify(answerCertificate(dataset))],
    ...attributionForms.map((form) => {
      return [`attribute ${form}`, () => attribute(dataset, { form, changed: true })] as const;
    }),
    ["attributeAll", () => attributeAll([dataset, dataset])],
  ];
}

/** Everything that also needs the publisher file. */
function listPublisherRenderers(
  publisher: Publisher,
  dataset: FoundDataset,
): (readonly [string, () => string])[] {
  const href = (target: GuidanceTarget) => `/${target}/`;
  return [
    ["describeSteps", () => JSON.stringify(describeSteps(publisher))],
    ...guidancePages.map((name) => {
      const render = () => renderGuidance(name, publisher, dataset, { href });
      return [`renderGuidance ${name}`, render] as const;
    }),
    ...readyTextNames.map((name) => {
      const write = () => toPlainText(writeReadyText(name, publisher));
      return [`writeReadyText ${name}`, write] as const;
    }),
    ["renderAccessibilityStatement", () => renderStatement(publisher, dataset)],
  ];
}

/** An incomplete statement is not published. */
const renderStatement = (publisher: Publisher, dataset: FoundDataset) =>
  hasAccessibilityStatement(publisher)
    ? renderAccessibilityStatement(publisher, dataset, { datasetSiteUrl: "/" })
    : "";

async function renderEach(
  renderers: readonly (readonly [string, () => string])[],
  watch: Watch,
): Promise<Rendered> {
  const rendered = new Map<string, string>();
  for (const [name, render] of renderers) {
    const text = await watch.call(name, render);
    if (text !== undefined) rendered.set(name, text);
  }
  return rendered;
}

/** Makes everything there is of a publisher. */
export const renderAll = (publisher: Publisher, dataset: FoundDataset, watch: Watch) =>
  renderEach(
    [...listDatasetRenderers(dataset), ...listPublisherRenderers(publisher, dataset)],
    watch,
  );

/** Makes everything there is of a dataset alone, such as one that was read from a page. */
export const renderDataset = (dataset: FoundDataset, watch: Watch) =>
  renderEach(listDatasetRenderers(dataset), watch);
