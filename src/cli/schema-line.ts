/** The first line of a publisher file, by which editors find the JSON Schema. */
export const schemaLine =
  "# yaml-language-server: $schema=https://unpkg.com/eleventy-plugin-openactive/dist/publisher.schema.json";
