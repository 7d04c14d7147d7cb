import { z } from 'zod';

/** Codes of fields whose text has a form of its own. */
const CODE_BY_FIELD: Readonly<Record<string, string>> = {
  postalCode: 'postal-code',
  regionCode: 'choose-region',
};

interface Issue {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly path?: readonly PropertyKey[] | undefined;
  readonly origin?: unknown;
}

/**
 * The catalogue code (`field.<code>`) of an issue to which the schema gave no words of its own, so that a form never
 * shows the library's English ones.
 */
export function fieldCode(issue: Issue): string {
  const { input } = issue;
  if (input === '' || input === null || input === undefined) {
    return CODE_BY_FIELD[String(issue.path?.at(-1))] === 'choose-region' ? 'choose-region' : 'required';
  }
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'too-short' : 'too-small';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'too-big';
    case 'invalid_type':
      return 'not-a-number';
    default:
      return CODE_BY_FIELD[String(issue.path?.at(-1))] ?? 'input-refused';
  }
}

/** Makes zod answer with codes of the catalogue wherever a schema has none of its own. */
export function answerWithFieldCodes(): void {
  z.config({ customError: (issue) => fieldCode(issue as Issue) });
}
