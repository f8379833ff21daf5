import * as assert from "uvu/assert";
import {
  describeDataset,
  readPublisher,
  renderDatasetSite,
  type Dataset,
} from "../../src/index.js";
import { attacks, fillEveryText, poison } from "../support/hostile.js";
import { suite } from "../support/suite.js";
import { openTrap, type Trap } from "./trap.js";

const test = suite("A hostile dataset in a browser");

const plain = describeDataset(readPublisher(fillEveryText("plain"), "publisher.yaml").publisher);

let trap: Trap;
test.before(async () => {
  trap = await openTrap();
});
test.after(() => trap.close());

test("the browser runs code that a careless page lets through", async () => {
  for (const careless of [
    "<script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    "<svg onload=window.pwned=1>",
    `<a href="javascript:window.pwned=1">x</a><a href="https://example.org/">y</a>`,
    `<p onmouseover="window.pwned=1">x</p>`,
  ]) {
    assert.equal(
      await trap.provoke(`<!doctype html>${careless}`),
      ["window.pwned is set"],
      careless,
    );
  }
  assert.equal(await trap.provoke(`<!doctype html><a href="javascript:alert(1)">x</a>`), [
    "dialog: 1",
  ]);
});

for (const attack of attacks) {
  test(`${JSON.stringify(attack)}: nothing runs, nothing is lost, everything is readable`, async () => {
    const places: readonly (readonly [string, Dataset])[] = [
      ["alone", poison(plain, () => attack)],
      ["after the text", poison(plain, (text) => `${text} ${attack}`)],
    ];
    for (const [place, dataset] of places) {
      // Without a policy, which would hide what the templates let through.
      const found = await trap.provoke(
        renderDatasetSite(dataset, {
          stylesheetUrl: "/openactive.css",
          jsonLdUrl: "/dataset.jsonld",
          contentSecurityPolicy: false,
        }),
        async () => {
          const scripts = await trap.page.locator("script").allTextContents();
          assert.equal(
            scripts.map((text) => JSON.parse(text) as unknown),
            [JSON.parse(JSON.stringify(dataset))],
            place,
          );
          assert.is(await trap.page.locator("h1").textContent(), dataset.name, place);
          const text = await trap.page.locator("main").innerText();
          assert.ok(text.length > 500, `${place}: the page is blank`);
          for (const heading of await trap.page.locator("h2").allInnerTexts()) {
            assert.ok(heading !== "" && text.includes(heading), `${place}: ${heading}`);
          }
        },
      );
      assert.equal(found, [], place);
    }
  });
}

test.run();
