/**
 * The text of a page or file: in the encoding it was served with, else the one its `<meta charset>` names, else UTF-8.
 *
 * @param charset what the server says.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const label = hasByteOrderMark
    ? "utf-8"
    : (charset ?? /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? "utf-8");
  return createDecoder(label).decode(bytes);
}

/** Some servers name encodings that do not exist. */
function createDecoder(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
