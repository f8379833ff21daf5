// The reference template in a loop that renders and writes, which is how its users build many sites.
// The arguments are the folder of its package, a file with the datasets, as JSON, and the output folder.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [, , folder, list, output] = process.argv;
const { renderDatasetSiteSync } = createRequire(`${folder}/index.js`)(
  "@openactive/dataset-site-template",
);
for (const [index, dataset] of JSON.parse(readFileSync(list, "utf8")).entries()) {
  mkdirSync(`${output}/${index}`, { recursive: true });
  writeFileSync(`${output}/${index}/index.html`, renderDatasetSiteSync(dataset));
}
