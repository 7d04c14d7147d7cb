import {
  LETTER_GROUPS,
  type LetterGroup,
  SPEC_KINDS,
  type SpecKindCode,
  type SubjectKind,
} from '../../../shared/domain/letter.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';

export interface KindGroup {
  readonly group: LetterGroup;
  readonly kinds: readonly SpecKindCode[];
}

/** The kinds by group that hold the words that are sought and can be about this. Pure. */
export function kindGroups(sought: string, subject: SubjectKind | null): readonly KindGroup[] {
  const words = sought.trim().toLowerCase().split(/\s+/);
  return LETTER_GROUPS.map((group) => ({
    group,
    kinds: SPEC_KINDS.filter((code) => {
      const spec = letterSpecs[code];
      const said = `${spec.name} ${spec.use}`.toLowerCase();
      const isFor = subject === null || spec.subjects.includes(subject);
      return spec.group === group && isFor && words.every((word) => said.includes(word));
    }),
  })).filter(({ kinds }) => kinds.length > 0);
}

/** The kind that words mean first: one whose name holds them, before one whose use does. */
export function bestKind(sought: string, subject: SubjectKind | null): SpecKindCode | null {
  const words = sought.trim().toLowerCase().split(/\s+/);
  const found = kindGroups(sought, subject).flatMap(({ kinds }) => kinds);
  const named = found.find((code) =>
    words.every((word) => letterSpecs[code].name.toLowerCase().includes(word)),
  );
  return named ?? found[0] ?? null;
}
