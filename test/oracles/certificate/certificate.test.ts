import { test } from "../../support/suite.js";
import * as assert from "uvu/assert";
import { site } from "../sample-page.js";
import { readCertificate } from "./certificate.js";

const datapackage = {
  title: "A package",
  description: "Sessions",
  publisher: [
    { name: "Acme", web: "https://www.acme-leisure.example/", email: "data@acme-leisure.example" },
  ],
  licenses: [{ url: "https://creativecommons.org/licenses/by/4.0/" }],
  resources: [{ path: "a" }],
};

/** Reads the sample page with a `datapackage.json` beside it. */
function readWithDatapackage(data: object) {
  const read = async (url: string) =>
    url.endsWith("/datapackage.json") ? JSON.stringify(data) : site.read(url);
  return readCertificate({ ...site, read });
}

test("a datapackage.json of the old specification is read in place of RDFa", async () => {
  const { how, fields } = await readWithDatapackage({
    ...datapackage,
    datapackage_version: "1.0-beta.10",
  });
  assert.is(how, "datapackage.json");
  assert.is(fields["dataTitle"], "A package");
  assert.is(fields["publisher"], "Acme");
  assert.is(fields["contactEmail"], undefined);
});

test("a datapackage.json of today's specification is passed over", async () => {
  const { how, fields } = await readWithDatapackage({
    ...datapackage,
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  });
  assert.is(how, "RDFa");
  assert.is.not(fields["dataTitle"], "A package");
});

test.run();
