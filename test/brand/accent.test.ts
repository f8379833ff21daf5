import { readFileSync } from "node:fs";
import axe from "axe-core";
import * as assert from "uvu/assert";
import {
  deriveAccent,
  backgrounds,
  findContrastIssue,
  type Scheme,
} from "../../src/brand/accent.js";
import { measureContrast } from "../../src/brand/colour.js";
import { renderBrandCss } from "../../src/brand/stylesheet.js";
import { test } from "../support/suite.js";

interface AxeColour {
  parseHexString(hex: string): void;
}
/** What axe itself computes a contrast with; its types do not know of it. */
const { Color, getContrast } = (
  axe as unknown as {
    commons: {
      color: {
        Color: new (red: number, green: number, blue: number) => AxeColour;
        getContrast(a: AxeColour, b: AxeColour): number;
      };
    };
  }
).commons.color;
const byAxe = (...colours: readonly [string, string]): number => {
  const [a, b] = colours.map((hex) => {
    const colour = new Color(0, 0, 0);
    colour.parseHexString(hex);
    return colour;
  });
  return getContrast(a!, b!);
};

const levels = ["00", "33", "66", "99", "cc", "ff"];
/** The 216 colours of every mixture in six steps. */
const colours = levels.flatMap((red) =>
  levels.flatMap((green) => levels.map((blue) => `#${red}${green}${blue}`)),
);

test("a contrast is the one axe computes", () => {
  for (const colour of [...colours, "#fff", "#0b5", "#777777"])
    for (const background of ["#ffffff", "#14181d", "#f80"])
      assert.ok(
        Math.abs(measureContrast(colour, background) - byAxe(colour, background)) < 0.001,
        `${colour} on ${background}`,
      );
});

test("known contrasts", () => {
  assert.is(measureContrast("#000", "#fff"), 21);
  assert.is(measureContrast("#abc", "#aabbcc"), 1);
  assert.is(measureContrast("#ff7496", "#ffffff").toFixed(2), "2.56");
});

test("whatever the colour of a brand, links and the text on it can be read, as axe computes it", () => {
  for (const colour of colours) {
    const { light, dark, brand, onBrand } = deriveAccent(colour);
    for (const background of backgrounds.light)
      assert.ok(byAxe(light, background) >= 4.5, `${colour} → ${light} on ${background}`);
    for (const background of backgrounds.dark)
      assert.ok(byAxe(dark, background) >= 4.5, `${colour} → ${dark} on ${background}`);
    assert.ok(byAxe(onBrand, brand) >= 4.5, `${onBrand} on ${brand}`);
  }
});

const schemes: readonly Scheme[] = ["light", "dark"];

test("a colour that can be read stays as it is; another keeps its hue and changes no more than it has to", () => {
  for (const scheme of schemes) {
    for (const colour of colours) {
      const fault = findContrastIssue(colour, scheme);
      const used = deriveAccent(colour, colour)[scheme];
      if (fault === undefined) {
        assert.is(used, colour);
        continue;
      }
      assert.is(used, fault.nearest);
      assert.ok(
        Number.isNaN(hueOf(colour)) || Math.abs(hueOf(used) - hueOf(colour)) < 4,
        `${colour} → ${used}`,
      );
      assert.ok(
        Math.min(...backgrounds[scheme].map((background) => measureContrast(used, background))) <
          4.6,
        `${colour} → ${used} goes further than it has to`,
      );
    }
  }
});

/** The hue in degrees, by the hexagon; not a number for greys. */
function hueOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(hex.slice(at, at + 2), 16),
  );
  return (
    ((Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI + 360) %
      360 || (red === green && green === blue ? Number.NaN : 0)
  );
}

test("the backgrounds are those of the stylesheet, and its own colours can be read on them", () => {
  const css = readFileSync(new URL("../../src/templates/openactive.css", import.meta.url), "utf8");
  const [background, surface, ...texts] = ["background", "surface", "text", "muted", "accent"].map(
    (name) =>
      new RegExp(`--openactive-${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(css)!.slice(1),
  );
  for (const [at, scheme] of schemes.entries()) {
    assert.equal([background![at], surface![at]], backgrounds[scheme]);
    for (const text of texts)
      for (const behind of backgrounds[scheme])
        assert.ok(measureContrast(text[at]!, behind) >= 4.5, `${text[at]} on ${behind}`);
  }
});

test("the stylesheet of a brand: none without colours, and the colour for dark pages where there is one", () => {
  assert.is(renderBrandCss(), "");
  assert.is(renderBrandCss({}), "");
  assert.match(
    renderBrandCss({ accent: "#0b5cad" }),
    /@layer openactive \{\n {2}:root \{\n {4}--openactive-accent: light-dark\(#0b5cad, #[\da-f]{6}\);\n {4}--openactive-brand: #0b5cad;\n {4}--openactive-on-brand: #ffffff;/,
  );
  assert.match(
    renderBrandCss({ accent: "#0b5cad", accentDark: "#8ec5ff" }),
    /light-dark\(#0b5cad, #8ec5ff\)/,
  );
  assert.match(renderBrandCss({ accentDark: "#8ec5ff" }), /light-dark\(#[\da-f]{6}, #8ec5ff\)/);
});

test.run();
