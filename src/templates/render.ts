import { existsSync } from "node:fs";
import path from "node:path";
import nunjucks from "nunjucks";
import { OpenActiveError } from "../error.js";
import { encodeBlankLines } from "./blank-lines.js";
import { checkTemplates, describeTemplateError } from "./check-templates.js";
import { createEnvironment } from "./environment.js";
import { OwnTemplatesLoader } from "./own-templates-loader.js";

/** Renders one of the plugin's templates to HTML; values are escaped. */
export type Render = (template: string, context: object) => string;

/** Returns the folder below a site's includes whose templates replace the plugin's. */
export function getUserTemplatesFolder(includesFolder: string): string {
  return path.join(includesFolder, "openactive");
}

/**
 * Creates a function that renders templates in an environment of its own.
 *
 * @param userFolder a folder whose templates replace the plugin's of the same name. They can extend
 *   the template they replace as `plugin/NAME`, and may still call `messages` by its former name,
 *   `words`.
 * @throws {OpenActiveError} with the mistakes in these templates.
 */
export function createRender(userFolder?: string): Render {
  const hasUserFolder = userFolder !== undefined && existsSync(userFolder);
  const loaders: nunjucks.ILoader[] = [new OwnTemplatesLoader()];
  if (hasUserFolder) loaders.unshift(new nunjucks.FileSystemLoader(userFolder));
  const environment = createEnvironment(loaders);
  if (hasUserFolder) checkTemplates(userFolder, environment);

  return (template, context) => {
    const data = hasUserFolder ? addFormerNames(context) : context;
    const html = renderTemplate(environment, template, data);
    // A whole page may contain the site's own content, which stays unchanged.
    return template === "page.njk" ? html : encodeBlankLines(html);
  };
}

/** @throws {OpenActiveError} with the place of the mistake in a template of the site. */
function renderTemplate(env: nunjucks.Environment, template: string, data: object): string {
  let html: string | null | undefined;
  try {
    html = env.render(template, data) as string | null;
  } catch (error) {
    throw OpenActiveError.of([describeTemplateError(error as Error, template)]);
  }
  if (typeof html === "string") return html;
  const message = "found a template that Nunjucks renders to nothing; expected text";
  throw OpenActiveError.of([{ file: template, path: "", message }]);
}

/** Renders the templates that come with the plugin, none of them replaced. */
export const renderOwn: Render = createRender();

/** Adds the names that these values had in earlier versions, for the templates of sites. */
function addFormerNames(context: object): object {
  return "messages" in context ? { words: context.messages, ...context } : context;
}
