/**
 * What a check has to say about a value: a code that the text catalogue knows, and the words or numbers to
 * put into its sentence. The same shape serves warnings and reasons for refusal.
 */
export type Finding = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};
