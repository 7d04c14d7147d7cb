import type { Deed } from '../database/audit-since.ts';

/** Deeds about one job or one person: only the lines about that person change. */
const OF_ONE_PERSON: ReadonlySet<string> = new Set([
  'employments.create',
  'employments.save',
  'employments.remove',
  'employments.fromLine',
  'employments.overrule',
  'contributions.save',
  'persons.save',
]);

/** Nouns whose deeds change nothing that readiness hangs on. */
const APART: ReadonlySet<string> = new Set([
  'app',
  'batch',
  'calculators',
  'calendar',
  'caseFile',
  'consultations',
  'deliveries',
  'disputeBook',
  'documents',
  'drafts',
  'letterSettings',
  'office',
  'officials',
  'recap',
  'register',
  'reminders',
  'snippets',
  'templates',
  'wages',
]);
/** The same of what main itself asks for. */
const APART_OF_MAIN: ReadonlySet<string> = new Set([
  'worker.attachProof',
  'worker.attachScan',
  'worker.closeStaging',
  'worker.keepDocument',
  'worker.noteDeed',
  'worker.openBatch',
  'worker.saveLogo',
  'worker.stageRows',
]);
/** New records that nothing refers to yet. */
const NEW: ReadonlySet<string> = new Set(['persons.create', 'employers.create', 'layoffs.create']);

const isApart = (procedure: string) =>
  APART.has(procedure.split('.')[0] ?? '') || APART_OF_MAIN.has(procedure) || NEW.has(procedure);

function personOf({ procedure, subject_id, detail }: Deed): string | null {
  if (procedure === 'persons.save') return subject_id;
  const { person } = JSON.parse(detail) as { readonly person?: unknown };
  return typeof person === 'string' ? person : null;
}

/**
 * Whose readiness some deeds may have changed: ids of people, or `all` where more than single people are concerned. A deed
 * that nothing is known of concerns all. Pure.
 */
export function whatChanged(deeds: readonly Deed[]): ReadonlySet<string> | 'all' {
  const people = new Set<string>();
  for (const deed of deeds) {
    if (isApart(deed.procedure)) continue;
    const person = OF_ONE_PERSON.has(deed.procedure) ? personOf(deed) : null;
    if (person === null) return 'all';
    people.add(person);
  }
  return people;
}
