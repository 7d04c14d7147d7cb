import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../calendar/plain-date.ts';
import type {
  ParameterChange,
  RuleFile,
  RuleRefusal,
  RuleSetSummary,
  RuleSignature,
  TouchedSubject,
} from '../domain/rule-file.ts';
import type { RuleSet } from '../law/rule-set.ts';
import { idInput } from './lists.ts';
import { command, query } from './procedure.ts';

/** A rule file that was read and judged; nothing is changed by reading it. */
export interface RuleFileReading {
  readonly fileName: string;
  readonly sha256: string;
  readonly signature: RuleSignature;
  /** Empty when the file may be accepted. At most 100. */
  readonly refusals: readonly RuleRefusal[];
  /** Null where not even the outline can be read. */
  readonly set: RuleSetSummary | null;
  /** The set in whose place it steps (same id), or the one that governs until its first day. */
  readonly stepsInFor: RuleSetSummary | null;
  readonly changes: readonly ParameterChange[];
  readonly touched: readonly TouchedSubject[];
  /** The past day since which a new set counts anew what is over; null where nothing of the past is touched. */
  readonly recountsFrom: PlainDate | null;
}

export const ruleProcedures = {
  /** The rules in force and the files that brought them. */
  'rules.overview': query(z.object({})).returns<{
    readonly sets: readonly (RuleSetSummary & { readonly origin: 'shipped' | 'file' })[];
    /** Newest first. */
    readonly files: readonly RuleFile[];
  }>(),
  /** The rule sets of the accepted files in force: with those that ship they make the office's rule book. */
  'rules.loaded': query(z.object({})).returns<readonly RuleSet[]>(),
  /** Reads and judges a rule-set file, with its signature where `<file>.sig` lies beside it. @throws file-gone, file-refused */
  'rules.read': query(z.object({ token: z.string().max(60), today: plainDateSchema }), {
    place: 'main',
  }).returns<RuleFileReading>(),
  /**
   * Takes a file in that was read before. `unsigned` says that the user saw the warning of a file whose signature
   * nobody vouches for; it stands in the audit log. @throws rules-refused, changed-meanwhile (another file than was read)
   */
  'rules.accept': command(
    z.object({
      token: z.string().max(60),
      sha256: z.string().length(64),
      unsigned: z.boolean(),
      today: plainDateSchema,
    }),
    { place: 'main' },
  ).returns<RuleFile>(),
  /** What going back from the file that was accepted last would touch; nothing is written. @throws not-found, changed-meanwhile */
  'rules.tryGoBack': query(idInput.extend({ today: plainDateSchema })).returns<readonly TouchedSubject[]>(),
  /** Goes back to the rules before the file that was accepted last. @throws not-found, changed-meanwhile */
  'rules.goBack': command(idInput).returns<RuleFile>(),
};
