import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { jkpProofs } from '../../shared/domain/dispute/jkp-proof.ts';
import type { StoredContribution } from '../../shared/domain/employment/contribution-record.ts';
import type { Employment } from '../../shared/domain/employment/employment.ts';
import { type EndOfSpell, endedSpell } from '../../shared/domain/employment/spells.ts';
import type {
  JobOnRecord,
  LayoffOnRecord,
  WorkerSources,
} from '../../shared/domain/employment/worker-sources.ts';
import type { DisputeId, EmployerId, EmploymentId, PersonId } from '../../shared/domain/ids.ts';
import { contributionsOfSet } from '../database/contributions.ts';
import { eventsOfSet } from '../database/dispute-events.ts';
import { noticesAbout } from '../database/employment-notices.ts';
import { employmentsOfPersons } from '../database/employments.ts';
import {
  type ClaimOnRecord,
  claimsOf,
  type DisputeOfPerson,
  layoffDisputesOf,
  type ReadinessLine,
  readinessEmployers,
  readinessPersons,
  receiptsOf,
} from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** Whose readiness is asked: a job of a person at a firm, by a line of a report where there is one. */
export interface ReadinessQuestion {
  readonly personId: PersonId;
  readonly employerId: EmployerId;
  readonly line: ReadinessLine | null;
  /** The job; null for the one that fits the line. */
  readonly employmentId: EmploymentId | null;
}

/** The job at a firm that a layoff ends (see `endedSpell`). */
export const jobAt = <Job extends Pick<Employment, 'employerId' | 'startDate' | 'endDate'>>(
  newestFirst: readonly Job[],
  employerId: string,
  layoff: EndOfSpell,
): Job | null =>
  endedSpell(
    newestFirst.filter((job) => job.employerId === employerId),
    layoff,
  );

const asJob = (employment: Employment, months: readonly StoredContribution[]): JobOnRecord => ({
  id: employment.id,
  employerId: employment.employerId,
  employerName: employment.employerName,
  kpj: employment.kpj,
  position: employment.position,
  unionName: employment.unionName,
  contract: employment.contract,
  startDate: employment.startDate,
  endDate: employment.endDate,
  enrolledOn: employment.enrolledOn,
  programmes: employment.programmes,
  contracts: employment.contracts,
  wages: employment.wages,
  evidence: employment.evidence,
  overrules: employment.overrules,
  months,
});

const asLayoff = (line: ReadinessLine, receipts: ReadonlySet<string>): LayoffOnRecord => ({
  lineId: line.id,
  reportId: line.report_id,
  reason: line.reason,
  date: line.layoff_date,
  start: line.start_date,
  contract: line.contract,
  wage: line.wage,
  response: line.response,
  hasReceipt: line.old_receipt_number !== null || receipts.has(`${line.report_id} ${line.person_id}`),
  isWithdrawn: line.report_state === 'withdrawn',
});

/**
 * What the referral of a layoff knows of its claim and of the new job; by its line, else by firm and day.
 * @param endedOn the last day of the job, where no report speaks of the layoff
 */
function claimOf(
  claims: readonly ClaimOnRecord[],
  employerId: string,
  line: ReadinessLine | null,
  endedOn: PlainDate | null,
): Pick<WorkerSources, 'claim' | 'wish'> {
  const day = line === null ? endedOn : line.layoff_date;
  const own =
    claims.find(({ lineId }) => line !== null && lineId === line.id) ??
    claims.find((one) => day !== null && one.employerId === employerId && one.layoffDate === day);
  if (own === undefined) return { claim: null };
  return {
    claim:
      own.filedOn === null
        ? null
        : { filedOn: own.filedOn, declaredEligibleOn: own.result === 'eligible' ? own.decidedOn : null },
    wish: { willing: null, reemployedOn: own.reemployedOn },
  };
}

function byPerson(found: readonly DisputeOfPerson[]): ReadonlyMap<PersonId, readonly DisputeOfPerson[]> {
  const grouped = new Map<PersonId, DisputeOfPerson[]>();
  for (const one of found) {
    const known = grouped.get(one.personId);
    if (known === undefined) grouped.set(one.personId, [one]);
    else known.push(one);
  }
  return grouped;
}

/**
 * Everything on record that the readiness of some workers is judged from, in the order of the questions: some ten statements
 * however many are asked. A person or firm that is gone leaves its question out.
 */
export async function readinessSources(
  db: ReadableDatabase,
  questions: readonly ReadinessQuestion[],
): Promise<readonly WorkerSources[]> {
  const personIds = [...new Set(questions.map(({ personId }) => personId))];
  const persons = await readinessPersons(db, personIds);
  const employers = await readinessEmployers(
    db,
    questions.map(({ employerId }) => employerId),
  );
  const jobs = await employmentsOfPersons(db, personIds);
  const months = await contributionsOfSet(
    db,
    [...jobs.values()].flatMap((list) => list.map(({ id }) => id as EmploymentId)),
  );
  const lines = questions.flatMap(({ line }) => line ?? []);
  const receipts =
    lines.length === 0
      ? new Set<string>()
      : await receiptsOf(
          db,
          lines.map(({ report_id }) => report_id),
          personIds,
        );
  const disputes = byPerson(await layoffDisputesOf(db, personIds));
  const events = await eventsOfSet(db, [
    ...new Set([...disputes.values()].flatMap((list) => list.map(({ disputeId }) => disputeId))),
  ] as readonly DisputeId[]);
  const notices = await noticesAbout(db, {
    lines: lines.map(({ id }) => id),
    persons: personIds,
    employers: questions.map(({ employerId }) => employerId),
  });
  const claims = await claimsOf(db, personIds);
  return questions.flatMap(({ personId, employerId, line, employmentId }): readonly WorkerSources[] => {
    const person = persons.get(personId);
    const employer = employers.get(employerId);
    if (person === undefined || employer === undefined) return [];
    const own = jobs.get(personId) ?? [];
    const job =
      employmentId === null
        ? jobAt(own, employerId, { date: line?.layoff_date ?? null, start: line?.start_date ?? null })
        : (own.find(({ id }) => id === employmentId) ?? null);
    const withMonths = (one: Employment) => asJob(one, months.get(one.id as EmploymentId) ?? []);
    const atFirm = (disputes.get(personId) ?? []).filter((one) => one.employerId === employerId);
    return [
      {
        person,
        employer,
        job: job === null ? null : withMonths(job),
        others: own.filter((one) => one !== job).map(withMonths),
        layoff: line === null ? null : asLayoff(line, receipts),
        disputeProofs: [
          ...new Set(
            atFirm.flatMap(({ disputeId }) =>
              jkpProofs(events.get(disputeId) ?? [], personId).map(({ kind }) => kind),
            ),
          ),
        ],
        isDisputed: atFirm.some(({ isOpen }) => isOpen),
        notice:
          (line === null ? undefined : notices.ofLine(line.id).at(-1)) ??
          notices.ofPerson(personId, employer).at(-1) ??
          notices.ofFirm(employerId).at(-1) ??
          null,
        previousClaims: null,
        ...claimOf(claims.get(personId) ?? [], employerId, line, job?.endDate ?? null),
      },
    ];
  });
}
