import path from "node:path";
import type { OpenActiveOptions } from "../../src/index.js";
import { minimalPublisher } from "./site.js";

/** Writes the files of publishers with these names, each below the same folder of a vendor. */
export function writePublishers(names: readonly string[]): Record<string, string> {
  const files = names.map((name, index) => [
    `publishers/p${index}.yaml`,
    minimalPublisher
      .replace(/^name: .*/, `name: ${JSON.stringify(name)}`)
      .replace("data.acme-leisure.example/", `data.vendor.example/p${index}/`)
      .replace(
        "dataset:",
        "dataset:\n  datePublished: 2024-01-31\n  dateModified: 2024-02-01T09:30:00Z",
      ),
  ]);
  return Object.fromEntries(files) as Record<string, string>;
}

/** Returns the plugin's options for these publishers. */
export const publishersOf =
  (options: OpenActiveOptions = {}) =>
  (folder: string): OpenActiveOptions => ({
    publishers: path.join(folder, "publishers/*.yaml"),
    catalog: { name: "Vendor", publisher: { name: "Vendor", url: "https://www.vendor.example/" } },
    ...options,
  });
