import { formatMonth, monthNumber } from '../../shared/calendar/months.ts';
import type { EmployerId, EmploymentId } from '../../shared/domain/ids.ts';
import { type ListedMonth, readListedMonths } from '../../shared/domain/import/contribution-months.ts';
import type { ContributionValues } from '../../shared/domain/import/values.ts';
import type { RowFinding } from '../../shared/domain/import-batch.ts';
import { nameKey } from '../../shared/domain/name-key.ts';
import { foldedSimilarity, foldKey } from '../../shared/domain/name-similarity.ts';
import { MONTH_STATE_WORDS } from '../../shared/letters/readiness-words.ts';
import { holdersOfKpj } from '../database/contribution-imports.ts';
import { contributionsOfSet } from '../database/contributions.ts';
import { employmentsOfPersons } from '../database/employments.ts';
import type { StagedRow } from '../database/import-rows.ts';
import { candidatesFor, PERSON_LIKENESS_LIMIT, type PersonCandidate } from '../database/persons-alike.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { JudgedRow } from './match-rows.ts';
import { jobAt } from './readiness-sources.ts';

type Found = Pick<StagedRow, 'verdict' | 'match'> & { readonly warnings: readonly RowFinding[] };

const warning = (code: string, params: RowFinding['params'] = {}): RowFinding => ({
  code,
  params,
  cell: '',
  severity: 'warning',
});

const matchOf = (person: PersonCandidate): NonNullable<StagedRow['match']> => ({
  id: person.id,
  name: person.name,
  detail: [person.nik ?? '', person.birthDate ?? ''].filter((part) => part !== '').join(' · '),
});

const alike = (a: string, b: string) => foldedSimilarity(foldKey(nameKey(a)), foldKey(nameKey(b)));

/** Who on record a row is about: by NIK, by the KPJ at this firm, by name and birth date. Unknown people are decided on. */
function whoIs(
  values: ContributionValues,
  candidates: Awaited<ReturnType<typeof candidatesFor>>,
  byKpj: Awaited<ReturnType<typeof holdersOfKpj>>,
): Found {
  const known = (person: PersonCandidate, more: readonly RowFinding[] = []): Found => ({
    verdict: 'known',
    match: matchOf(person),
    warnings: [
      ...more,
      ...(alike(values.name, person.name) >= PERSON_LIKENESS_LIMIT
        ? []
        : [warning('nik-name-differs', { name: person.name })]),
    ],
  });
  const holder = values.nik === null ? undefined : candidates.byNik.get(values.nik);
  if (holder !== undefined) return known(holder);
  const member = values.kpj === '' ? undefined : byKpj.get(values.kpj);
  if (member !== undefined) {
    const person = member as PersonCandidate;
    if (values.nik === null || person.nik === null) return known(person);
    return {
      verdict: 'similar',
      match: matchOf(person),
      warnings: [warning('contribution-kpj-other', { name: person.name, nik: person.nik })],
    };
  }
  const [best] = (values.birthDate === null ? [] : (candidates.byBirth.get(values.birthDate) ?? []))
    .map((person) => ({ person, likeness: alike(values.name, person.name) }))
    .filter(({ likeness }) => likeness >= PERSON_LIKENESS_LIMIT)
    .sort((a, b) => b.likeness - a.likeness);
  if (best === undefined)
    return { verdict: 'similar', match: null, warnings: [warning('contribution-person-unknown')] };
  const isSame = values.nik === null && nameKey(values.name) === nameKey(best.person.name);
  return isSame ? known(best.person) : { verdict: 'similar', match: matchOf(best.person), warnings: [] };
}

interface Stored {
  readonly kpj: string;
  readonly months: ReadonlyMap<string, Pick<ListedMonth, 'state' | 'wage'>>;
}

/** Months named in a warning; more are counted. */
const MOST_NAMED = 3;

/** What the list says otherwise than the record: old -> new. */
function changesOf(listed: readonly ListedMonth[], stored: Stored): readonly RowFinding[] {
  const changed = listed.flatMap(({ month, state, wage }) => {
    const before = stored.months.get(month);
    if (before === undefined) return [];
    const name = formatMonth(monthNumber(month));
    if (before.state !== state && before.state !== 'unknown')
      return [`${name}: ${MONTH_STATE_WORDS[before.state]} → ${MONTH_STATE_WORDS[state]}`];
    return wage !== null && before.wage !== null && wage !== before.wage ? [`${name}: upah`] : [];
  });
  if (changed.length === 0) return [];
  return [
    warning('contribution-changes', {
      n: changed.length,
      changes: `${changed.slice(0, MOST_NAMED).join('; ')}${changed.length > MOST_NAMED ? '; …' : ''}`,
    }),
  ];
}

const isThere = (listed: readonly ListedMonth[], stored: Stored) =>
  listed.every(({ month, state, wage }) => {
    const before = stored.months.get(month);
    return before?.state === state && (wage === null || wage === before.wage);
  });

/** Compares rows of contributions with the record of a firm; some eight statements however many rows there are. */
export async function matchContributions(
  db: ReadableDatabase,
  firm: EmployerId,
  rows: readonly JudgedRow[],
): Promise<readonly StagedRow[]> {
  const good = rows
    .filter(({ kind }) => kind === 'row')
    .map(({ record }) => record as unknown as ContributionValues);
  const candidates = await candidatesFor(db, good);
  const byKpj = await holdersOfKpj(
    db,
    firm,
    good.flatMap(({ kpj }) => (kpj === '' ? [] : [kpj])),
  );
  const found = new Map(
    rows.flatMap((row) =>
      row.kind === 'row'
        ? [[row.rowNumber, whoIs(row.record as unknown as ContributionValues, candidates, byKpj)] as const]
        : [],
    ),
  );
  const ids = [...found.values()].flatMap(({ match }) =>
    match === null ? [] : [match.id as PersonCandidate['id']],
  );
  const jobs = await employmentsOfPersons(db, ids);
  const atFirm = new Map(ids.map((id) => [id as string, jobAt(jobs.get(id) ?? [], firm, null)] as const));
  const months = await contributionsOfSet(
    db,
    [...atFirm.values()].flatMap((job) => (job === null ? [] : [job.id as EmploymentId])),
  );
  return rows.map((row): StagedRow => {
    const who = found.get(row.rowNumber);
    if (who === undefined)
      return { ...row, verdict: row.kind === 'skipped' ? 'skipped' : 'refused', match: null };
    const values = row.record as unknown as ContributionValues;
    const listed = readListedMonths(values.months);
    const job = who.match === null ? null : (atFirm.get(who.match.id) ?? null);
    const stored: Stored = {
      kpj: job?.kpj ?? '',
      months: new Map(
        (job === null ? [] : (months.get(job.id as EmploymentId) ?? [])).map(
          (one) => [one.month, one] as const,
        ),
      ),
    };
    const more = [
      ...who.warnings,
      ...(values.kpj !== '' && stored.kpj !== '' && stored.kpj !== values.kpj
        ? [warning('contribution-kpj-differs', { kpj: stored.kpj })]
        : []),
      ...(listed.length === 0 ? [warning('contribution-no-months')] : []),
      ...changesOf(listed, stored),
    ];
    const isPresent = who.verdict === 'known' && job !== null && isThere(listed, stored);
    return {
      ...row,
      verdict: isPresent ? 'present' : who.verdict,
      match: who.match,
      findings: [...row.findings, ...more],
    };
  });
}
