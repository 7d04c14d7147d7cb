import { yearOf } from '../../shared/calendar/plain-date.ts';
import type { DisputeId, EmployerId, LayoffReportId, PersonId } from '../../shared/domain/ids.ts';
import type { EmployerValues, OldReceiptValues, PersonValues } from '../../shared/domain/import/values.ts';
import type { ImportTarget, RowFinding } from '../../shared/domain/import-batch.ts';
import { nameKey } from '../../shared/domain/name-key.ts';
import { foldedSimilarity, foldKey } from '../../shared/domain/name-similarity.ts';
import { peopleInDispute } from '../database/dispute-workers.ts';
import { firmTraces } from '../database/employers-alike.ts';
import type { StagedRow } from '../database/import-rows.ts';
import { peopleOnReport } from '../database/layoff-lines.ts';
import { reportWithOldReceipt } from '../database/layoff-reports.ts';
import { candidatesFor, PERSON_LIKENESS_LIMIT, type PersonCandidate } from '../database/persons-alike.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { FirmBook } from './firm-book.ts';
import { matchContributions } from './match-contributions.ts';
import { matchVacancies } from './match-vacancies.ts';

/** A row as the reader judged it by itself, before the record was asked. */
export interface JudgedRow {
  readonly rowNumber: number;
  readonly kind: 'row' | 'refused' | 'skipped';
  readonly cells: readonly string[];
  readonly record: Readonly<Record<string, unknown>> | null;
  readonly findings: readonly RowFinding[];
}

type Match = NonNullable<StagedRow['match']>;

const matchOf = (person: PersonCandidate): Match => ({
  id: person.id,
  name: person.name,
  detail: [person.nik ?? '', person.birthDate ?? ''].filter((part) => part !== '').join(' · '),
});

/** Somebody else's NIK copied into a row would put that person on the receipt: the dry run says whose it is. */
const nameDiffers = (holder: PersonCandidate): RowFinding => ({
  code: 'nik-name-differs',
  params: { name: holder.name },
  cell: '',
  severity: 'warning',
});

/** Who on record a row is about, seen by NIK first, then by birth date and a name that sounds alike. */
function matchPerson(
  row: JudgedRow,
  candidates: Awaited<ReturnType<typeof candidatesFor>>,
  present: ReadonlySet<PersonId>,
): Pick<StagedRow, 'verdict' | 'match' | 'findings'> {
  const values = row.record as unknown as PersonValues;
  const { findings } = row;
  const folded = foldKey(nameKey(values.name));
  const holder = values.nik === null ? undefined : candidates.byNik.get(values.nik);
  if (holder) {
    const alike = foldedSimilarity(folded, foldKey(nameKey(holder.name))) >= PERSON_LIKENESS_LIMIT;
    return {
      verdict: present.has(holder.id) ? 'present' : 'known',
      match: matchOf(holder),
      findings: alike ? findings : [...findings, nameDiffers(holder)],
    };
  }
  const sameDay = values.birthDate === null ? [] : (candidates.byBirth.get(values.birthDate) ?? []);
  if (sameDay.length === 0) return { verdict: 'new', match: null, findings };
  const [best] = sameDay
    .map((person) => ({ person, likeness: foldedSimilarity(folded, foldKey(nameKey(person.name))) }))
    .filter((one) => one.likeness >= PERSON_LIKENESS_LIMIT)
    .sort((a, b) => b.likeness - a.likeness);
  return best
    ? { verdict: 'similar', match: matchOf(best.person), findings }
    : { verdict: 'new', match: null, findings };
}

/** A line of the old register: refused without any date, present when its number is already entered for that year. */
async function stageOldReceipt(
  db: ReadableDatabase,
  firms: FirmBook,
  row: JudgedRow,
  receipt: OldReceiptValues,
): Promise<StagedRow> {
  const date = receipt.date ?? receipt.employerLetterDate;
  if (date === null) {
    const finding = { code: 'required', params: {}, cell: '', severity: 'refusal' } as const;
    return { ...row, verdict: 'refused', findings: [...row.findings, finding], match: null };
  }
  const firm = firms.match({ name: receipt.employerName, npp: '', nib: '' });
  const twin = await reportWithOldReceipt(db, receipt.number, yearOf(date));
  return twin ? { ...row, verdict: 'present', match: firm.match } : { ...row, ...firm };
}

/** What a list belongs to: a report, a firm, or a case. */
interface Place {
  readonly reportId: LayoffReportId | null;
  readonly employerId: EmployerId | null;
  readonly disputeId: DisputeId | null;
}

/** Everyone who stands already where the list is to go. */
async function peopleThere(
  db: ReadableDatabase,
  target: ImportTarget,
  { reportId, disputeId }: Place,
): Promise<ReadonlySet<PersonId>> {
  if (target === 'layoff-lines' && reportId !== null) return peopleOnReport(db, reportId);
  if (target === 'dispute-workers' && disputeId !== null) return peopleInDispute(db, disputeId);
  return new Set();
}

/**
 * Compares judged rows with the record: new, known, similar to someone known, or already in the report or case.
 * Refused and skipped rows pass through as they are.
 */
export async function matchRows(
  db: ReadableDatabase,
  target: ImportTarget,
  place: Place,
  rows: readonly JudgedRow[],
): Promise<readonly StagedRow[]> {
  const pass = (row: JudgedRow): StagedRow => ({
    ...row,
    verdict: row.kind === 'skipped' ? 'skipped' : 'refused',
    match: null,
  });
  const { employerId } = place;
  if (target === 'contributions')
    return employerId === null ? rows.map(pass) : matchContributions(db, employerId, rows);
  if (target === 'vacancies') return matchVacancies(db, rows);
  if (target === 'layoff-lines' || target === 'persons' || target === 'dispute-workers') {
    const good = rows.filter((row) => row.kind === 'row').map((row) => row.record as unknown as PersonValues);
    const candidates = await candidatesFor(db, good);
    const present = await peopleThere(db, target, place);
    return rows.map((row) =>
      row.kind === 'row' ? { ...row, ...matchPerson(row, candidates, present) } : pass(row),
    );
  }
  const firms = new FirmBook(await firmTraces(db));
  const staged: StagedRow[] = [];
  for (const row of rows) {
    if (row.kind !== 'row') {
      staged.push(pass(row));
    } else if (target === 'employers') {
      staged.push({ ...row, ...firms.match(row.record as unknown as EmployerValues) });
    } else {
      const receipt = row.record as unknown as OldReceiptValues;
      staged.push(await stageOldReceipt(db, firms, row, receipt));
    }
  }
  return staged;
}
