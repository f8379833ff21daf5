import type nunjucks from "nunjucks";

type Callback<Value> = (error: unknown, value: Value) => void;

/** The part of a template that an import uses, which the types of Nunjucks leave out. */
interface ImportedTemplate {
  getExported(...args: unknown[]): void;
}

interface Importing {
  getTemplate(...args: unknown[]): unknown;
}

/**
 * Makes an environment keep the macros of imported templates. Otherwise Nunjucks runs the template
 * again for every import on every page, which takes a tenth of the time of a large build.
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

/** Keeps what a template exports, except to imports "with context", which depend on the page. */
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
