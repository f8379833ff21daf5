import { createHash } from "node:crypto";

/**
 * Makes a number out of a text of any length, so that millions of identifiers fit in memory: 52 bits,
 * with which two of a million have the same with a chance of one in ten thousand.
 */
export function hashText(text: string): number {
  const digest = createHash("sha1").update(text).digest();
  return digest.readUIntBE(0, 6) * 16 + (digest[6]! >> 4);
}
