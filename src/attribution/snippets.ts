import type { CreditedDataset } from "../dataset/index.js";
import type { Messages } from "../messages/index.js";
import { attribute } from "./attribute.js";
import { attributionForms } from "./forms.js";

/** Code to copy: a credit, or a program that reads the data for one. */
export interface Snippet {
  readonly name: string;
  readonly title: string;
  readonly code: string;
}

/** Creates a snippet of the credit in each of its forms. */
export function createCreditSnippets(dataset: CreditedDataset, messages: Messages): Snippet[] {
  return attributionForms.map((form) => ({
    name: form,
    title: messages.attribution.forms[form],
    code: attribute(dataset, { form, messages }),
  }));
}

/**
 * Creates snippets of programs that read the JSON-LD of a dataset; those in JavaScript and Python
 * also print the minimal credit.
 *
 * @param jsonLdUrl the absolute URL of the JSON-LD.
 */
export function createProgramSnippets(jsonLdUrl: string, { attribution }: Messages): Snippet[] {
  const { programs, source } = attribution;
  return [
    { name: "curl", title: programs.curl, code: writeCurlCommand(jsonLdUrl) },
    { name: "javascript", title: programs.javascript, code: writeJavaScript(jsonLdUrl, source) },
    { name: "python", title: programs.python, code: writePython(jsonLdUrl, source) },
  ];
}

const writeCurlCommand = (url: string) =>
  `curl --silent --show-error --fail '${url.replaceAll("'", "%27")}'`;

const writeJavaScript = (url: string, source: string) =>
  `const response = await fetch(${JSON.stringify(url)});
const dataset = await response.json();
const text = dataset.creditText ?? dataset.publisher.name;
const url = dataset.mainEntityOfPage ?? dataset.url;
const escaped = (value) => value.replace(/[&<>"]/g, (character) => \`&#\${character.charCodeAt(0)};\`);
console.log(\`${escapeForTemplateLiteral(source)}: <a href="\${escaped(url)}" property="odrs:attributionURL">
    <span property="odrs:attributionText">\${escaped(text)}</span>
</a>\`);`;

const writePython = (url: string, source: string) =>
  `import html, json, urllib.request

with urllib.request.urlopen(${JSON.stringify(url)}) as response:
    dataset = json.load(response)
text = dataset.get("creditText") or dataset["publisher"]["name"]
url = dataset.get("mainEntityOfPage") or dataset["url"]
print(f"""${escapeForPythonFormat(source)}: <a href="{html.escape(url)}" property="odrs:attributionURL">
    <span property="odrs:attributionText">{html.escape(text)}</span>
</a>""")`;

/** Escapes text for a JavaScript template literal. */
const escapeForTemplateLiteral = (text: string) => text.replace(/[`\\$]/g, "\\$&");

/** Escapes text for a Python f-string. */
const escapeForPythonFormat = (text: string) =>
  text.replace(/["\\]/g, "\\$&").replace(/[{}]/g, "$&$&");
