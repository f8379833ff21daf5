import type { NunjucksNodes, NunjucksParser, NunjucksTag } from "../../eleventy.js";

/**
 * Parses a shortcode in Nunjucks, as Eleventy does, but with messages that name the shortcode and
 * show how to write it: Nunjucks itself says "parseSignature: expected comma after expression".
 * The shortcode that Eleventy has registered still does the rendering.
 *
 * @param name the name of the shortcode.
 * @param example how the shortcode is written, for messages.
 * @see https://mozilla.github.io/nunjucks/api.html#custom-tags
 */
export function createSyntaxCheck(name: string, example: string): NunjucksTag {
  return {
    tags: [name],
    parse(parser, nodes) {
      const tag = parser.nextToken();
      const { type, lineno, colno } = parser.peekToken();
      if (type === "left-paren") {
        const found = "found brackets around the arguments; expected none";
        parser.fail(`${name}: ${found}, as in ${example}`, lineno, colno);
      }
      const args = parseArguments(parser, `${name}: `, example);
      // Nunjucks cannot compile a tag without arguments (mozilla/nunjucks#158).
      if (args.children.length === 0) args.addChild(new nodes.Literal(0, 0, ""));
      parser.advanceAfterBlockEnd(tag.value);
      return new nodes.CallExtension(name, "run", args);
    },
  };
}

function parseArguments(
  parser: NunjucksParser,
  prefix: string,
  example: string,
): InstanceType<NunjucksNodes["NodeList"]> {
  try {
    return parser.parseSignature(true, true);
  } catch (error) {
    const { message, lineno, colno } = error as TemplateError;
    if (!/expected comma/.test(message)) throw error;
    const found = "found two arguments without a comma between them";
    // `fail` counts from 0, the error from 1.
    return parser.fail(
      `${prefix}${found}; expected a comma after each but the last, as in ${example}`,
      lineno - 1,
      colno - 1,
    );
  }
}

/** The error that `fail` of Nunjucks' parser throws. */
interface TemplateError extends Error {
  readonly lineno: number;
  readonly colno: number;
}
