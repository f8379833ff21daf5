import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { renderContent, type ContentContext } from "../../src/templates/index.js";

const context: ContentContext = {
  values: { name: "Acme & *Co*", nothing: undefined, home: "https://acme.example/" },
  blocks: { table: () => "<table></table>" },
  links: { docs: "https://docs.example/" },
  pages: { rights: "/rights/" },
  headings: { why: { text: "Pam?", english: "Why?" } },
};

function render(text: string, changes: Partial<ContentContext> = {}): string {
  return renderContent({ text, file: "page.md", isOwn: true }, { ...context, ...changes });
}

function getMessage(text: string): string {
  try {
    render(text);
  } catch (error) {
    return (error as Error).message;
  }
  return "no error";
}

test("a value is text, whatever it contains", () => {
  assert.is(render("By **{name}**"), "<p>By <strong>Acme &amp; *Co*</strong></p>\n");
});

test("a block alone in a paragraph replaces the paragraph", () => {
  assert.is(render("a\n\n{table}\n\nb"), "<p>a</p>\n<table></table><p>b</p>\n");
  assert.is(render("- a\n\n  {table}"), "<ul>\n<li>\n<p>a</p>\n<table></table></li>\n</ul>\n");
});

test("a paragraph whose condition is not met is left out", () => {
  assert.is(
    render("{?name} a\n\n{?nothing} b\n\n{!name} c\n\n{!nothing} d"),
    "<p>a</p>\n<p>d</p>\n",
  );
});

test("a list item whose condition is not met is left out as a whole", () => {
  assert.is(
    render("- {?nothing} a\n- {?name} **b**"),
    "<ul>\n<li><strong>b</strong></li>\n</ul>\n",
  );
  const twoParagraphs = "1. {?nothing} a\n\n   more of a\n2. b";
  assert.is(render(twoParagraphs), "<ol>\n<li>\n<p>b</p>\n</li>\n</ol>\n");
  const nested = "- {?nothing} a\n  - inner\n- b";
  assert.is(render(nested), "<ul>\n<li>b</li>\n</ul>\n");
});

test("a heading or a block whose condition is not met is left out", () => {
  const text = "## {?name} One\n\n{?name} {table}\n\n## {?nothing} Two\n\n{?nothing} {table}";
  assert.is(render(text), '<h2 id="one">One</h2>\n<table></table>');
});

test("links name a URL, a page or a value; other targets stay as they are", () => {
  const hrefs = ["link:docs", "page:rights", "value:home", "#anchor", "https://example.org/"];
  const rendered = render(hrefs.map((href) => `[a](${href})`).join(" "));
  assert.equal(
    [...rendered.matchAll(/href="([^"]*)"/g)].map((match) => match[1]),
    [
      "https://docs.example/",
      "/rights/",
      "https://acme.example/",
      "#anchor",
      "https://example.org/",
    ],
  );
});

test("a heading is in the language of the page, and its anchor is the same in every language", () => {
  assert.is(render("## {heading.why}"), '<h2 id="why">Pam?</h2>\n');
  assert.is(render("## Pwy, a {name}?"), '<h2 id="pwy-a-name">Pwy, a Acme &amp; *Co*?</h2>\n');
});

test("text of the file has the file's language where the page has another", () => {
  assert.is(
    render("## {heading.why}\n\nText\n\n{table}", { lang: "en-GB" }),
    '<h2 id="why">Pam?</h2>\n<p lang="en-GB">Text</p>\n<table></table>',
  );
});

test("an unknown name is an error that says which names there are", () => {
  for (const [text, message] of [
    ["{nam}", 'found {nam}; expected one of {name}, {home}, {table}; did you mean "{name}"?'],
    [
      "{?nam} a",
      'found {?nam}; expected one of {?name}, {?nothing}, {?home}; did you mean "{?name}"?',
    ],
    [
      "# {heading.wy}",
      'found {heading.wy}; expected one of {heading.why}; did you mean "{heading.why}"?',
    ],
    [
      "[a](page:right)",
      'found page:right; expected one of page:rights; did you mean "page:rights"?',
    ],
  ] as const) {
    assert.is(getMessage(text), `1 problem in page.md\n\n  page.md  ${message}`);
  }
});

test("a name without a value is an error that says how to leave the paragraph out", () => {
  for (const [text, found] of [
    ["{nothing}", "{nothing}"],
    ["[a](value:nothing)", "value:nothing"],
  ] as const) {
    const message = getMessage(text);
    assert.ok(message.includes(`found ${found}, which this publisher does not have`), message);
    assert.ok(message.includes("start the paragraph with {?nothing}"), message);
  }
});

test.run();
