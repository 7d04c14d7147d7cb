import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { EmployerId, LayoffLineId, PersonId, ReferralId } from '../../shared/domain/ids.ts';
import type { JobSeeker } from '../../shared/domain/job-seeker.ts';
import type { ProofAtHand } from '../../shared/domain/referral/referral.ts';
import { JKP_REASON_NAMES, PROOF_NAMES } from '../../shared/law/explain/names.ts';
import type { LetterValues } from '../../shared/letters/fields.ts';
import { numberAndDate } from '../../shared/letters/letter-parts.ts';
import { midSentence } from '../../shared/letters/mid-sentence.ts';
import { jobSeekersOfSet } from '../database/job-seekers.ts';
import { referralEventsOfSet } from '../database/referral-events.ts';
import { referralRows } from '../database/referrals.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { claimDueOf, decidingDay, referralGround, stateOf } from './referral-ground.ts';
import { papersOfReferrals, proofsOfReferral } from './referral-proofs.ts';

/** What letters say of a referral beside the worker, the firm and the line of the report. */
export interface ReferralForLetter {
  readonly personId: PersonId;
  readonly employerId: EmployerId;
  readonly lineId: LayoffLineId | null;
  readonly values: LetterValues;
}

const filled = (values: Readonly<Record<string, unknown>>): LetterValues =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as LetterValues;

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What a job-seeker brings along, for letters to placement and to employers with a vacancy. Pure. */
export const seekerValues = (seeker: JobSeeker): LetterValues =>
  filled({
    'worker.education': seeker.education,
    'job.cardNumber': seeker.cardNumber,
    'job.cardDate': seeker.cardDate,
    'job.experience': linesOf(seeker.experience),
    'job.skills': seeker.licences.join(', '),
    'job.wanted': seeker.wanted,
    'job.training': seeker.trainingWish,
  });

/** A paper as a sentence names it: `tanda terima laporan PHK Nomor 12/2026 tanggal 3 Maret 2026`. */
const paperName = ({ proof, number, date }: ProofAtHand): string =>
  [midSentence(PROOF_NAMES[proof]), number === '' ? '' : numberAndDate(number, date)]
    .filter((part) => part !== '')
    .join(' ');

/** The paper that carries the proof comes first; the worker's own receipt of the layoff only goes along with it. */
const WEIGHT = ['court-ruling', 'agreement-deed', 'agreement', 'report-receipt', 'acceptance'] as const;

function proofValues(papers: readonly ProofAtHand[]): LetterValues {
  const ordered = papers.toSorted((a, b) => WEIGHT.indexOf(a.proof) - WEIGHT.indexOf(b.proof));
  const [first] = ordered;
  return first === undefined
    ? {}
    : filled({
        'jkp.proof': paperName(first),
        'jkp.enclosures': ordered.map((paper) => `salinan ${paperName(paper)}`),
      });
}

/**
 * What stands in some referrals, by id; one that is gone is not among them. A handful of statements however many are asked.
 * @param asOf the date of the letter: the rules of that day set the last day to claim
 */
export async function referralsForLetters(
  db: ReadableDatabase,
  ids: readonly ReferralId[],
  asOf: PlainDate,
): Promise<ReadonlyMap<string, ReferralForLetter>> {
  if (ids.length === 0) return new Map();
  const ground = await referralGround(db);
  const rows = await referralRows(db, ids);
  const events = await referralEventsOfSet(db, ids);
  const seekers = await jobSeekersOfSet(
    db,
    rows.map(({ person_id }) => person_id),
  );
  const papers = await papersOfReferrals(db, rows);
  return new Map(
    rows.map((row, index) => {
      const state = stateOf(events.get(row.id) ?? [], ground);
      const seeker = seekers.get(row.person_id);
      const { atHand } = proofsOfReferral(papers[index] ?? [], state, ground, asOf);
      const values: LetterValues = {
        ...filled({
          'layoff.date': row.layoff_date,
          'layoff.reason': row.reason === null ? '' : midSentence(JKP_REASON_NAMES[row.reason]),
          'worker.endDate': row.layoff_date,
          'jkp.claimDue': claimDueOf(row.layoff_date, ground, decidingDay(state, asOf)),
          'job.cardNumber': state.cardNumber,
          'job.cardDate': state.cardOn,
        }),
        ...proofValues(atHand),
        ...(seeker === undefined ? {} : seekerValues(seeker)),
      };
      return [
        row.id,
        { personId: row.person_id, employerId: row.employer_id, lineId: row.line_id, values },
      ] as const;
    }),
  );
}
