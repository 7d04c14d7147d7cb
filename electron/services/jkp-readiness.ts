import type { CheckedInputOf } from '../../shared/contract/contract.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { judgeReadiness } from '../../shared/domain/employment/judge-readiness.ts';
import type { JkpReadiness } from '../../shared/domain/employment/readiness.ts';
import type { EmployerId, EmploymentId, LayoffLineId, PersonId } from '../../shared/domain/ids.ts';
import { getEmployment } from '../database/employments.ts';
import { newestLineAt, readinessLines } from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { readinessGround } from './readiness-ground.ts';
import { readinessSources } from './readiness-sources.ts';

/**
 * What stands between a worker and JKP, by a job and a line of a report about it.
 * @throws ContractError not-found; also for a line of another person or firm
 */
export async function readinessOfJob(
  db: ReadableDatabase,
  { employmentId, layoffLineId, asOf }: CheckedInputOf<'employments.readiness'>,
): Promise<JkpReadiness> {
  const job = await getEmployment(db, employmentId as EmploymentId);
  const personId = job.personId as PersonId;
  const employerId = job.employerId as EmployerId;
  const [given] = layoffLineId === null ? [] : await readinessLines(db, [layoffLineId as LayoffLineId]);
  if (layoffLineId !== null && (given?.person_id !== personId || given.employer_id !== employerId))
    throw new ContractError('not-found');
  const line = given ?? (await newestLineAt(db, personId, employerId));
  const [sources] = await readinessSources(db, [
    { personId, employerId, line, employmentId: job.id as EmploymentId },
  ]);
  if (!sources) throw new ContractError('not-found');
  return judgeReadiness(sources, await readinessGround(db, asOf));
}
