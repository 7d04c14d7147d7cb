import { type Month, monthOfDay } from '../../../calendar/month-text.ts';
import type { PlainDate } from '../../../calendar/plain-date.ts';
import { EVIDENCE_KINDS, type Evidence, type EvidenceKind, RECORD_KINDS } from '../employment.ts';
import type { JobFacts } from '../verdict.ts';

/* Evidence in an order of its own, so that no verdict hangs on the order in which it was typed. */

type RecordKind = (typeof RECORD_KINDS)[number];

const isRecordKind = (kind: EvidenceKind): kind is RecordKind => RECORD_KINDS.some((one) => one === kind);

const inOrder = (evidence: readonly Evidence[]): readonly Evidence[] =>
  [...evidence].sort(
    (a, b) =>
      EVIDENCE_KINDS.indexOf(a.kind) - EVIDENCE_KINDS.indexOf(b.kind) ||
      (a.start ?? '').localeCompare(b.start ?? '') ||
      (a.wage ?? 0) - (b.wage ?? 0) ||
      (a.seenOn ?? '').localeCompare(b.seenOn ?? ''),
  );

/** What stands on record: of BPJS and of the ministry's register. */
export const recordEvidence = (
  evidence: readonly Evidence[],
): readonly (Evidence & { readonly kind: RecordKind })[] =>
  inOrder(evidence).filter((one): one is Evidence & { readonly kind: RecordKind } => isRecordKind(one.kind));

/** What the parties have themselves. */
export const ownEvidence = (evidence: readonly Evidence[]): readonly Evidence[] =>
  inOrder(evidence).filter(({ kind, shows }) => !isRecordKind(kind) && shows !== false);

/** The months that show the worker as this firm's (paid or owed), and those that were looked through and do not. */
export function shownMonths(months: readonly { readonly month: Month; readonly state: string }[]): {
  readonly shown: readonly Month[];
  readonly denied: readonly Month[];
} {
  const of = (...states: readonly string[]) =>
    months
      .filter(({ state }) => states.includes(state))
      .map(({ month }) => month)
      .sort();
  return { shown: of('paid', 'arrears'), denied: of('unreported') };
}

/**
 * Whether a record that shows the worker was looked through: BPJS or the ministry, or months paid or owed. What was typed of a
 * job without one is the word of the parties.
 */
export const isRecordSeen = ({ evidence, months }: Pick<JobFacts, 'evidence' | 'months'>): boolean =>
  recordEvidence(evidence).some(({ shows }) => shows === true) || shownMonths(months).shown.length > 0;

/** The month that a day lies in. */
export const monthOf = (day: PlainDate | null): Month | null => (day === null ? null : monthOfDay(day));
