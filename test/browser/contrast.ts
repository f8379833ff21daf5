import type { Page } from "playwright-core";

/** A text whose contrast is too low. */
export interface FaintText {
  readonly text: string;
  readonly element: string;
  readonly contrast: number;
}

/**
 * Measures the contrast of all visible text with what is behind it, as WCAG 2.2 defines it (success
 * criterion 1.4.3): the colours as the browser computes them, backgrounds put on top of each other.
 *
 * @param selector which parts of the page to look at.
 * @returns the texts below the required contrast of 4.5, or of 3 where they are large.
 */
export async function findFaintText(page: Page, selector: string): Promise<FaintText[]> {
  // esbuild wraps functions in calls of this function, to keep their names.
  await page.evaluate("globalThis.__name ??= (value) => value");
  const texts = await page.evaluate(readColours, selector);
  const found: FaintText[] = [];
  for (const { text, element, colour, background, isLarge } of texts) {
    const contrast = measureContrast(colour, background);
    if (contrast >= (isLarge ? 3 : 4.5)) continue;
    found.push({ text, element, contrast: Math.round(contrast * 100) / 100 });
  }
  return found;
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

interface ColouredText extends Omit<FaintText, "contrast"> {
  readonly colour: Colour;
  readonly background: Colour;
  readonly isLarge: boolean;
}

/** Reads the colours of all visible text, without transparency. Runs in the page. */
function readColours(parts: string): ColouredText[] {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  const parse = (css: string): Colour => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const blend = ([r, g, b, alpha]: Colour, below: Colour): Colour => [
    r * alpha + below[0] * (1 - alpha),
    g * alpha + below[1] * (1 - alpha),
    b * alpha + below[2] * (1 - alpha),
    1,
  ];
  const root = document.documentElement;
  const probe = document.createElement("i");
  probe.style.backgroundColor = "Canvas";
  root.append(probe);
  const canvasColour = parse(getComputedStyle(probe).backgroundColor);
  probe.remove();
  const findBackground = (element: Element | null): Colour => {
    if (element === null) return canvasColour;
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : blend(own, findBackground(element.parentElement));
  };
  const found: ColouredText[] = [];
  for (const part of document.querySelectorAll(parts)) {
    for (const element of [part, ...part.querySelectorAll("*")]) {
      const text = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent!.trim())
        .join(" ");
      if (text.trim() === "" || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const background = findBackground(element);
      const size = Number.parseFloat(style.fontSize);
      found.push({
        text: text.slice(0, 40),
        element: `${element.localName}.${element.className}`,
        colour: blend(parse(style.color), background),
        background,
        isLarge: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700),
      });
    }
  }
  return found;
}

function measureContrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
