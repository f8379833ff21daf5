import { readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { describeDataset, readPublisher, toTurtle } from "../../src/index.js";
import { hasShapes, shaclFaults } from "../oracles/shacl.js";
import { everyText } from "../support/hostile.js";

const folder = new URL("../publishers/", import.meta.url);
const files: [string, string][] = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), "utf8")]);
files.push(["every key there is", everyText("plain")]);

if (hasShapes) {
  for (const [name, yaml] of files) {
    test(`${name}: DCAT-AP's shapes find no fault`, async () => {
      assert.equal(await shaclFaults(toTurtle(describeDataset(readPublisher(yaml, "publisher.yaml").publisher))), []);
    });
  }

  test("the shapes do find faults where there are some", async () => {
    const turtle = toTurtle(describeDataset(readPublisher(everyText("plain"), "publisher.yaml").publisher));
    for (const [property, count] of [["dct:title", 3], ["dct:description", 2], ["dcat:accessURL", 1], ["foaf:name", 1], ["dcat:endpointURL", 1]] as const) {
      const faults = await shaclFaults(turtle.replaceAll(new RegExp(`\\b${property} `, "g"), "rdfs:comment "));
      assert.ok(faults.length > 0 && faults.length <= count, `${property}: ${faults.join("\n")}`);
    }
  });
} else {
  console.log("DCAT-AP's shapes are not here; the Turtle was not checked against them.");
}

test.run();
