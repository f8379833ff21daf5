/** An sRGB colour: red, green and blue, each from 0 to 255. */
type Rgb = readonly [red: number, green: number, blue: number];

/** A colour as hue in degrees, and saturation and lightness, each from 0 to 1. */
type Hsl = readonly [hue: number, saturation: number, lightness: number];

/**
 * The contrast WCAG 2.2 AA requires between text and its background.
 * Source: WCAG 2.2, success criterion 1.4.3.
 */
export const minimumContrast = 4.5;

/**
 * Measures the contrast of two colours, from 1 to 21.
 * Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
 *
 * @param colours in CSS's hexadecimal notation, with three or six digits.
 */
export function measureContrast(...colours: readonly [string, string]): number {
  const [first, second] = colours;
  return compareLuminances(computeLuminance(toRgb(first)), computeLuminance(toRgb(second)));
}

/** Measures the lowest contrast of a colour with any of these backgrounds. */
export function measureLeastContrast(colour: string, backgrounds: readonly string[]): number {
  return Math.min(...backgrounds.map((background) => measureContrast(colour, background)));
}

/**
 * Finds the colour of the same hue and saturation, and the nearest lightness, that is readable on
 * all of these backgrounds. This is the colour itself if it is readable. If no lightness will do,
 * it is black or white, whichever is more readable.
 *
 * @param minimum the contrast that counts as readable.
 */
export function findReadableColour(
  colour: string,
  backgrounds: readonly string[],
  minimum: number = minimumContrast,
): string {
  const luminances = backgrounds.map((background) => computeLuminance(toRgb(background)));
  const isReadable = (rgb: Rgb) => {
    const luminance = computeLuminance(rgb);
    return luminances.every((other) => compareLuminances(luminance, other) >= minimum);
  };

  const rgb = toRgb(colour);
  if (isReadable(rgb)) return colour;
  const [hue, saturation, lightness] = toHsl(rgb);
  for (const candidate of generateLightnesses(lightness)) {
    const candidateRgb = fromHsl([hue, saturation, candidate]);
    if (isReadable(candidateRgb)) return toHex(candidateRgb);
  }
  return chooseBlackOrWhite(...backgrounds);
}

/** The number of steps from black to white in which a readable colour is searched for. */
const lightnessSteps = 1000;

/**
 * Generates lightnesses from 0 to 1, nearest to `lightness` first; of two equals, the darker first.
 */
function* generateLightnesses(lightness: number): Generator<number> {
  let darker = Math.floor(lightness * lightnessSteps);
  let lighter = darker + 1;
  while (darker >= 0 || lighter <= lightnessSteps) {
    const darkerDistance = darker < 0 ? Infinity : Math.abs(darker / lightnessSteps - lightness);
    const lighterDistance =
      lighter > lightnessSteps ? Infinity : Math.abs(lighter / lightnessSteps - lightness);
    if (darkerDistance <= lighterDistance) yield darker-- / lightnessSteps;
    else yield lighter++ / lightnessSteps;
  }
}

/** Chooses the more readable of black and white for text on these backgrounds. */
export function chooseBlackOrWhite(...backgrounds: readonly string[]): string {
  const blackContrast = measureLeastContrast("#000000", backgrounds);
  const whiteContrast = measureLeastContrast("#ffffff", backgrounds);
  return blackContrast > whiteContrast ? "#000000" : "#ffffff";
}

function compareLuminances(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function computeLuminance([red, green, blue]: Rgb): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

function toLinear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toRgb(hex: string): Rgb {
  const digits = hex.slice(1).replace(/^(.)(.)(.)$/, "$1$1$2$2$3$3");
  const readChannel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [readChannel(0), readChannel(2), readChannel(4)];
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Converts sRGB to HSL. Source: CSS Color 4, section 7. */
function toHsl(rgb: Rgb): Hsl {
  const [red, green, blue] = [rgb[0] / 255, rgb[1] / 255, rgb[2] / 255];
  const least = Math.min(red, green, blue);
  const most = Math.max(red, green, blue);
  const lightness = (least + most) / 2;
  const range = most - least;
  if (range === 0) return [0, 0, lightness];

  let sixth = (red - green) / range + 4;
  if (most === red) sixth = (green - blue) / range + 6;
  else if (most === green) sixth = (blue - red) / range + 2;
  const saturation = (most - lightness) / Math.min(lightness, 1 - lightness);
  return [(sixth * 60) % 360, saturation, lightness];
}

/** Converts HSL to the nearest sRGB colour. Source: CSS Color 4, section 7. */
function fromHsl([hue, saturation, lightness]: Hsl): Rgb {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  const computeChannel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return Math.round(255 * (lightness - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [computeChannel(0), computeChannel(8), computeChannel(4)];
}
