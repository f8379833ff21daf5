import { parseDocument } from "yaml";
import { createProject } from "../support/command-line.js";
import { publisherFiles } from "../support/publishers.js";

/** The host of all Dataset Sites of the bench. */
export const origin = "https://data.vendor.example";

/**
 * Draws publishers from the real ones of the tests, with their languages, booking APIs, long
 * descriptions and colours. Each has a name and a URL of its own; pictures are URLs, and dates are
 * filled in.
 *
 * @returns the publisher files as YAML, in a fixed order.
 */
export function drawPublishers(count: number): string[] {
  const real = publisherFiles.filter(([name]) => name.endsWith(".yaml"));
  return Array.from({ length: count }, (_, index) => {
    const [name, yaml] = real[index % real.length]!;
    return adapt(yaml, `${name.replace(".yaml", "")}-${index}`, index);
  });
}

function adapt(yaml: string, folder: string, index: number): string {
  const document = parseDocument(yaml);
  document.setIn(["dataset", "url"], `${origin}/${folder}/`);
  document.set("name", `${String(document.get("name"))} ${index}`);
  document.set("logo", `${origin}/logo.png`);
  document.delete("brand");
  // Few of the real ones have a brand; every third gets a colour, all of them different.
  if (index % 3 === 0) document.setIn(["brand", "accent"], createColour(index));
  if (document.hasIn(["dataset", "backgroundImage"])) {
    document.setIn(["dataset", "backgroundImage"], `${origin}/background.png`);
  }
  document.setIn(["dataset", "datePublished"], "2024-01-31");
  document.setIn(["dataset", "dateModified"], "2024-02-29T09:30:00Z");
  return String(document);
}

const createColour = (index: number): string =>
  `#${((index * 2_654_435) % 0x1000000).toString(16).padStart(6, "0")}`;

/** What a site of many publishers is built with, by the name that the table shows. */
export const scopes = {
  "Dataset page only": {
    css: false,
    script: false,
    pages: {
      jsonLd: false,
      turtle: false,
      dataPackage: false,
      linkset: false,
      attribution: false,
      accessibilityStatement: false,
      guidance: false,
      catalog: false,
      sitemap: false,
      robots: false,
    },
  },
  everything: {},
  "everything, guidance for each": { guidance: "each" },
} as const;

/** A name of one of the {@link scopes}. */
export type ScopeName = keyof typeof scopes;

/**
 * Writes a project with publisher files, as a vendor has it.
 *
 * @returns its folder.
 */
export function writeProject(count: number, scope: ScopeName): string {
  const files: Record<string, string> = {
    "eleventy.config.js": `import openactive from "eleventy-plugin-openactive";
export default (config) =>
  config.addPlugin(openactive, {
    publishers: "publishers/*.yaml",
    catalog: { publisher: { name: "Vendor", url: "https://www.vendor.example/" }, datePublished: "2024-01-31" },
    ...${JSON.stringify(scopes[scope])},
  });
`,
  };
  for (const [index, yaml] of drawPublishers(count).entries()) {
    files[`publishers/${String(index).padStart(5, "0")}.yaml`] = yaml;
  }
  return createProject(files);
}
