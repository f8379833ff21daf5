import { readFileSync } from "node:fs";
import axe from "axe-core";
import * as assert from "uvu/assert";
import {
  backgrounds,
  deriveAccent,
  findContrastIssue,
  type Scheme,
} from "../../src/brand/accent.js";
import { measureContrast } from "../../src/brand/colour.js";
import { renderBrandCss } from "../../src/brand/stylesheet.js";
import { test } from "../support/suite.js";

interface AxeColour {
  parseHexString(hex: string): void;
}

/** The parts of axe that compute a contrast, which its types leave out. */
interface AxeColours {
  readonly Color: new (red: number, green: number, blue: number) => AxeColour;
  getContrast(a: AxeColour, b: AxeColour): number;
}

const axeColours = (axe as unknown as { commons: { color: AxeColours } }).commons.color;

function measureContrastByAxe(...colours: readonly [string, string]): number {
  const [a, b] = colours.map((hex) => {
    const colour = new axeColours.Color(0, 0, 0);
    colour.parseHexString(hex);
    return colour;
  });
  return axeColours.getContrast(a!, b!);
}

const levels = ["00", "33", "66", "99", "cc", "ff"];
/** The 216 colours of every mixture in six steps. */
const colours: string[] = [];
for (const red of levels) {
  for (const green of levels) {
    for (const blue of levels) colours.push(`#${red}${green}${blue}`);
  }
}

test("contrasts are those that axe computes", () => {
  for (const colour of [...colours, "#fff", "#0b5", "#777777"]) {
    for (const background of ["#ffffff", "#14181d", "#f80"]) {
      const contrast = measureContrast(colour, background);
      const difference = Math.abs(contrast - measureContrastByAxe(colour, background));
      assert.ok(difference < 0.001, `${colour} on ${background}`);
    }
  }
});

test("known contrasts are computed", () => {
  assert.is(measureContrast("#000", "#fff"), 21);
  assert.is(measureContrast("#abc", "#aabbcc"), 1);
  assert.is(measureContrast("#ff7496", "#ffffff").toFixed(2), "2.56");
});

function assertReadable(colour: string, background: string, message: string): void {
  assert.ok(measureContrastByAxe(colour, background) >= 4.5, `${message} on ${background}`);
}

test("links, and text on any brand colour, are readable according to axe", () => {
  for (const colour of colours) {
    const { light, dark, brand, onBrand } = deriveAccent(colour);
    for (const background of backgrounds.light) {
      assertReadable(light, background, `${colour} → ${light}`);
    }
    for (const background of backgrounds.dark) {
      assertReadable(dark, background, `${colour} → ${dark}`);
    }
    assertReadable(onBrand, brand, onBrand);
  }
});

const schemes: readonly Scheme[] = ["light", "dark"];

for (const scheme of schemes) {
  test(`on a ${scheme} page, a readable colour stays and another changes as little as possible`, () => {
    for (const colour of colours) {
      const issue = findContrastIssue(colour, scheme);
      const used = deriveAccent(colour, colour)[scheme];
      if (issue === undefined) {
        assert.is(used, colour);
        continue;
      }
      assert.is(used, issue.nearest);
      const hue = computeHue(colour);
      const isSameHue = Number.isNaN(hue) || Math.abs(computeHue(used) - hue) < 4;
      assert.ok(isSameHue, `${colour} → ${used}`);
      const contrasts = backgrounds[scheme].map((background) => measureContrast(used, background));
      assert.ok(Math.min(...contrasts) < 4.6, `${colour} → ${used} goes further than it has to`);
    }
  });
}

/** The hue in degrees, by the hexagon; not a number for greys. */
function computeHue(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = channels;
  if (red === green && green === blue) return Number.NaN;
  const angle = Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue);
  return ((angle * 180) / Math.PI + 360) % 360;
}

test("the backgrounds are those of the stylesheet, and its own colours can be read on them", () => {
  const file = new URL("../../src/templates/openactive.css", import.meta.url);
  const css = readFileSync(file, "utf8");
  const readPair = (name: string) => {
    const pattern = new RegExp(`--openactive-${name}: light-dark\\((#\\w+), (#\\w+)\\);`);
    return pattern.exec(css)!.slice(1);
  };
  for (const [at, scheme] of schemes.entries()) {
    const behind = [readPair("background")[at]!, readPair("surface")[at]!];
    assert.equal(behind, backgrounds[scheme]);
    for (const name of ["text", "muted", "accent"]) {
      for (const background of behind) {
        const colour = readPair(name)[at]!;
        assert.ok(measureContrast(colour, background) >= 4.5, `${name} on ${background}`);
      }
    }
  }
});

test("a brand without colours adds nothing to the stylesheet", () => {
  assert.is(renderBrandCss(), "");
  assert.is(renderBrandCss({}), "");
});

test("a brand's colours are in the stylesheet, with its own for dark pages if it has one", () => {
  const css = renderBrandCss({ accent: "#0b5cad" });
  assert.match(
    css,
    "  :root:has(> .openactive-page) {\n    --openactive-accent: light-dark(#0b5cad, #",
  );
  assert.match(css, "\n    --openactive-brand: #0b5cad;\n    --openactive-on-brand: #ffffff;\n");
  // In a layout of the site, the colour depends on that of the text.
  assert.match(css, /:root \{\s+--openactive-accent: rgb\(from currentcolor calc\(/);
  const both = renderBrandCss({ accent: "#0b5cad", accentDark: "#8ec5ff" });
  assert.match(both, "light-dark(#0b5cad, #8ec5ff)");
  const darkOnly = renderBrandCss({ accentDark: "#8ec5ff" });
  assert.match(darkOnly, /light-dark\(#[\da-f]{6}, #8ec5ff\)/);
});

test.run();
