import type { Words } from "../messages/index.js";
import { attribute, attributionForms } from "./attribute.js";
import type { CreditedDataset } from "../dataset/credit.js";

/** Something to copy: a credit, or a program that makes one. */
export interface Snippet {
  readonly name: string;
  readonly title: string;
  readonly code: string;
}

/** The credit of a dataset in every form there is. */
export function createCreditSnippets(dataset: CreditedDataset, words: Words): Snippet[] {
  return attributionForms.map((form) => ({
    name: form,
    title: words.attribution.forms[form],
    code: attribute(dataset, { form, words }),
  }));
}

/** Text as it stands in a template literal of JavaScript. */
const escapeForTemplateLiteral = (text: string) => text.replace(/[`\\$]/g, "\\$&");
/** Text as it stands in a formatted string of Python. */
const escapeForPythonFormat = (text: string) =>
  text.replace(/["\\]/g, "\\$&").replace(/[{}]/g, "$&$&");

/** Programs that read the JSON-LD at an address and print the minimal credit, for a shell, JavaScript and Python. */
export function createProgramSnippets(jsonLdUrl: string, words: Words): Snippet[] {
  const urlLiteral = JSON.stringify(jsonLdUrl);
  const { source } = words.attribution;
  const programs = {
    curl: `curl --silent --show-error --fail '${jsonLdUrl.replaceAll("'", "%27")}'`,
    javascript: `const response = await fetch(${urlLiteral});
const dataset = await response.json();
const text = dataset.creditText ?? dataset.publisher.name;
const url = dataset.mainEntityOfPage ?? dataset.url;
const escaped = (value) => value.replace(/[&<>"]/g, (character) => \`&#\${character.charCodeAt(0)};\`);
console.log(\`${escapeForTemplateLiteral(source)}: <a href="\${escaped(url)}" property="odrs:attributionURL">
    <span property="odrs:attributionText">\${escaped(text)}</span>
</a>\`);`,
    python: `import html, json, urllib.request

with urllib.request.urlopen(${urlLiteral}) as response:
    dataset = json.load(response)
text = dataset.get("creditText") or dataset["publisher"]["name"]
url = dataset.get("mainEntityOfPage") or dataset["url"]
print(f"""${escapeForPythonFormat(source)}: <a href="{html.escape(url)}" property="odrs:attributionURL">
    <span property="odrs:attributionText">{html.escape(text)}</span>
</a>""")`,
  };
  return (Object.keys(programs) as (keyof typeof programs)[]).map((name) => ({
    name,
    title: words.attribution.programs[name],
    code: programs[name],
  }));
}
