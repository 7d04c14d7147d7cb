import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CheckedInputOf } from '../../../shared/contract/contract.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { jkpProofs } from '../../../shared/domain/dispute/jkp-proof.ts';
import type { CaseDocument, DocumentKind } from '../../../shared/domain/document.ts';
import { reportedWage } from '../../../shared/domain/employment/jkp-facts.ts';
import { judgeReadiness } from '../../../shared/domain/employment/judge-readiness.ts';
import {
  missingFields,
  missingPapers,
  PACKET_PAPERS,
  type Packet,
  type PacketEnclosure,
  type PacketPaper,
  type PacketValues,
} from '../../../shared/domain/employment/packet.ts';
import type { EmployerId, EmploymentId, LayoffLineId, PersonId } from '../../../shared/domain/ids.ts';
import type { LetterKindCode } from '../../../shared/domain/letter.ts';
import { LAYOFF_REASON_NAMES } from '../../../shared/letters/layoff-reason-names.ts';
import { eventsOfSet } from '../../database/dispute-events.ts';
import { listDocuments } from '../../database/documents.ts';
import { getEmployer } from '../../database/employers.ts';
import { getEmployment } from '../../database/employments.ts';
import { signedAmong } from '../../database/letter-scans.ts';
import { lettersOfPerson } from '../../database/letters-of.ts';
import { getPerson } from '../../database/persons.ts';
import {
  layoffDisputesOf,
  newestLineAt,
  type ReadinessLine,
  readinessLines,
} from '../../database/readiness.ts';
import type { ReadableDatabase } from '../../database/schema.ts';
import { readinessGround } from '../readiness-ground.ts';
import { readinessSources } from '../readiness-sources.ts';

/** A day as forms take it: `17/08/1990`. */
const typed = (day: PlainDate | null): string => (day === null ? '' : day.split('-').reverse().join('/'));

const PAPER_OF: Partial<Record<DocumentKind, PacketPaper>> = {
  'identity-card': 'identity-card',
  contract: 'contract',
  'layoff-notice': 'layoff-notice',
  'worker-answer': 'layoff-notice',
  agreement: 'agreement',
  deed: 'agreement',
  ruling: 'agreement',
  'pay-slip': 'pay-slip',
};
const PAPER_OF_LETTER: Partial<Record<LetterKindCode, PacketPaper>> = {
  'layoff-receipt': 'receipt',
  'layoff-registration': 'receipt',
  'employment-statement': 'receipt',
  'jkp-referral': 'receipt',
  'settlement-agreement': 'agreement',
};

interface Whose {
  readonly personId: PersonId;
  readonly employerId: EmployerId;
  readonly line: ReadinessLine | null;
  readonly employmentId: EmploymentId | null;
}

/** @throws ContractError not-found */
async function whose(db: ReadableDatabase, { subject }: CheckedInputOf<'packets.get'>): Promise<Whose> {
  if (subject.kind === 'line') {
    const [line] = await readinessLines(db, [subject.id as LayoffLineId]);
    if (line === undefined) throw new ContractError('not-found');
    return { personId: line.person_id, employerId: line.employer_id, line, employmentId: null };
  }
  const job = await getEmployment(db, subject.id as EmploymentId);
  const personId = job.personId as PersonId;
  const employerId = job.employerId as EmployerId;
  return {
    personId,
    employerId,
    line: await newestLineAt(db, personId, employerId),
    employmentId: job.id as EmploymentId,
  };
}

/** The papers of a worker, in the order of the file. */
async function enclosuresOf(
  db: ReadableDatabase,
  personId: PersonId,
  employmentId: string | null,
): Promise<readonly PacketEnclosure[]> {
  const letters = (await lettersOfPerson(db, personId)).filter(
    ({ state, kind }) => state === 'issued' && PAPER_OF_LETTER[kind] !== undefined,
  );
  const signed = await signedAmong(
    db,
    letters.map(({ id }) => id),
  );
  const documents: readonly CaseDocument[] = [
    ...(await listDocuments(db, { kind: 'person', id: personId }, false)),
    ...(employmentId === null
      ? []
      : await listDocuments(db, { kind: 'employment', id: employmentId }, false)),
  ];
  const all: PacketEnclosure[] = [
    ...letters.map(
      (letter): PacketEnclosure => ({
        paper: PAPER_OF_LETTER[letter.kind] ?? 'other',
        kind: 'letter',
        letter: { ...letter, signed: signed.has(letter.id) },
      }),
    ),
    ...documents.map(
      (document): PacketEnclosure => ({
        paper: PAPER_OF[document.kind] ?? 'other',
        kind: 'document',
        document,
      }),
    ),
  ];
  const day = (one: PacketEnclosure) =>
    one.kind === 'letter' ? one.letter.dated : (one.document.dated ?? one.document.addedAt.slice(0, 10));
  return all.toSorted(
    (a, b) => PACKET_PAPERS.indexOf(a.paper) - PACKET_PAPERS.indexOf(b.paper) || day(a).localeCompare(day(b)),
  );
}

/** Number and day of what proves the layoff: the receipt, else what a dispute at the firm brought. */
async function proofOf(
  db: ReadableDatabase,
  { personId, employerId, line }: Whose,
  enclosures: readonly PacketEnclosure[],
): Promise<{ readonly number: string; readonly date: PlainDate | null }> {
  const receipt = enclosures.findLast((one) => one.kind === 'letter' && one.letter.kind === 'layoff-receipt');
  if (receipt?.kind === 'letter') return { number: receipt.letter.number ?? '', date: receipt.letter.dated };
  if (line?.old_receipt_number != null) return { number: line.old_receipt_number, date: null };
  const cases = (await layoffDisputesOf(db, [personId])).filter((one) => one.employerId === employerId);
  const events = await eventsOfSet(
    db,
    cases.map(({ disputeId }) => disputeId),
  );
  const proofs = cases.flatMap(({ disputeId }) => jkpProofs(events.get(disputeId) ?? [], personId));
  const best = proofs.findLast(({ number }) => number !== '') ?? proofs.at(-1);
  return { number: best?.number ?? '', date: best?.date ?? null };
}

/** Facts and papers of a worker in the order in which they are asked for. @throws ContractError not-found, input-refused */
export async function viewPacket(
  db: ReadableDatabase,
  input: CheckedInputOf<'packets.get'>,
): Promise<Packet> {
  const who = await whose(db, input);
  const [sources] = await readinessSources(db, [who]);
  if (sources === undefined) throw new ContractError('not-found');
  const person = await getPerson(db, who.personId);
  const employer = await getEmployer(db, who.employerId);
  const ready = judgeReadiness(sources, await readinessGround(db, input.asOf));
  const { job, layoff } = sources;
  const { line } = who;
  const enclosures = await enclosuresOf(db, who.personId, job?.id ?? null);
  const proof = await proofOf(db, who, enclosures);
  const term = [...(job?.contracts ?? [])].sort((a, b) => a.start.localeCompare(b.start)).at(-1);
  const contract = job?.contract ?? line?.contract ?? term?.contract ?? null;
  const isTerm = contract === 'PKWT';
  const layoffDay = layoff?.date ?? job?.endDate ?? null;
  const lastWage = [...(job?.wages ?? [])].sort((a, b) => a.from.localeCompare(b.from)).at(-1);
  const wage = line?.wage ?? (lastWage === undefined ? null : lastWage.basic + lastWage.fixedAllowances);
  const months = [...(job?.months ?? [])].sort((a, b) => a.month.localeCompare(b.month));
  const reported =
    months.findLast((one) => one.wage !== null)?.wage ??
    (ready.reading === null ? null : reportedWage(job, ready.reading.to));
  const values: PacketValues = {
    'firm-name': employer.name,
    'firm-address': employer.address,
    'firm-npp': employer.npp,
    'worker-name': person.name,
    'worker-address': person.address,
    'worker-kpj': job?.kpj || line?.kpj || '',
    'worker-nik': person.nik ?? '',
    'worker-birth-place': person.birthPlace,
    'worker-birth-date': typed(person.birthDate),
    'worker-phone': person.phone,
    'worker-email': person.email,
    'contract-kind': contract ?? '',
    'contract-number': term?.number ?? '',
    'contract-start': typed((isTerm ? term?.start : null) ?? job?.startDate ?? line?.start_date ?? null),
    'contract-end': isTerm ? typed(term?.end ?? layoffDay) : '',
    'proof-number': proof.number,
    'proof-date': typed(proof.date),
    'layoff-date': typed(layoffDay),
    'layoff-reason': line?.reason == null ? '' : LAYOFF_REASON_NAMES[line.reason],
    'wage-last': wage === null ? '' : String(wage),
    'wage-reported': reported === null ? '' : String(reported),
    'claim-until': typed(ready.answer?.claimDeadline ?? null),
  };
  return {
    personId: person.id,
    employerId: employer.id,
    employmentId: job?.id ?? null,
    lineId: line?.id ?? null,
    layoffDate: layoffDay,
    name: person.name,
    employerName: employer.name,
    asOf: input.asOf,
    values,
    missing: missingFields(values),
    enclosures,
    missingPapers: missingPapers(enclosures),
    verdict: ready.standing.verdict,
    points: ready.standing.points.map(({ point, verdict, reasons }) => ({ point, verdict, reasons })),
    outcome: ready.outcome,
    lacks: ready.lacks,
    steps: ready.steps.map(({ code, params }) => ({ code, params })),
    months:
      ready.reading === null
        ? null
        : {
            paid: ready.reading.paid,
            needed: ready.reading.neededMonths,
            window: ready.reading.windowMonths,
            arrears: ready.reading.arrears,
            unknown: ready.reading.unknown,
          },
  };
}
