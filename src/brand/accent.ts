import {
  chooseBlackOrWhite,
  findReadableColour,
  measureLeastContrast,
  minimumContrast,
} from "./colour.js";

/** A colour scheme of the pages. */
export type Scheme = "light" | "dark";

/**
 * The backgrounds of text: the stylesheet's `--openactive-background` and `--openactive-surface`.
 */
export const backgrounds: Readonly<Record<Scheme, readonly string[]>> = {
  light: ["#ffffff", "#f3f5f7"],
  dark: ["#14181d", "#1e242b"],
};

/** Why a colour is not readable as a link: its contrast, with the nearest readable colour. */
export interface ContrastIssue {
  readonly contrast: number;
  readonly nearest: string;
}

/** Checks whether links in a colour are readable; returns `undefined` if they are. */
export function findContrastIssue(colour: string, scheme: Scheme): ContrastIssue | undefined {
  const contrast = measureLeastContrast(colour, backgrounds[scheme]);
  if (contrast >= minimumContrast) return undefined;
  return { contrast, nearest: findReadableColour(colour, backgrounds[scheme]) };
}

/** The colours the pages use for a brand. */
export interface Accent {
  /** Links on a light page: the brand's own colour, or the nearest readable one. */
  readonly light: string;
  /** Links on a dark page. */
  readonly dark: string;
  /** The brand's own colour, for filled areas. */
  readonly brand: string;
  /** The colour of text on the brand's own colour. */
  readonly onBrand: string;
}

/**
 * Derives the colours that the pages use for a brand.
 *
 * @param accent the brand's own colour.
 * @param accentDark the brand's own colour for dark pages, if it has one.
 */
export function deriveAccent(accent: string, accentDark?: string): Accent {
  const dark =
    accentDark === undefined
      ? deriveDarkAccent(accent)
      : findReadableColour(accentDark, backgrounds.dark);
  return {
    light: findReadableColour(accent, backgrounds.light),
    dark,
    brand: accent,
    onBrand: chooseBlackOrWhite(accent),
  };
}

/**
 * Derives the colours of links in a layout of the site, whose background nobody knows here. They get
 * the more comfortable contrast, which leaves room for backgrounds that are not quite white or black.
 */
export function deriveGuestAccent(
  accent: string,
  accentDark: string = accent,
): Readonly<Record<Scheme, string>> {
  return {
    light: findReadableColour(accent, backgrounds.light, comfortableContrast),
    dark: findReadableColour(accentDark, backgrounds.dark, comfortableContrast),
  };
}

/** The contrast that WCAG 2.2 AAA requires (success criterion 1.4.6). */
const comfortableContrast = 7;

/**
 * Returns the accent if it is readable on dark pages, otherwise a variant. Nobody chose the
 * variant, so it gets the more comfortable contrast.
 */
function deriveDarkAccent(accent: string): string {
  if (measureLeastContrast(accent, backgrounds.dark) >= minimumContrast) return accent;
  return findReadableColour(accent, backgrounds.dark, comfortableContrast);
}
