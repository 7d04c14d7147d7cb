import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { Month } from '../../shared/calendar/month-text.ts';
import { formatMonth, monthNumber } from '../../shared/calendar/months.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { Employment, ProgrammeState } from '../../shared/domain/employment/employment.ts';
import { placeOfMonth, type Spell, speakMonths, speakSpells } from '../../shared/domain/employment/spells.ts';
import type { EmployerId, EmploymentId } from '../../shared/domain/ids.ts';
import {
  isOutside,
  type ListedMonth,
  OUTSIDE_JOBS,
  readListedMonths,
} from '../../shared/domain/import/contribution-months.ts';
import type { ContributionValues } from '../../shared/domain/import/values.ts';
import type { RowFinding } from '../../shared/domain/import-batch.ts';
import { nameKey } from '../../shared/domain/name-key.ts';
import { foldedSimilarity, foldKey } from '../../shared/domain/name-similarity.ts';
import { PROGRAMMES, type Programme } from '../../shared/law/facts/jkp.ts';
import { MONTH_STATE_WORDS } from '../../shared/letters/readiness-words.ts';
import { holdersOfKpj } from '../database/contribution-imports.ts';
import { contributionsOfSet } from '../database/contributions.ts';
import { employmentsOfPersons } from '../database/employments.ts';
import type { StagedRow } from '../database/import-rows.ts';
import { candidatesFor, PERSON_LIKENESS_LIMIT, type PersonCandidate } from '../database/persons-alike.ts';
import { newestLinesAt, type ReadinessLine } from '../database/readiness.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import type { JudgedRow } from './match-rows.ts';

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

/** A job at the firm and its months. */
type StoredJob = Spell & {
  readonly kpj: string;
  readonly programmes: readonly ProgrammeState[];
  readonly months: ReadonlyMap<string, Pick<ListedMonth, 'state' | 'wage'>>;
};

/** What stands on record of a listed month: in the job that covers it, else in the nearest. */
const before = (month: Month, jobs: readonly StoredJob[]) =>
  placeOfMonth(jobs, month)?.spell.months.get(month);

/** Months named in a warning; more are counted. */
const MOST_NAMED = 3;

/** What the list says otherwise than the record: old -> new. */
function changesOf(listed: readonly ListedMonth[], jobs: readonly StoredJob[]): readonly RowFinding[] {
  const changed = listed.flatMap(({ month, state, wage }) => {
    const known = before(month, jobs);
    if (known === undefined) return [];
    const name = formatMonth(monthNumber(month));
    if (known.state !== state && known.state !== 'unknown')
      return [`${name}: ${MONTH_STATE_WORDS[known.state]} → ${MONTH_STATE_WORDS[state]}`];
    return wage !== null && known.wage !== null && wage !== known.wage ? [`${name}: upah`] : [];
  });
  if (changed.length === 0) return [];
  return [
    warning('contribution-changes', {
      n: changed.length,
      changes: `${changed.slice(0, MOST_NAMED).join('; ')}${changed.length > MOST_NAMED ? '; …' : ''}`,
    }),
  ];
}

const isThere = (one: ListedMonth, jobs: readonly StoredJob[]) => {
  const known = before(one.month, jobs);
  return known?.state === one.state && (one.wage === null || one.wage === known.wage);
};

/** The first day that the list tells, against that of the jobs on record, else of the report from which the job is made. */
function startOf(
  listed: PlainDate | null,
  jobs: readonly StoredJob[],
  reported: PlainDate | null,
): readonly RowFinding[] {
  const starts = jobs.flatMap(({ startDate }) => startDate ?? []);
  if (listed === null || starts.includes(listed)) return [];
  if (starts.length > 0)
    return [
      warning('contribution-start-differs', {
        listed,
        starts: [...starts].sort().map(formatDateShort).join(', '),
      }),
    ];
  return jobs.length > 0 || reported === null || reported === listed
    ? []
    : [warning('contribution-start-reported', { listed, reported })];
}

/** The first day by a report that was not withdrawn. */
const reportedStart = (line: ReadinessLine | undefined): PlainDate | null =>
  line === undefined || line.report_state === 'withdrawn' ? null : line.start_date;

/** What a list of BPJS Ketenagakerjaan can tell of. */
const TOLD_PROGRAMMES = PROGRAMMES.filter((programme) => programme !== 'JKN');

/** Programmes that the list names and the record denies, or the other way round. */
function programmesOf(listed: string, [newest]: readonly StoredJob[]): readonly RowFinding[] {
  if (listed === '' || newest === undefined) return [];
  const named = listed.split(', ');
  const stateOf = (programme: Programme) =>
    newest.programmes.find((one) => one.programme === programme)?.state ?? 'unknown';
  const differing = TOLD_PROGRAMMES.filter(
    (programme) => stateOf(programme) === (named.includes(programme) ? 'not-enrolled' : 'enrolled'),
  );
  return differing.length === 0
    ? []
    : [warning('contribution-programmes-differ', { listed, programmes: differing.join(', ') })];
}

/** Months paid or owed outside every job at the firm, which somebody has to choose about. */
function outsideOf(listed: readonly ListedMonth[], jobs: readonly StoredJob[]): readonly RowFinding[] {
  const outside = listed.filter((one) => isOutside(one, jobs) && !isThere(one, jobs));
  if (outside.length === 0) return [];
  return [
    warning(OUTSIDE_JOBS, {
      n: outside.length,
      months: speakMonths(outside.map(({ month }) => month)),
      spells: speakSpells(jobs),
    }),
  ];
}

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
  const atFirm = new Map(
    ids.map((id) => [id as string, (jobs.get(id) ?? []).filter((job) => job.employerId === firm)] as const),
  );
  const months = await contributionsOfSet(
    db,
    [...atFirm.values()].flatMap((list) => list.map(({ id }) => id as EmploymentId)),
  );
  const lines = await newestLinesAt(db, ids, firm);
  const stored = ({ id, kpj, programmes, startDate, endDate }: Employment): StoredJob => ({
    kpj,
    programmes,
    startDate,
    endDate,
    months: new Map((months.get(id as EmploymentId) ?? []).map((one) => [one.month, one] as const)),
  });
  return rows.map((row): StagedRow => {
    const who = found.get(row.rowNumber);
    if (who === undefined)
      return { ...row, verdict: row.kind === 'skipped' ? 'skipped' : 'refused', match: null };
    const values = row.record as unknown as ContributionValues;
    const listed = readListedMonths(values.months);
    const spells = (who.match === null ? [] : (atFirm.get(who.match.id) ?? [])).map(stored);
    const numbers = spells.flatMap(({ kpj }) => (kpj === '' ? [] : [kpj]));
    const more = [
      ...who.warnings,
      ...(values.kpj !== '' && numbers.length > 0 && !numbers.includes(values.kpj)
        ? [warning('contribution-kpj-differs', { kpj: numbers.join(', ') })]
        : []),
      ...startOf(
        values.startDate,
        spells,
        reportedStart(who.match === null ? undefined : lines.get(who.match.id as PersonCandidate['id'])),
      ),
      ...programmesOf(values.programmes, spells),
      ...(listed.length === 0 ? [warning('contribution-no-months')] : []),
      ...outsideOf(listed, spells),
      ...changesOf(listed, spells),
    ];
    const isPresent =
      who.verdict === 'known' && spells.length > 0 && listed.every((one) => isThere(one, spells));
    return {
      ...row,
      verdict: isPresent ? 'present' : who.verdict,
      match: who.match,
      findings: [...row.findings, ...more],
    };
  });
}
