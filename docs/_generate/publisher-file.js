import { createPublisherJsonSchema } from "eleventy-plugin-openactive";
import { stringify } from "yaml";

/** Headings of the groups, and what to know about each group as a whole. */
const introductions = {
  dataset:
    "What you publish. Only `url` and `discussionUrl` are required; the rest is derived or left out.",
  feeds:
    "With `base`, the URL of each feed ends in the path that the official libraries use, as in `session-series`.",
  guidance: 'For the ["Publish Data" pages](guidance.md).',
  publicSectorBody:
    "If the file leaves out something that the regulations require, the build warns about it, and the statement is not " +
    "published.",
};

const fence = (text) => `\`\`\`yaml publisher.yaml, in part\n${text}\`\`\`\n`;

/** Writes a value on one line, as it would be in a file. */
function writeInline(value, isQuoted) {
  const options = { collectionStyle: "flow", lineWidth: 0 };
  const text = stringify(
    value,
    isQuoted ? { ...options, defaultStringType: "QUOTE_DOUBLE" } : options,
  );
  return text.trim().replace(/^\[ (.*) \]$/, "[$1]");
}

/** The forms that a value can have: itself, or those that it is a choice of. */
const listForms = (schema) =>
  schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(listForms);

/** The groups of keys that a value can be, or can be a list of. */
function listGroups(schema) {
  const forms = listForms(schema).flatMap((form) => (form.items ? listForms(form.items) : [form]));
  const groups = forms.filter(({ properties }) => properties !== undefined);
  // An area can be a group, and an entry of a list of areas: these are the same.
  const unique = new Map(groups.map((group) => [Object.keys(group.properties).join(), group]));
  return [...unique.values()];
}

const formats = {
  uri: ["a URL", "URLs"],
  date: ["a date", "dates"],
  "date-time": ["a date and time with a time zone", "dates and times"],
};

/** Says what kind of value a key takes, in the singular or the plural. */
function describeForm(schema, plural = 0) {
  if (schema.enum !== undefined) {
    const values = schema.enum.map((value) => `\`${value}\``).join(", ");
    return plural ? `any of ${values}` : `one of ${values}`;
  }
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (formats[schema.format] !== undefined) return formats[schema.format][plural];
  const range = schema.minimum === undefined ? "" : ` from ${schema.minimum} to ${schema.maximum}`;
  switch (schema.type) {
    case "array":
      return `a list of ${joinForms(schema.items, 1)}`;
    case "object":
      return ["a group of keys", "groups of keys"][plural];
    case "boolean":
      return "`true` or `false`";
    case "integer":
      return `a whole number${range}`;
    case "number":
      return `a number${range}`;
    default:
      return ["text", "texts"][plural];
  }
}

const alternatives = new Intl.ListFormat("en-GB", { type: "disjunction" });

function joinForms(schema, plural = 0) {
  const forms = new Set(listForms(schema).map((form) => describeForm(form, plural)));
  return alternatives.format(forms);
}

/** One key: whether it is required, what it takes, what it means, and an example. */
function describeKey(path, schema, isRequired) {
  const form = joinForms(schema);
  const kind = isRequired ? `Required: ${form}.` : `${form[0].toUpperCase()}${form.slice(1)}.`;
  const isQuoted = schema.description.includes("in quotes");
  const example = `Example: \`${writeInline(schema.examples[0], isQuoted)}\``;
  const isGroup = listGroups(schema).length > 0;
  const lines = [`### \`${path}\``, `*${kind}* ${schema.description}`];
  if (!isGroup) lines.push(example);
  return `${lines.join("\n\n")}\n`;
}

function describeGroup(path, group) {
  return Object.entries(group.properties).flatMap(([key, schema]) => {
    const name = `${path}.${key}`;
    const isRequired = group.required?.includes(key) === true;
    return [
      describeKey(name, schema, isRequired),
      ...listGroups(schema).flatMap((inner) => describeGroup(name, inner)),
    ];
  });
}

/** The keys of the steps, once for all: they are the same for each. */
function describeSteps(schema) {
  const [[, first]] = Object.entries(schema.properties);
  const names = Object.keys(schema.properties).map((name) => `\`${name}\``);
  return [
    `### \`guidance.steps\`\n\n*A group of keys.* ${schema.description} The steps are ${names.join(", ")}. ` +
      "Each takes the same keys.\n",
    ...describeGroup("guidance.steps.<step>", first),
  ];
}

/** The section of a top-level key that is a group. */
function describeSection(name, schema, isRequired) {
  const form = joinForms(schema);
  const required = isRequired ? "Required" : "Optional";
  const parts = [
    `## ${name}`,
    `*${required}: ${form}.* ${schema.description} ${introductions[name] ?? ""}`.trim(),
    ...(schema.examples ?? []).map((example) =>
      fence(stringify({ [name]: shorten(name, example) }, { lineWidth: 0 })),
    ),
  ];
  const keys = listGroups(schema).flatMap((group) => {
    const { steps, ...properties } = group.properties;
    const described = describeGroup(name, { ...group, properties });
    return steps === undefined ? described : [...described, ...describeSteps(steps)];
  });
  return `${parts.join("\n\n")}\n${keys.join("\n")}`;
}

/** Of the steps, one shows how all are written. */
function shorten(name, example) {
  if (name !== "guidance") return example;
  const { validation } = example.steps;
  return { ...example, steps: { validation } };
}

/** Returns all keys of the publisher file, as Markdown, from its JSON Schema. */
export function describeKeys() {
  const { properties, required } = createPublisherJsonSchema();
  const entries = Object.entries(properties);
  const isSection = ([, schema]) => listGroups(schema).length > 0;
  const publisher = entries
    .filter((entry) => !isSection(entry))
    .map(([key, schema]) => describeKey(key, schema, required.includes(key)));
  const sections = entries
    .filter(isSection)
    .map(([key, schema]) => describeSection(key, schema, required.includes(key)));
  return [`## The publisher\n`, ...publisher, ...sections].join("\n");
}
