import { deriveAccent, deriveGuestAccent, type Scheme } from "./accent.js";

/** The colours that a publisher file gives for its brand. */
export interface BrandColours {
  readonly accent?: string | undefined;
  readonly accentDark?: string | undefined;
}

/**
 * Renders the custom properties of a brand as CSS in the plugin's cascade layer.
 *
 * @returns an empty string for a brand without colours.
 */
export function renderBrandCss({ accent, accentDark }: BrandColours = {}): string {
  const colour = accent ?? accentDark;
  if (colour === undefined) return "";
  const { light, dark, brand, onBrand } = deriveAccent(colour, accentDark);
  return `
/* The colours of the publisher file. */
@layer openactive {
  :root {
    --openactive-accent: ${chooseByText(deriveGuestAccent(colour, accentDark))};
    --openactive-brand: ${brand};
    --openactive-on-brand: ${onBrand};
  }
  :root:has(> .openactive-page) {
    --openactive-accent: light-dark(${light}, ${dark});
  }
}
`;
}

/**
 * Writes a CSS colour that is one colour where text is dark and another where it is light. Neither
 * `light-dark()` nor a media query can tell: they know what the reader prefers and what the layout
 * declares, not what it looks like.
 */
export function chooseByText({ light, dark }: Readonly<Record<Scheme, string>>): string {
  const to = parseChannels(dark);
  const channels = parseChannels(light).map(
    (from, at) => `calc(${from} + ${to[at]! - from} * var(--_openactive-light-text))`,
  );
  return `rgb(from currentcolor ${channels.join(" ")})`;
}

/** Red, green and blue of a colour such as `#0b57a4` or `#05a`, from 0 to 255. */
function parseChannels(hex: string): readonly number[] {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, "$&$&") : hex;
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
