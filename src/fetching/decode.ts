/**
 * Decodes the bytes of a page or file: in the encoding of its byte order mark, else that of the
 * response, else that of its `<meta charset>`, else UTF-8.
 *
 * @param charset the encoding that the response names, if any.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const encoding = hasByteOrderMark(bytes)
    ? "utf-8"
    : (charset ?? findMetaCharset(bytes) ?? "utf-8");
  return createDecoder(encoding).decode(bytes);
}

const hasByteOrderMark = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/**
 * Finds the encoding that a page names, which the HTML standard requires in its first 1,024 bytes.
 */
function findMetaCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
}

/** Creates a decoder; for an unknown encoding, which some servers make up, it is UTF-8. */
function createDecoder(encoding: string) {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}
