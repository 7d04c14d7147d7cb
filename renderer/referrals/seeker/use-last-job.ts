import { useProcedure } from '../../client/hooks.ts';
import { useToday } from '../../ui/today.ts';
import { lastJobOf } from './last-job.ts';

/** Position of the last job that stands on record of a person; empty where none is known, null while it is looked up. */
export function useLastJob(personId: string): string | null {
  const asOf = useToday();
  const jobs = useProcedure('employments.ofPerson', { personId, asOf });
  const person = useProcedure('persons.get', { id: personId });
  // Without it the form is no worse than empty.
  if (jobs.isError || person.isError) return '';
  if (jobs.data === undefined || person.data === undefined) return null;
  return lastJobOf(
    jobs.data.map(({ employment }) => employment),
    person.data.layoffs,
  );
}
