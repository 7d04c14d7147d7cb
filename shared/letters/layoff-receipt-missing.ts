import type { MissingField, MissingWhere } from './kind.ts';
import type { LayoffReceiptFacts, ReceiptWorker } from './layoff-receipt-facts.ts';

/** What a receipt of a layoff report lacks, in the order in which the letter says it. */
export function missingOnReceipt(facts: LayoffReceiptFacts): readonly MissingField[] {
  return [
    ...officeGaps(facts),
    ...signerGaps(facts),
    ...employerGaps(facts),
    ...reportGaps(facts),
    ...replacedGaps(facts),
    ...facts.workers.flatMap(workerGaps),
  ];
}

function required(where: MissingWhere, field: string, there: unknown): readonly MissingField[] {
  return there ? [] : [{ code: 'required', where, field }];
}

function advised(where: MissingWhere, field: string, there: unknown): readonly MissingField[] {
  return there ? [] : [{ code: 'advised', where, field }];
}

function officeGaps({ office }: LayoffReceiptFacts): readonly MissingField[] {
  return [
    ...required('office', 'government', office.government),
    ...required('office', 'name', office.name),
    ...required('office', 'city', office.city),
    ...advised('office', 'address', office.address),
    ...advised('office', 'headOfRegion', office.headOfRegion),
    ...advised('office', 'bpjsBranch', office.bpjsBranch),
  ];
}

function signerGaps({ signer }: LayoffReceiptFacts): readonly MissingField[] {
  if (signer === null) return [{ code: 'required', where: 'letter', field: 'signer' }];
  return [
    ...required('letter', 'signer.name', signer.name),
    ...required('letter', 'signer.positionTitle', signer.positionTitle),
    ...advised('letter', 'signer.nip', signer.nip),
    ...advised('letter', 'signer.rank', signer.rank),
  ];
}

function employerGaps({ employer }: LayoffReceiptFacts): readonly MissingField[] {
  return [
    ...required('employer', 'name', employer.name),
    ...required('employer', 'address', employer.address),
    ...advised('employer', 'npp', employer.npp),
  ];
}

function reportGaps({ report, workers, variant }: LayoffReceiptFacts): readonly MissingField[] {
  const documents = report.documents.some((document) => document !== 'other') || report.otherDocuments !== '';
  return [
    ...advised('report', 'employerLetterNumber', report.employerLetterNumber),
    ...required('report', 'employerLetterDate', report.employerLetterDate),
    ...required('report', 'reason', report.reason),
    ...advised('report', 'receivedTime', report.receivedTime),
    // A withdrawal lists neither documents nor, when all lines are gone, workers.
    ...(variant === 'withdrawal' ? [] : required('report', 'documents', documents)),
    ...(variant === 'withdrawal' ? [] : required('report', 'workers', workers.length > 0)),
  ];
}

function replacedGaps({ variant, replaces }: LayoffReceiptFacts): readonly MissingField[] {
  if (variant === 'receipt') return [];
  if (replaces === null) return [{ code: 'required', where: 'letter', field: 'replaces' }];
  return [
    ...advised('letter', 'replaces.number', replaces.number),
    ...required('letter', 'replaces.reason', replaces.reason.trim()),
  ];
}

/** A worker without NIK or KPJ can be received, but will be stopped at the claim: the user is told. */
function workerGaps(worker: ReceiptWorker, workerIndex: number): readonly MissingField[] {
  return [
    ...advised('worker', 'nik', worker.nik),
    ...advised('worker', 'kpj', worker.kpj),
    ...advised('worker', 'position', worker.position),
    ...required('worker', 'layoffDate', worker.layoffDate),
  ].map((gap) => ({ ...gap, workerName: worker.name, workerIndex }));
}
