import type nunjucks from "nunjucks";

type Callback<Value> = (error: unknown, value: Value) => void;

/** The part of a template that imports use. Nunjucks's types do not have it. */
interface ImportedTemplate {
  getExported(...args: unknown[]): void;
}

interface Importing {
  getTemplate(...args: unknown[]): unknown;
}

/**
 * Makes an environment keep the macros that a template defines. Nunjucks would run the template again
 * for each import, on each page, which takes a tenth of a large build.
 */
export function keepMacros(environment: nunjucks.Environment): void {
  const importing = environment as unknown as Importing;
  const getTemplate = importing.getTemplate.bind(environment);
  const seen = new WeakSet<object>();
  const prepare = (template: unknown) => {
    if (typeof template !== "object" || template === null || seen.has(template)) return;
    seen.add(template);
    keepExports(template as ImportedTemplate);
  };
  importing.getTemplate = (...args) => {
    const callback = args.at(-1);
    if (typeof callback === "function") {
      args[args.length - 1] = (error: unknown, template: unknown) => {
        prepare(template);
        (callback as Callback<unknown>)(error, template);
      };
    }
    return getTemplate(...args);
  };
}

/** An import "with context" depends on the page, and is run again. */
function keepExports(template: ImportedTemplate): void {
  const getExported = template.getExported.bind(template);
  let exported: unknown;
  template.getExported = (...args) => {
    const [callback] = args as [Callback<unknown>];
    if (typeof callback !== "function") return getExported(...args);
    if (exported !== undefined) return callback(null, exported);
    getExported((error: unknown, value: unknown) => {
      exported = value ?? undefined;
      callback(error, value);
    });
  };
}
