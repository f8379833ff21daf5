import { deriveAccent } from "./accent.js";

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
    --openactive-accent: light-dark(${light}, ${dark});
    --openactive-brand: ${brand};
    --openactive-on-brand: ${onBrand};
  }
}
`;
}
