/** Strips the parameters of a media type: the `type` of a link has none (RFC 8288, 3.4.1). */
export function stripParameters(mediaType: unknown): string {
  return String(mediaType).split(";")[0]!.trim();
}
