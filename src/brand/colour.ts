/** A colour of the screen: red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number];

/** The contrast WCAG 2.2 AA asks for between text and what is behind it (success criterion 1.4.3). */
export const minimumContrast = 4.5;

/**
 * The contrast of two colours, from 1 to 21.
 * Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
 *
 * @param colours in CSS's hexadecimal notation, with three or six digits.
 */
export function measureContrast(...colours: readonly [string, string]): number {
  const [darker = 0, lighter = 0] = colours
    .map((colour) => computeLuminance(toRgb(colour)))
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const computeLuminance = ([red, green, blue]: Rgb) =>
  0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
const toLinear = (channel: number) =>
  channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;

/** The least contrast of a colour with any of these backgrounds. */
export const measureLeastContrast = (colour: string, backgrounds: readonly string[]) =>
  Math.min(...backgrounds.map((background) => measureContrast(colour, background)));

/**
 * The colour of the same hue and saturation that can be read on all of these backgrounds and is nearest in lightness:
 * the colour itself where it can be.
 *
 * @param minimum the contrast it needs.
 */
export function findReadableColour(
  colour: string,
  backgrounds: readonly string[],
  minimum: number = minimumContrast,
): string {
  const [hue, saturation, lightness] = toHsl(toRgb(colour));
  const steps = Array.from({ length: 1001 }, (_, step) => step / 1000);
  const byDistance = steps.sort((a, b) => Math.abs(a - lightness) - Math.abs(b - lightness));
  const candidates = [colour, ...byDistance.map((light) => toHex(fromHsl(hue, saturation, light)))];
  // Black or white can be read on any background alone; on several, one of them is the best there is.
  return (
    candidates.find((candidate) => measureLeastContrast(candidate, backgrounds) >= minimum) ??
    chooseBlackOrWhite(...backgrounds)
  );
}

/** The better of black and white for text on these backgrounds. */
export const chooseBlackOrWhite = (...backgrounds: readonly string[]) =>
  measureLeastContrast("#000000", backgrounds) > measureLeastContrast("#ffffff", backgrounds)
    ? "#000000"
    : "#ffffff";

function toRgb(hex: string): Rgb {
  const digits = hex.slice(1).replace(/^(.)(.)(.)$/, "$1$1$2$2$3$3");
  const readChannel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [readChannel(0), readChannel(2), readChannel(4)];
}

const toHex = (rgb: Rgb) =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;

/** Hue in degrees, saturation and lightness from 0 to 1. Source: CSS Color 4, section 7. */
function toHsl(rgb: Rgb): Rgb {
  const [red, green, blue] = rgb.map((channel) => channel / 255) as unknown as Rgb;
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const [lightness, range] = [(least + most) / 2, most - least];
  if (range === 0) return [0, 0, lightness];
  const sixth =
    most === red
      ? (green - blue) / range + 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [(sixth * 60) % 360, (most - lightness) / Math.min(lightness, 1 - lightness), lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const computeChannel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return (
      255 *
      (lightness -
        saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
    );
  };
  return [computeChannel(0), computeChannel(8), computeChannel(4)];
}
