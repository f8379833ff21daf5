import { OpenActiveError, readDatasetSite } from "../../../src/index.js";
import { renderDataset } from "../files/render.js";
import { toText } from "../mutations/text.js";
import { createWatch, type Verdict } from "../watch.js";

/** Checks what the program makes of somebody else's page. */
export async function checkPage(bytes: string, announce: (name: string) => void): Promise<Verdict> {
  const watch = createWatch(announce, (error) => error instanceof OpenActiveError);
  const page = toText(bytes);
  // The position of the page decides which of several Datasets is its own.
  const url = bytes.length % 2 === 0 ? "https://data.acme.example/" : undefined;
  const dataset = await watch.call("readDatasetSite", () => readDatasetSite(page, url));
  if (dataset === undefined) return { faults: watch.faults, isAccepted: false };
  const rendered = await renderDataset(dataset, watch);
  for (const [name, text] of rendered) {
    const unsafe = /\s(?:href|src)="\s*(?:javascript|vbscript|data:[^,])[^"]*"/i.exec(text);
    if (unsafe !== null) watch.note(`${name} links to a script`, unsafe[0]);
  }
  return { faults: watch.faults, isAccepted: true };
}
