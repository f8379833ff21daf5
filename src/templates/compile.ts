import nunjucks from "nunjucks";
import { createEnvironment } from "./environment.js";
import { OwnTemplatesLoader } from "./own-templates-loader.js";
import { listOwnTemplates } from "./own-templates.js";

/** Returns the source of a module to replace `compiled-templates.ts` in the package. */
export function compileOwnTemplates(): string {
  const loader = new OwnTemplatesLoader();
  const env = createEnvironment([loader]);
  const templates = listOwnTemplates().map((name) =>
    nunjucks.precompileString(loader.getSource(name).src, { name, env, wrapper: formatProperty }),
  );
  return `export const compiledTemplates = {\n${templates.join(",\n")}\n};\n`;
}

/** Formats one property of the module's object; Nunjucks passes a list, contrary to its types. */
function formatProperty(templates: { name: string; template: string }): string {
  const [compiled] = [templates].flat();
  if (compiled === undefined) throw new Error("Nunjucks compiled no template");
  return `${JSON.stringify(compiled.name)}: (() => {\n${compiled.template}\n})()`;
}
