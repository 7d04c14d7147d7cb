import type { FieldIssue } from '../../shared/contract/errors.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { EmploymentInput } from '../../shared/domain/employment/employment.ts';
import type { EmployerId, PersonId } from '../../shared/domain/ids.ts';
import { isEmployerThere } from '../database/employers.ts';
import { documentsOfJob } from '../database/employments.ts';
import { readinessPersons } from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';

/** Places of a list whose key stood in it before. */
const repeated = (keys: readonly string[]): readonly number[] =>
  keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));

function issuesInLists({ programmes, wages, contracts }: EmploymentInput): readonly FieldIssue[] {
  const chain = contracts
    .map((contract, index) => ({ ...contract, index }))
    .sort((a, b) => a.start.localeCompare(b.start));
  return [
    ...repeated(programmes.map(({ programme }) => programme)).map((index) => ({
      path: `employment.programmes.${index}.programme`,
      message: 'programme-twice',
      params: { programme: programmes[index]?.programme ?? '' },
    })),
    ...repeated(wages.map(({ from }) => from)).map((index) => ({
      path: `employment.wages.${index}.from`,
      message: 'wage-from-twice',
      params: { month: wages[index]?.from ?? '' },
    })),
    ...chain.flatMap(({ start, index }, place): readonly FieldIssue[] => {
      const end = chain[place - 1]?.end ?? null;
      return end === null || start > end
        ? []
        : [
            {
              path: `employment.contracts.${index}.start`,
              message: 'contract-chain-overlaps',
              params: { start, end },
            },
          ];
    }),
  ];
}

/**
 * Refuses what cannot be kept of a job, each at its field.
 * @param id the job that is changed; null for a new one
 * @throws ContractError input-refused
 */
export async function refuseBadJob(
  db: ReadableDatabase,
  input: EmploymentInput,
  id: string | null,
): Promise<void> {
  const issues: FieldIssue[] = [...issuesInLists(input)];
  const persons = await readinessPersons(db, [input.personId as PersonId]);
  if (persons.size === 0) issues.push({ path: 'employment.personId', message: 'person-not-on-record' });
  if (!(await isEmployerThere(db, input.employerId as EmployerId)))
    issues.push({ path: 'employment.employerId', message: 'employer-not-on-record' });
  const named = input.evidence.flatMap(({ documentId }) => documentId ?? []);
  if (named.length > 0) {
    const there = await documentsOfJob(db, named, [
      input.personId,
      input.employerId,
      ...(id === null ? [] : [id]),
    ]);
    input.evidence.forEach(({ documentId }, index) => {
      if (documentId !== null && !there.has(documentId))
        issues.push({ path: `employment.evidence.${index}.documentId`, message: 'document-not-here' });
    });
  }
  if (issues.length > 0) throw new ContractError('input-refused', { issues });
}
