import * as assert from "uvu/assert";
import { parse, stringify } from "yaml";
import { load } from "cheerio";
import { buildSite, minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";

/** Builds the site of the minimal publisher with these keys, and those of `dataset` merged. */
async function buildWith(changes: object, dataset: object = {}) {
  const minimal = parse(minimalPublisher) as { dataset: object };
  const publisher = { ...minimal, ...changes, dataset: { ...minimal.dataset, ...dataset } };
  const site = await buildSite({ "publisher.yaml": stringify(publisher) });
  return { turtle: site.page("/dataset.ttl"), page: load(site.page("/")) };
}

const discussionUrl = "https://github.com/acme-leisure/opendata/issues";

test("questions go to the publisher unless another contact is named", async () => {
  const { turtle, page } = await buildWith({ email: "info@acme-leisure.example" });
  assert.match(turtle, 'vcard:fn "Acme Leisure"');
  assert.match(turtle, "<mailto:info@acme-leisure.example>");
  assert.is(page(`footer a[href="${discussionUrl}"]`).length, 1);
  assert.is(page('footer a[href="mailto:info@acme-leisure.example"]').length, 1);
});

test("the contact for the data is the same in RDF, in the summary and in the footer", async () => {
  const contactPoint = {
    name: "Data team",
    email: "data@acme-leisure.example",
    url: "https://www.acme-leisure.example/ask",
  };
  const changes = { email: "info@acme-leisure.example" };
  const { turtle, page } = await buildWith(changes, { contactPoint });
  assert.match(turtle, 'vcard:fn "Data team"');
  assert.match(turtle, "<mailto:data@acme-leisure.example>");
  for (const part of ["footer", "dl"]) {
    assert.ok(page(`${part} a[href="mailto:data@acme-leisure.example"]`).length > 0, part);
    assert.ok(page(`${part} a[href="https://www.acme-leisure.example/ask"]`).length > 0, part);
  }
});

test("a contact with a telephone number only keeps the page for discussions", async () => {
  const contactPoint = { telephone: "+44 20 7946 0000" };
  const { turtle, page } = await buildWith(
    { email: "info@acme-leisure.example" },
    { contactPoint },
  );
  assert.match(turtle, 'vcard:fn "Acme Leisure"');
  assert.match(turtle, "+442079460000");
  assert.is(page('[typeof~="vcard:Kind"] a, [property="dcat:contactPoint"] a').length, 2);
  assert.is(page(`footer a[href="${discussionUrl}"]`).length, 1);
  assert.is(page('footer a[href^="mailto:"]').length, 0, "nobody said that it answers questions");
});

test.run();
