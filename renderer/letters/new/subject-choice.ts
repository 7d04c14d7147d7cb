import type { LetterSubject } from '../../../shared/domain/letter.ts';

/** What a letter can be about, as the screen asks for it. */
export const ABOUT = ['person', 'report', 'employer', 'dispute', 'none'] as const;
export type About = (typeof ABOUT)[number];

interface Picked {
  readonly person: { readonly id: string } | null;
  readonly employer: { readonly id: string } | null;
  readonly line: { readonly id: string } | null;
  readonly dispute: { readonly id: string } | null;
}

/** The subject of the draft; null while it is not picked. */
export function subjectFor(about: About, { person, employer, line, dispute }: Picked): LetterSubject | null {
  switch (about) {
    case 'person':
      return person === null ? null : { kind: 'person', id: person.id };
    case 'employer':
      return employer === null ? null : { kind: 'employer', id: employer.id };
    case 'report':
      return line === null ? null : { kind: 'worker-layoff', id: line.id };
    case 'dispute':
      return dispute === null ? null : { kind: 'dispute', id: dispute.id };
    case 'none':
      return { kind: 'none', id: '' };
  }
}
