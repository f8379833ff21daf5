import type { Messages } from "./en-GB.js";

/** Some of the messages of a group, at any depth. */
type PartialGroup<Group> = Group extends string
  ? string
  : { readonly [Key in keyof Group]?: PartialGroup<Group[Key]> | undefined };

/** The messages that a site adds or changes in one language. */
export type PartialMessages = PartialGroup<Omit<Messages, "lang">>;

/** A site's own messages by language tag, whether or not the plugin has that language. */
export type CustomMessages = Readonly<Record<string, PartialMessages>>;

/** A group of messages whose keys are not known. */
interface MessageGroup {
  readonly [key: string]: string | MessageGroup;
}

/** Lists the sentences and groups of some messages; a key that is undefined does not count. */
function listEntries(messages: object | undefined): [key: string, value: string | MessageGroup][] {
  const entries = Object.entries((messages ?? {}) as MessageGroup);
  return entries.filter(([, value]) => value !== undefined);
}

/**
 * Merges changes into messages. A group in which nothing changes stays the same object:
 * `getMessagesForPart` relies on this.
 */
export function mergeMessages<Group extends object>(
  messages: Group,
  changes: object | undefined,
): Group {
  const entries = listEntries(changes);
  if (entries.length === 0) return messages;
  const before = messages as unknown as MessageGroup;
  const merged = entries.map(([key, value]) => {
    if (typeof value === "string") return [key, value];
    return [key, mergeMessages(before[key] as MessageGroup, value)];
  });
  return { ...messages, ...Object.fromEntries(merged) };
}

/** Lists all sentences by path, as in `rights.credit`; the tag `lang` is not a sentence. */
export function listSentences(messages: object, prefix = ""): [path: string, sentence: string][] {
  return listEntries(messages).flatMap(([key, value]): [string, string][] => {
    if (prefix === "" && key === "lang") return [];
    if (typeof value === "string") return [[prefix + key, value]];
    return listSentences(value, `${prefix}${key}.`);
  });
}
