import { feedTypes, type FeedTypeIdentifier } from "../specification/feed-types.js";

/** What a dataset's feeds hold, in the words of its name and keywords: each once, in the order of the feeds. */
export function themesOf(types: readonly FeedTypeIdentifier[]): string[] {
  return [...new Set(types.flatMap((type) => feedTypes[type].theme ?? []))];
}

/** "A", "A and B", "A, B and C": the joining of the .NET and PHP libraries. */
export function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A copyright notice: as it was written, or made of holder and year; `undefined` where there is neither. */
export function noticeOf({ copyrightNotice, copyrightHolder, copyrightYear }: { readonly copyrightNotice?: string | undefined; readonly copyrightHolder?: string | undefined; readonly copyrightYear?: number | undefined }): string | undefined {
  return copyrightNotice ?? (copyrightHolder === undefined ? undefined : ["Copyright ©", copyrightYear, copyrightHolder].filter((part) => part !== undefined).join(" "));
}
