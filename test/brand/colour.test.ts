import { test } from "../support/suite.js";
import * as assert from "uvu/assert";
import { backgrounds } from "../../src/brand/accent.js";
import { findReadableColour, measureLeastContrast } from "../../src/brand/colour.js";

/** Colours as good as random, and the same each time. */
function createColours(count: number): string[] {
  let state = 7;
  const nextByte = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) & 0xff;
  };
  return Array.from({ length: count }, () => formatHex([nextByte(), nextByte(), nextByte()]));
}

const formatHex = (rgb: readonly number[]) =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;

/** CSS Color 4, section 7, in a form other than that of the source. */
function parseHsl(hex: string): [hue: number, saturation: number, lightness: number] {
  const digits = hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex;
  const [red, green, blue] = [1, 3, 5].map(
    (at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255,
  );
  const [r, g, b] = [red!, green!, blue!];
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  const lightness = (most + Math.min(r, g, b)) / 2;
  if (range === 0) return [0, 0, lightness];
  const hues = new Map([
    [b, (r - g) / range + 4],
    [g, (b - r) / range + 2],
    [r, (g - b) / range + 6],
  ]);
  const hue = (hues.get(most)! * 60) % 360;
  return [hue, (most - lightness) / Math.min(lightness, 1 - lightness), lightness];
}

function formatHsl(hue: number, saturation: number, lightness: number): string {
  const channels = [0, 8, 4].map((n) => {
    const k = (n + hue / 30) % 12;
    const amplitude = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
  return formatHex(channels);
}

/** Tries every lightness there is, the nearest first. */
function searchSlowly(colour: string, behind: readonly string[], minimum: number): string {
  const [hue, saturation, lightness] = parseHsl(colour);
  const steps = Array.from({ length: 1001 }, (_, step) => step / 1000);
  steps.sort((a, b) => Math.abs(a - lightness) - Math.abs(b - lightness));
  const candidates = [colour, ...steps.map((step) => formatHsl(hue, saturation, step))];
  const readable = candidates.find((hex) => measureLeastContrast(hex, behind) >= minimum);
  if (readable !== undefined) return readable;
  const isBlackBetter =
    measureLeastContrast("#000000", behind) > measureLeastContrast("#ffffff", behind);
  return isBlackBetter ? "#000000" : "#ffffff";
}

const surroundings: readonly (readonly string[])[] = [
  backgrounds.light,
  backgrounds.dark,
  ["#777777"],
  ["#0b5"],
  // Nothing can be read on both.
  ["#000000", "#ffffff"],
];

test("the readable colour is the one that a search of every lightness finds", () => {
  const colours = [...createColours(60), "#fff", "#000", "#777", "#f00", "#0f0", "#00f", "#0b5cad"];
  let changed = 0;
  for (const colour of colours) {
    for (const behind of surroundings) {
      for (const minimum of [4.5, 7]) {
        const expected = searchSlowly(colour, behind, minimum);
        const found = findReadableColour(colour, behind, minimum);
        assert.is(found, expected, `${colour} on ${behind.join(" and ")} at ${minimum}`);
        if (found !== colour) changed += 1;
      }
    }
  }
  assert.ok(changed > 400, `only ${changed} colours were changed`);
});

test.run();
