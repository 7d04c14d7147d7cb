/** A phrase as it stands inside a sentence: its first letter small, unless the word is an abbreviation (`PKWT berakhir`). */
export function midSentence(phrase: string): string {
  return /^\p{Lu}(?:\p{Lu}|\d)/u.test(phrase)
    ? phrase
    : `${phrase.slice(0, 1).toLowerCase()}${phrase.slice(1)}`;
}
