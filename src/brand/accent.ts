import {
  chooseBlackOrWhite,
  measureLeastContrast,
  minimumContrast,
  findReadableColour,
} from "./colour.js";

/** A colour scheme of the pages. */
export type Scheme = "light" | "dark";

/** What text stands on in the stylesheet: `--openactive-background` and `--openactive-surface`. */
export const backgrounds: Readonly<Record<Scheme, readonly string[]>> = {
  light: ["#ffffff", "#f3f5f7"],
  dark: ["#14181d", "#1e242b"],
};

/** What is wrong with a colour for links: its contrast with what they stand on, and the nearest colour that can be read. */
export interface ContrastIssue {
  readonly contrast: number;
  readonly nearest: string;
}

/** Whether links in this colour cannot be read; `undefined` when they can. */
export function findContrastIssue(colour: string, scheme: Scheme): ContrastIssue | undefined {
  const contrast = measureLeastContrast(colour, backgrounds[scheme]);
  return contrast >= minimumContrast
    ? undefined
    : { contrast, nearest: findReadableColour(colour, backgrounds[scheme]) };
}

/** The colours the pages use for a brand. */
export interface Accent {
  /** Links on a light and on a dark page: the brand's own colour, or the nearest one that can be read there. */
  readonly light: string;
  readonly dark: string;
  /** The brand's own colour, for areas, and the text on it. */
  readonly brand: string;
  readonly onBrand: string;
}

/** The colours of a brand with this accent, and, if it has one, another for dark pages. */
export function deriveAccent(accent: string, accentDark?: string): Accent {
  return {
    light: findReadableColour(accent, backgrounds.light),
    dark:
      accentDark === undefined
        ? deriveDarkAccent(accent)
        : findReadableColour(accentDark, backgrounds.dark),
    brand: accent,
    onBrand: chooseBlackOrWhite(accent),
  };
}

/** A colour nobody chose may as well be comfortable to read: it gets the contrast of WCAG AAA. */
const deriveDarkAccent = (accent: string) =>
  findContrastIssue(accent, "dark") === undefined
    ? accent
    : findReadableColour(accent, backgrounds.dark, 7);
