import { HtmlValidate } from "html-validate";
import * as assert from "uvu/assert";
import { readPageHtml, getTestSites } from "../browser/sites.js";
import { suite } from "../support/suite.js";
import { rules } from "./rules.js";

const test = suite("html-validate");

const validator = new HtmlValidate(rules);

/** For pages that Eleventy's own plugins have changed, which write defer as defer="". */
const lenientValidator = new HtmlValidate({
  ...rules,
  rules: { ...rules.rules, "attribute-boolean-style": "off" },
});

/** What it says about a page, warnings included. */
async function listIssues(html: string, name = ""): Promise<string[]> {
  const { results } = await (name === "docs" ? lenientValidator : validator).validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

for (const site of await getTestSites()) {
  test(`${site.name}: no error and no warning on any page`, async () => {
    assert.ok(site.pages.length >= 6, site.pages.join(" "));
    for (const page of site.pages) {
      assert.equal(await listIssues(readPageHtml(site, page), site.name), [], page);
    }
  });
}

test("html-validate finds errors", async () => {
  const [example] = await getTestSites();
  const html = readPageHtml(example!, "/");
  for (const [wrong, rule] of [
    [html.replace("<main", "<main><ul><p>x</p></ul></main><main"), "element-permitted-content"],
    [html.replace("<h2", "<h4>x</h4><h2"), "heading-level"],
    [html.replace(/ alt="[^"]*"/, ""), "wcag/h37"],
    [html.replace("<h1", '<a id="rights"></a><h1'), "no-dup-id"],
  ] as const) {
    assert.is.not(wrong, html);
    assert.match((await listIssues(wrong)).join("\n"), rule);
  }
});

test.run();
