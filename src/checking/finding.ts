/** Something that a check found. */
export interface CheckFinding {
  /** An error fails the check; a warning does not; a note only informs. */
  readonly severity: "error" | "warning" | "note";
  /** The file or URL it is about, with the place in it if that is known. */
  readonly place: string;
  readonly message: string;
}

/** The findings of one kind of check on one subject, such as the links of a built site. */
export interface CheckSection {
  readonly name: string;
  readonly subject: string;
  readonly findings: readonly CheckFinding[];
  /** What was checked, or seen, in a few words; may be empty. */
  readonly summary: string;
}
