/**
 * Whether text shows nothing: it is empty, or has nothing but spaces and characters that are
 * invisible. Nobody could see, let alone click, a link with such a text.
 */
export const isBlank = (text: string): boolean =>
  /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);
