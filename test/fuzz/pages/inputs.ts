import { describeDataset, readPublisher, renderDatasetSite, toJsonLd } from "../../../src/index.js";
import { publisherFiles } from "../../support/publishers.js";
import { removeJsonLd, renderGeneratorPage } from "../../reading/pages.js";
import type { Draw } from "../draw.js";
import { mutate, textMutations, toBytes } from "../mutations/text.js";
import { htmlMutations } from "./html.js";
import { jsonLdMutations } from "./json-ld.js";

function renderPages([file, yaml]: readonly [file: string, yaml: string]): string[] {
  const dataset = describeDataset(readPublisher(yaml, file).publisher);
  const page = renderDatasetSite(dataset, { jsonLdUrl: "/dataset.jsonld" });
  return [page, removeJsonLd(page), toJsonLd(dataset)];
}

const generatorPage = renderGeneratorPage({
  url: "https://data.acme.example/",
  title: "Acme Sessions",
  publisher: "Acme Leisure",
  publisherUrl: "https://www.acme.example/",
  attributionText: "Acme",
  attributionUrl: "https://www.acme.example/data",
});

const basePages: readonly string[] = [
  ...publisherFiles.flatMap(renderPages),
  generatorPage,
  removeJsonLd(generatorPage),
].map(toBytes);

/** Makes a page, or a JSON-LD file, that is almost one of those rendered from the tests' files. */
export function makePage(draw: Draw): string {
  return mutate(draw.pick(basePages), 1 + draw.below(5), (bytes) => {
    const mutations = draw.pick([
      jsonLdMutations,
      jsonLdMutations,
      htmlMutations,
      htmlMutations,
      textMutations,
    ]);
    return draw.pick(mutations)(bytes, draw);
  });
}
