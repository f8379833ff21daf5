import type { Draw } from "../draw.js";

/*
 * Changes of any text, whatever language it is in. A text is kept as a string with one character
 * for each byte, so that no change has to leave it valid UTF-8.
 */

/** Changes a text in one place or more. */
export type Mutate = (bytes: string, draw: Draw) => string;

/** Converts text to a string of its bytes. */
export const toBytes = (text: string): string => Buffer.from(text).toString("latin1");

/** Converts a string of bytes to text; bytes that are not UTF-8 become U+FFFD. */
export const toText = (bytes: string): string => Buffer.from(bytes, "latin1").toString();

/** The most that one change adds: larger inputs are the business of the tests of growth. */
export const maxGrowth = 65_536;

/** The largest input. */
const maxLength = 4 * maxGrowth;

/** Changes an input several times; a change that makes it too large is left out. */
export function mutate(bytes: string, times: number, change: (bytes: string) => string): string {
  let mutated = bytes;
  for (let count = 0; count < times; count += 1) {
    const next = change(mutated);
    if (next.length <= maxLength) mutated = next;
  }
  return mutated;
}

/** Characters that programs treat in their own way, and what they are taken for. */
const awkwardCharacters = [
  "\u0000 \u0001 \u0007 \u0008 \u000b \u000c \u001b \u001b[31m \u007f \u0085 \u00a0 \u00ad \u061c",
  "\u200b \u200d \u200e \u202e \u2028 \u2029 \u2066 \u3000 \ufeff \ufffe \uffff \ufffd",
  "é e\u0301 ﬁ ß İ ı ſ Σ ς ｈ ａ ： ／ ＃ “ ” ‘ ’ « » – — … ½ ① 🏊 👨‍👩‍👧 🇬🇧 \u{1d573} \u{10ffff} \u{e0001}",
].flatMap((line) => line.split(" "));

/** What means something in YAML, JSON, HTML, URLs or Turtle. */
const punctuation = [
  ": , - ? & * ! | > ' \" % @ ` # { } [ ] --- ... << ~ = \\ / // \t \n \r \r\n \n\n : # - - ? - \n\u0020",
  "< > <!-- --> <![CDATA[ ]]> &amp; &lt; &#0; &#x110000; </script> </ /> <? {{ }} {% %} ^^ @en \\u0000",
  "%2F %00 %zz ../ ./ :// javascript: data: mailto: :80 ? # & = ; $& $1 ${ __proto__ constructor",
].flatMap((line) => line.split(" "));

const insert = (bytes: string, at: number, added: string) =>
  bytes.slice(0, at) + added + bytes.slice(at);

const placeIn = (bytes: string, draw: Draw) => draw.below(bytes.length + 1);

/** Draws a part of a text, short more often than long. */
function drawSlice(bytes: string, draw: Draw): readonly [start: number, end: number] {
  const start = placeIn(bytes, draw);
  const length = draw.below(draw.pick([4, 40, 400]));
  return [start, Math.min(bytes.length, start + length)];
}

const mutateBytes: Mutate = (bytes, draw) => {
  const at = placeIn(bytes, draw);
  const byte = String.fromCharCode(draw.below(256));
  const drop = draw.below(3);
  return bytes.slice(0, at) + byte.repeat(draw.below(3)) + bytes.slice(at + drop);
};

const insertCharacter: Mutate = (bytes, draw) =>
  insert(bytes, placeIn(bytes, draw), toBytes(draw.pick(awkwardCharacters)));

const insertPunctuation: Mutate = (bytes, draw) =>
  insert(bytes, placeIn(bytes, draw), draw.pick(punctuation));

const insertText: Mutate = (bytes, draw) =>
  insert(bytes, placeIn(bytes, draw), toBytes(draw.text()));

const removeSlice: Mutate = (bytes, draw) => {
  const [start, end] = drawSlice(bytes, draw);
  return bytes.slice(0, start) + bytes.slice(end);
};

const moveSlice: Mutate = (bytes, draw) => {
  const [start, end] = drawSlice(bytes, draw);
  const rest = bytes.slice(0, start) + bytes.slice(end);
  return insert(rest, placeIn(rest, draw), bytes.slice(start, end));
};

const repeatSlice: Mutate = (bytes, draw) => {
  const [start, end] = drawSlice(bytes, draw);
  const times = Math.min(draw.pick([2, 3, 10, 100, 1000]), maxGrowth / Math.max(1, end - start));
  return insert(bytes, start, bytes.slice(start, end).repeat(times));
};

const repeatPunctuation: Mutate = (bytes, draw) => {
  const piece = draw.pick([...punctuation, " ", "a", "a ", "x: ", "\u0020\n"]);
  const times = draw.pick([2, 10, 100, 1000, 8000]);
  return insert(bytes, placeIn(bytes, draw), piece.repeat(times));
};

const truncate: Mutate = (bytes, draw) => bytes.slice(0, placeIn(bytes, draw));

/** Changes the list of lines. */
const changeLines =
  (change: (lines: string[], at: number, draw: Draw) => void): Mutate =>
  (bytes, draw) => {
    const lines = bytes.split("\n");
    change(lines, draw.below(lines.length), draw);
    return lines.join("\n");
  };

const lineMutations = [
  changeLines((lines, at) => void lines.splice(at, 1)),
  changeLines((lines, at) => void lines.splice(at, 0, lines[at]!)),
  changeLines((lines, at, draw) => {
    const [moved] = lines.splice(at, 1);
    lines.splice(draw.below(lines.length + 1), 0, moved!);
  }),
  changeLines((lines, at, draw) => {
    lines[at] = draw.pick([" ", "  ", "\t", "    ", "- ", "# ", "\u00a0"]) + lines[at]!;
  }),
  changeLines((lines, at) => void (lines[at] = lines[at]!.trimStart())),
  changeLines((lines, at) => void (lines[at] = lines[at]!.slice(1))),
  changeLines((lines, at) => void lines.splice(at, 2, lines.slice(at, at + 2).join(" "))),
  changeLines((lines, at, draw) => {
    const line = lines[at]!;
    const middle = placeIn(line, draw);
    lines.splice(at, 1, line.slice(0, middle), line.slice(middle));
  }),
  changeLines((lines, at, draw) => {
    const count = 1 + draw.below(10);
    for (let index = at; index < Math.min(lines.length, at + count); index += 1) {
      lines[index] = `  ${lines[index]!}`;
    }
  }),
];

/** Changes how the whole text is written. */
const reencode: Mutate = (bytes, draw) => {
  const text = toText(bytes);
  return draw.pick([
    () => bytes.replaceAll("\n", "\r\n"),
    () => bytes.replaceAll("\n", "\r"),
    () => `\u00ef\u00bb\u00bf${bytes}`,
    () => Buffer.from(`\ufeff${text}`, "utf16le").toString("latin1"),
    () => Buffer.from(text, "latin1").toString("latin1"),
    () => toBytes(text.normalize("NFD")),
    () => toBytes(text.toUpperCase()),
    () => bytes.replaceAll(" ", "\t"),
    () => toBytes(text.replaceAll(" ", "\u00a0")),
    () => toBytes(text.replaceAll('"', "”")),
  ])();
};

/** Every change of any text. */
export const textMutations: readonly Mutate[] = [
  mutateBytes,
  insertCharacter,
  insertPunctuation,
  insertText,
  removeSlice,
  moveSlice,
  repeatSlice,
  repeatPunctuation,
  truncate,
  reencode,
  ...lineMutations,
];
