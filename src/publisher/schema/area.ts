import { z } from "zod";
import { group, listOf, nameText, url } from "../../document/schema/index.js";

const degrees = (limit: number, direction: string) => {
  const error = `degrees ${direction}: a number from -${limit} to ${limit}, as in ${limit === 90 ? "51.5" : "-0.1"}`;
  const description = `Degrees ${direction}, from -${limit} to ${limit}.`;
  return z.number({ error }).min(-limit, { error }).max(limit, { error }).describe(description);
};

const box = group(
  {
    south: degrees(90, "north of the equator (latitude)"),
    west: degrees(180, "east of Greenwich (longitude)"),
    north: degrees(90, "north of the equator (latitude)"),
    east: degrees(180, "east of Greenwich (longitude)"),
  },
  "the bounding box",
).refine(({ south, north }) => south < north, {
  path: ["north"],
  error: "a latitude greater than south",
  when: ({ value }) => hasNumbers(value, ["south", "north"]),
});

/** Whether the keys that a rule compares are all numbers. */
function hasNumbers(value: unknown, keys: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  return keys.every((key) => typeof (value as Record<string, unknown>)[key] === "number");
}

const area = group(
  {
    name: nameText("the name of the area").describe("The name of the area."),
    url: url("a page about the area")
      .optional()
      .describe("Its address in a register, such as that of the Office for National Statistics."),
    box: box.optional().describe("The box around it: south, west, north and east, in degrees."),
  },
  "an area",
);

const expected = "a name, a URL, or a group with name, url and box";
const oneArea = z.union([nameText("the area the data covers"), area], { error: expected });

/** The areas that a dataset covers. */
export const spatialCoverage = z.union([oneArea, listOf(oneArea, "the areas the data covers")], {
  error: `${expected}, or a list of these`,
});
