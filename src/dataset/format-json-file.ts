/** A value as the text of a JSON file that people can read: two spaces per level and a final newline. */
export const formatJsonFile = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2)}\n`;
