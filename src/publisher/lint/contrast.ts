import { findContrastIssue } from "../../brand/accent.js";
import { minimumContrast } from "../../brand/colour.js";
import { formatMismatch, type Issue } from "../../document/index.js";
import type { PartialPublisher } from "../schema/index.js";

/**
 * Warns of colours in which links are not readable (WCAG AA); pages use the nearest readable one.
 */
export function lintContrast(brand: PartialPublisher["brand"]): Issue[] {
  const warnings: Issue[] = [];
  const colours = [
    ["accent", "light"],
    ["accentDark", "dark"],
  ] as const;
  for (const [key, scheme] of colours) {
    const colour = brand?.[key];
    const issue = colour === undefined ? undefined : findContrastIssue(colour, scheme);
    if (issue === undefined) continue;
    // Cut off rather than rounded: 4.49 is not 4.5.
    const ratio = (Math.floor(issue.contrast * 100) / 100).toFixed(2);
    const message = formatMismatch(
      `"${colour}", whose contrast with a ${scheme} page is ${ratio}:1`,
      `at least ${minimumContrast}:1, so that links are readable (WCAG AA); ` +
        "pages use the nearest readable colour",
      issue.nearest,
    );
    warnings.push({ path: ["brand", key], message });
  }
  return warnings;
}
