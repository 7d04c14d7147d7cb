import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { Employment, ProgrammeState } from '../../shared/domain/employment/employment.ts';
import type { EmploymentId, LayoffLineId, PersonId } from '../../shared/domain/ids.ts';
import { PROGRAMMES } from '../../shared/law/facts/jkp.ts';
import { createEmployment, employmentsOfPersons, saveEmployment } from '../database/employments.ts';
import { getPerson, writePerson } from '../database/persons.ts';
import { type ReadinessLine, readinessLines } from '../database/readiness.ts';
import type { WriteContext } from './context.ts';
import { jobOfLine } from './employment-view.ts';
import { jobAt } from './readiness-sources.ts';

type Input = CheckedInputOf<'readiness.fillIn'>;
type Programmes = Input['programmes'];

/** The programmes with those not known yet as enrolled; null where nothing changes. Pure. */
export function withEnrolled(
  known: readonly ProgrammeState[],
  enrolled: Programmes,
): readonly ProgrammeState[] | null {
  const open = enrolled.filter(
    (one) => (known.find(({ programme }) => programme === one)?.state ?? 'unknown') === 'unknown',
  );
  if (open.length === 0) return null;
  return PROGRAMMES.flatMap((programme) => {
    const before = known.find((one) => one.programme === programme);
    if (!open.includes(programme)) return before ?? [];
    return { since: null, segment: '', ...before, programme, state: 'enrolled' as const };
  });
}

type JobsOf = ReadonlyMap<PersonId, readonly Employment[]>;

async function fillInJob(
  { db, now }: WriteContext,
  line: ReadinessLine,
  known: JobsOf,
  programmes: Programmes,
): Promise<boolean> {
  const jobs = known.get(line.person_id) ?? [];
  const job = jobAt(jobs, line.employer_id, { date: line.layoff_date, start: line.start_date });
  const filled = withEnrolled(job?.programmes ?? [], programmes);
  if (filled === null) return false;
  if (job === null) await createEmployment(db, { ...jobOfLine(line), programmes: [...filled] }, now);
  else
    await saveEmployment(
      db,
      { id: job.id as EmploymentId, version: job.version },
      { ...job, programmes: [...filled] },
      now,
    );
  return true;
}

/** Writes down of the workers of some lines what is not on record yet: citizenship, programmes as enrolled. */
export async function fillInReadiness(
  context: WriteContext,
  { lineIds, citizenship, programmes }: Input,
): Promise<OutputOf<'readiness.fillIn'>> {
  const { db, now, userId, note } = context;
  const lines = await readinessLines(db, lineIds as LayoffLineId[]);
  const people = lines.map(({ person_id }) => person_id);
  const jobsOfAll: JobsOf = programmes.length > 0 ? await employmentsOfPersons(db, people) : new Map();
  const seen = new Set<PersonId>();
  let persons = 0;
  let jobs = 0;
  for (const line of lines) {
    if (citizenship !== null) {
      const person = await getPerson(db, line.person_id);
      if (person.citizenship === null) {
        await writePerson(db, person, { ...person, citizenship }, { now, userId, source: 'typed' });
        persons += 1;
      }
    }
    if (programmes.length > 0) {
      // Lines of two reports may be about one job: it is read again once it may have changed.
      const known = seen.has(line.person_id) ? await employmentsOfPersons(db, [line.person_id]) : jobsOfAll;
      if (await fillInJob(context, line, known, programmes)) jobs += 1;
    }
    seen.add(line.person_id);
  }
  note({
    subjectKind: 'layoff-report',
    subjectId: lines[0]?.report_id ?? '',
    detail: { lines: lines.length, persons, jobs },
  });
  return { persons, jobs };
}
