import type { ShortcodeScope } from "../../eleventy.js";
import { OpenActiveError } from "../../error.js";
import { createSyntaxCheck } from "./nunjucks-syntax.js";
import type { ShortcodeRegistrar } from "./registrar.js";

/** How a shortcode is called. */
export interface Signature {
  readonly name: string;
  /** The names of its arguments, in order, for messages. */
  readonly parameters: readonly string[];
  /** Arguments as people write them, for messages, as in `"acme", "full"`; none if absent. */
  readonly example?: string;
}

type Render = (this: ShortcodeScope, ...args: unknown[]) => string;

/**
 * Adds a shortcode that checks how it is called, in every template language.
 *
 * @param render renders the shortcode. Text that Nunjucks has marked as safe arrives as a string.
 */
export function addShortcode(
  eleventyConfig: ShortcodeRegistrar,
  signature: Signature,
  render: Render,
): void {
  const { name } = signature;
  eleventyConfig.addShortcode(name, function (...args) {
    checkArguments(args, signature);
    return render.apply(this, args.map(unwrapText));
  });
  // Eleventy adds tags before shortcodes, so Nunjucks asks this one to parse the template.
  const syntaxCheck = createSyntaxCheck(name, formatExample(signature));
  eleventyConfig.addNunjucksTag(`${name}Syntax`, () => syntaxCheck);
}

/** Nunjucks passes text that went through the filter `safe` as an object. */
const unwrapText = (argument: unknown) =>
  argument instanceof String ? argument.toString() : argument;

const formatExample = ({ name, example }: Signature) =>
  example === undefined ? `{% ${name} %}` : `{% ${name} ${example} %}`;

function checkArguments(args: readonly unknown[], signature: Signature): void {
  const { name, parameters } = signature;
  const fail = (mismatch: string) => {
    throw new OpenActiveError(`${name}: ${mismatch}, as in ${formatExample(signature)}`);
  };
  const keyword = findKeyword(args.at(-1));
  if (keyword !== undefined) {
    const expected = parameters.length === 0 ? "no arguments" : "the values alone, in this order";
    const order = parameters.length === 0 ? "" : `: ${parameters.join(", ")}`;
    fail(`found the name of an argument, ${keyword}=; expected ${expected}${order}`);
  }
  // Nunjucks passes "" to a shortcode without arguments.
  if (args.length <= parameters.length || (args.length === 1 && args[0] === "")) return;
  const found = `found ${args.length} ${args.length === 1 ? "argument" : "arguments"}`;
  if (parameters.length === 0) fail(`${found}; expected none`);
  fail(`${found}; expected at most ${parameters.length}: ${parameters.join(", ")}`);
}

/** Finds the name of an argument in what Nunjucks makes of `name=value`. */
function findKeyword(argument: unknown): string | undefined {
  if (typeof argument !== "object" || argument === null) return undefined;
  if (!Object.hasOwn(argument, "__keywords")) return undefined;
  return Object.keys(argument).find((key) => key !== "__keywords");
}
