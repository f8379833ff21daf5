import { deriveAccent } from "./accent.js";

/** What of a brand is in the stylesheet. */
export interface BrandColours {
  readonly accent?: string | undefined;
  readonly accentDark?: string | undefined;
}

/** The custom properties of a brand as CSS, in the plugin's own layer; an empty string for a brand without colours. */
export function renderBrandCss({ accent, accentDark }: BrandColours = {}): string {
  const colour = accent ?? accentDark;
  if (colour === undefined) return "";
  const { light, dark, brand, onBrand } = deriveAccent(colour, accentDark);
  return `\n/* The colours of the publisher file. */\n@layer openactive {\n  :root {\n    --openactive-accent: light-dark(${light}, ${dark});\n    --openactive-brand: ${brand};\n    --openactive-on-brand: ${onBrand};\n  }\n}\n`;
}
