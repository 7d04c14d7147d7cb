import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { jkpProofs } from '../../shared/domain/dispute/jkp-proof.ts';
import type { EmployerId, PersonId } from '../../shared/domain/ids.ts';
import type { MonthGround } from '../../shared/domain/referral/months.ts';
import type { ProofAtHand, ReferralProofs } from '../../shared/domain/referral/referral.ts';
import type { ReferralState } from '../../shared/domain/referral/state.ts';
import { eventsOfSet } from '../database/dispute-events.ts';
import { layoffDisputesOf } from '../database/readiness.ts';
import { type LineToRefer, linesToRefer } from '../database/referral-origins.ts';
import type { ReadableDatabase, Row } from '../database/schema.ts';
import { decidingDay, proofsBy } from './referral-ground.ts';

/** Whose layoff, and the line that speaks of it. */
export interface ProofQuestion {
  readonly personId: PersonId;
  readonly employerId: EmployerId;
  readonly line: LineToRefer | null;
}

function ofLine({ response, receipt, reportState }: LineToRefer): readonly ProofAtHand[] {
  if (reportState === 'withdrawn') return [];
  return [
    ...(response === 'accepts'
      ? [{ proof: 'acceptance' as const, source: 'record' as const, number: '', date: null }]
      : []),
    ...(receipt === null
      ? []
      : [{ proof: 'report-receipt' as const, source: 'record' as const, ...receipt }]),
  ];
}

/** The papers on record that prove the layoffs of some workers, in the order of the questions. */
export async function proofsOnRecord(
  db: ReadableDatabase,
  questions: readonly ProofQuestion[],
): Promise<readonly (readonly ProofAtHand[])[]> {
  const disputes = await layoffDisputesOf(db, [...new Set(questions.map(({ personId }) => personId))]);
  const events = await eventsOfSet(db, [...new Set(disputes.map(({ disputeId }) => disputeId))]);
  const byPerson = new Map<PersonId, (typeof disputes)[number][]>();
  for (const one of disputes) byPerson.set(one.personId, [...(byPerson.get(one.personId) ?? []), one]);
  return questions.map(({ personId, employerId, line }) => [
    ...(line === null ? [] : ofLine(line)),
    ...(byPerson.get(personId) ?? [])
      .filter((one) => one.employerId === employerId)
      .flatMap(({ disputeId }) =>
        jkpProofs(events.get(disputeId) ?? [], personId).map(
          ({ kind, number, date }): ProofAtHand => ({ proof: kind, source: 'record', number, date }),
        ),
      ),
  ]);
}

/** The papers on record that prove the layoffs of some referrals, in their order: of their lines, and of cases. */
export async function papersOfReferrals(
  db: ReadableDatabase,
  rows: readonly Pick<Row<'referral'>, 'person_id' | 'employer_id' | 'line_id'>[],
): Promise<readonly (readonly ProofAtHand[])[]> {
  const found = await linesToRefer(
    db,
    rows.flatMap(({ line_id }) => line_id ?? []),
  );
  const lines = new Map(found.map((line) => [line.lineId, line] as const));
  return proofsOnRecord(
    db,
    rows.map((row) => ({
      personId: row.person_id,
      employerId: row.employer_id,
      line: row.line_id === null ? null : (lines.get(row.line_id) ?? null),
    })),
  );
}

/** Proofs on record and those that somebody wrote down in the file, against what the rules accept. Pure. */
export function proofsOfReferral(
  onRecord: readonly ProofAtHand[],
  state: ReferralState,
  ground: MonthGround,
  today: PlainDate,
): ReferralProofs {
  const known = new Set(onRecord.map(({ proof }) => proof));
  const atHand: readonly ProofAtHand[] = [
    ...onRecord,
    ...state.proofs
      .filter((proof) => !known.has(proof))
      .map((proof) => ({ proof, source: 'told' as const, number: '', date: null })),
  ];
  const standing = proofsBy(
    [...new Set(atHand.map(({ proof }) => proof))],
    ground,
    decidingDay(state, today),
  );
  return standing === null
    ? { atHand, complete: false, missing: [], cite: '', mark: 'unverified' }
    : { atHand, ...standing };
}
