import nunjucks from "nunjucks";
import { rdfaNames } from "../rdf/index.js";
import { filters } from "./filters.js";
import { keepMacros } from "./keep-macros.js";

/**
 * Creates a Nunjucks environment of the plugin: autoescape is on, each template is compiled once,
 * and nothing is shared with the site's environment.
 */
export function createEnvironment(loaders: nunjucks.ILoader[]): nunjucks.Environment {
  const environment = new nunjucks.Environment(loaders, {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, filter] of Object.entries(filters)) {
    environment.addFilter(name, filter as (...args: unknown[]) => unknown);
  }
  environment.addGlobal("rdf", rdfaNames);
  keepMacros(environment);
  return environment;
}
