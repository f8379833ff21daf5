import * as assert from "uvu/assert";
import { checkPublisher, OpenActiveError, readPublisher } from "../../src/index.js";
import { minimalPublisher } from "../support/site.js";
import { test } from "../support/suite.js";
import { assertPrintable, unprintables } from "../support/unprintable.js";

// Messages about files that can contain anything: whoever prints them prints no more than text.

/** The message of the error, whose lines all have to be the plugin's own. */
function refuse(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    assert.instance(error, OpenActiveError, String(error));
    const { message, problems } = error as OpenActiveError;
    assertPrintable(message);
    assert.not.match(message, /^ *other\.yaml:1:1/m);
    assertPrintable((error as Error).stack ?? "");
    for (const problem of problems) {
      assertPrintable(problem.message);
      assertPrintable(problem.path);
    }
    const lines = problems.length + 2;
    if (problems.every(({ details }) => details === undefined)) {
      assert.is(message.split("\n").length, lines, message);
    }
    return message;
  }
  return assert.unreachable("it was accepted") as never;
}

/** JSON is YAML, and can write any character. */
const toYaml = (text: string) => JSON.stringify(text).replaceAll("\u007f", "\\u007f");

for (const [text, printed] of unprintables) {
  const name = JSON.stringify(printed);

  test(`a key with ${name} is printed visibly, on its line`, () => {
    const message = refuse(() =>
      readPublisher(`${minimalPublisher}${toYaml(text)}: 1\n`, "publisher.yaml"),
    );
    assert.match(message, `publisher.yaml:11:1  ${printed}: unknown key; allowed here: name,`);
  });

  test(`a key of a group with ${name} is printed visibly`, () => {
    const yaml = minimalPublisher.replace("dataset:\n", `dataset:\n  ${toYaml(text)}: 1\n`);
    const message = refuse(() => readPublisher(yaml, "publisher.yaml"));
    assert.match(message, `publisher.yaml:6:3  dataset.${printed}: unknown key`);
  });

  test(`a repeated key with ${name} is printed visibly`, () => {
    const key = toYaml(text);
    const yaml = `${minimalPublisher}${key}: 1\n${key}: 2\n`;
    assert.match(
      refuse(() => readPublisher(yaml, "publisher.yaml")),
      printed,
    );
  });

  test(`a value with ${name} is printed visibly`, () => {
    const yaml = minimalPublisher.replace("[SessionSeries", `[${toYaml(text)}`);
    const message = refuse(() => readPublisher(yaml, "publisher.yaml"));
    assert.match(message, /feeds\.types\[0\]: found ".*\\.*"; expected/);
  });

  test(`a file called ${name} is printed visibly, in the headline too`, () => {
    const message = refuse(() => readPublisher("name: Acme\n", text));
    assert.ok(message.startsWith(`5 problems in ${printed}\n\n  ${printed}:1:1  `), message);
  });

  test(`an object in a place called ${name} is printed visibly`, () => {
    const message = refuse(() => checkPublisher({ [text]: 1, name: text }, text));
    assert.match(message, `${printed}  ${printed}: unknown key`);
  });

  test(`YAML that cannot be read, with ${name}, is printed visibly`, () => {
    for (const line of [`name: "${text}`, `name: [${text}`, `${text}`, `&${text} *${text}`]) {
      refuse(() => readPublisher(line, "publisher.yaml"));
    }
  });

  test(`a warning about ${name} is safe to print`, () => {
    const { warnings } = readPublisher(
      minimalPublisher.replace("name: Acme Leisure\n", `name: Acme #${text.split("\n")[0]}\n`),
      "publisher.yaml",
    );
    for (const { message, path } of warnings) assertPrintable(`${path}: ${message}`);
  });
}

test("what can be seen is printed as it is", () => {
  for (const text of ["Clwb Nofio Llŷn", "Ζωή", "נוער", "スポーツ", "Sport ❤️ 🏊", "a  b"]) {
    assert.match(
      refuse(() => checkPublisher({ [text]: 1 }, "p.yaml")),
      `  ${text}: unknown key`,
    );
  }
});

test("a text that shows nothing counts as empty", () => {
  for (const blank of ["\u200b", "\u2060 \ufeff", "\u3164", "\u2800"]) {
    const yaml = minimalPublisher.replace("name: Acme Leisure\n", `name: ${toYaml(blank)}\n`);
    const message = refuse(() => readPublisher(yaml, "publisher.yaml"));
    assert.match(message, /1:7  name: found ".*"; expected the name people know the publisher by/);
  }
});

const describe = (url: string) => ({
  "@context": ["https://schema.org/", "https://openactive.io/"],
  "@type": "Dataset",
  url,
  name: "Riverside Pool\nSessions",
});

test("the publisher file to copy keeps its lines", () => {
  const message = refuse(() => checkPublisher(describe("https://a.example/"), "a\u001b.json"));
  assert.match(message, "  a\\u001b.json  found the JSON-LD of a Dataset Site; expected a publ");
  assert.match(message, "says the same:\n\ndataset:\n  url: https://a.example/\n  name:");
});

test.run();
