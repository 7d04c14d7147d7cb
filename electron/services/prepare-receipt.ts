import { createHash } from 'node:crypto';
import { yearOf } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterDraft, LetterPreview } from '../../shared/contract/letters.ts';
import type { EmployerId, LayoffReportId, LetterId, PersonId } from '../../shared/domain/ids.ts';
import type { LayoffReport } from '../../shared/domain/layoff.ts';
import { letterHtml } from '../../shared/letters/html.ts';
import { type LayoffReceiptFacts, layoffReceipt } from '../../shared/letters/layoff-receipt.ts';
import { getEmployer } from '../database/employers.ts';
import { workersNotRefusing } from '../database/layoff-lines.ts';
import { getLayoffReport, oldReceiptOf } from '../database/layoff-reports.ts';
import { type BookedSetting, getLetterSetting } from '../database/letter-settings.ts';
import { letterInForce } from '../database/letters.ts';
import { getOffice } from '../database/office.ts';
import { sectorName } from '../database/reference.ts';
import type { ReadableDatabase } from '../database/schema.ts';
import { letterBasis } from './letter-basis.ts';
import { LETTER_FONT_BASE } from './letter-fonts.ts';
import { numberFor } from './letter-number.ts';
import { letterOffice, signerFor } from './letter-parties.ts';

/** Gaps beyond this many are counted by the screen, not listed one by one. */
const GAPS_SHOWN = 300;

type Variant = LetterPreview['variant'];

/** A letter as it would be issued now: everything but the PDF. */
export interface PreparedReceipt {
  readonly facts: LayoffReceiptFacts;
  readonly html: string;
  /** SHA-256 of the HTML: two letters with the same fingerprint print alike. */
  readonly fingerprint: string;
  readonly title: string;
  readonly topMargin: number;
  readonly book: string;
  readonly year: number;
  readonly sequence: number | null;
  readonly number: string | null;
  readonly people: readonly PersonId[];
  readonly missing: LetterPreview['missing'];
  readonly variant: Variant;
  readonly replaces: LetterId | null;
  readonly addressee: string;
}

/** Which receipt a report can have next. @throws ContractError report-closed when there is none */
async function nextVariant(db: ReadableDatabase, report: LayoffReport) {
  const subject = { kind: 'layoff-report', id: report.id } as const;
  const current = await letterInForce(db, 'layoff-receipt', subject);
  const old = await oldReceiptOf(db, report.id);
  const replaced = current
    ? { id: current.id, number: current.number, dated: current.dated }
    : old
      ? { id: null, number: old, dated: report.receivedOn }
      : null;
  const lastTurn = report.revisions.at(-1);
  const asked = { reason: lastTurn?.reason ?? '', askedOn: lastTurn?.onDate ?? null };
  switch (report.state) {
    case 'draft':
      return { variant: 'receipt' as Variant, replaced: null, reason: '', askedOn: null };
    case 'correcting':
      return { variant: 'amended' as Variant, replaced, ...asked };
    case 'withdrawn':
      // The withdrawal's own letter is the last word on a report.
      if (lastTurn?.letterId) throw new ContractError('report-closed');
      return { variant: 'withdrawal' as Variant, replaced, ...asked };
    case 'recorded':
      throw new ContractError('report-closed');
  }
}

/** The number that the draft asks for; both null while it is left open. */
async function numberOf(db: ReadableDatabase, draft: LetterDraft, setting: BookedSetting, unit: string) {
  switch (draft.number.kind) {
    case 'later':
      return { sequence: null, number: null };
    case 'automatic':
      return numberFor(db, { setting, dated: draft.dated, unit, security: 'biasa' }, 'next');
    case 'manual':
      return numberFor(db, { setting, dated: draft.dated, unit, security: 'biasa' }, draft.number.sequence);
  }
}

/**
 * Gathers the facts of a report's receipt and writes the letter, without storing anything.
 * @throws ContractError not-found, report-closed, number-taken
 */
export async function prepareReceipt(db: ReadableDatabase, draft: LetterDraft): Promise<PreparedReceipt> {
  const report = await getLayoffReport(db, draft.subject.id as LayoffReportId);
  const { variant, replaced, reason, askedOn } = await nextVariant(db, report);
  const office = await getOffice(db);
  const employer = await getEmployer(db, report.employerId as EmployerId);
  const setting = await getLetterSetting(db, draft.kind);
  const { sequence, number } = await numberOf(db, draft, setting, office.unitCode);
  const lines = (await workersNotRefusing(db, report.id)).filter(
    (line) => line.response === 'accepts' || draft.includeSilent,
  );
  const facts: LayoffReceiptFacts = {
    variant,
    number,
    dated: draft.dated,
    basis: await letterBasis(db, 'layoff.report-duty', 'severance', draft.dated),
    office: letterOffice(office),
    signer: await signerFor(db, setting, draft.dated),
    employer: {
      name: employer.name,
      address: employer.address,
      npp: employer.npp,
      nib: employer.nib,
      sectorName: await sectorName(db, employer.sector?.edition ?? null, employer.sector?.letter ?? null),
      leaderName: employer.leaderName,
    },
    report: {
      employerLetterNumber: report.employerLetterNumber,
      employerLetterDate: report.employerLetterDate,
      employerLetterSubject: report.employerLetterSubject,
      receivedOn: report.receivedOn,
      receivedTime: report.receivedTime === '' ? null : report.receivedTime,
      reason: report.reason,
      documents: report.documents,
      otherDocuments: report.otherDocuments,
    },
    workers: lines.map((line) => ({
      name: line.name,
      nik: line.nik,
      kpj: line.kpj,
      position: line.position,
      layoffDate: line.layoffDate,
      response: line.response === 'accepts' ? 'accepts' : 'silent',
    })),
    replaces: replaced ? { number: replaced.number, dated: replaced.dated, reason, askedOn } : null,
    practice: office.purpose === 'practice',
  };
  const html = letterHtml({
    blocks: layoffReceipt.blocks(facts),
    style: office.style,
    practice: facts.practice,
    draft: false,
    fontBase: LETTER_FONT_BASE,
  });
  return {
    facts,
    html,
    fingerprint: createHash('sha256').update(html).digest('hex'),
    title: layoffReceipt.title(facts),
    topMargin: office.style.margins.top,
    book: setting.book,
    year: yearOf(draft.dated),
    sequence,
    number,
    people: lines.map((line) => line.personId),
    // What stops the letter first: advice about many workers must not crowd it out.
    missing: [...layoffReceipt.missing(facts)]
      .sort((a, b) => Number(b.code === 'required') - Number(a.code === 'required'))
      .slice(0, GAPS_SHOWN)
      .map((gap) => ({
        code: gap.code,
        where: gap.where,
        field: gap.field,
        workerName: gap.workerName ?? null,
        personId: gap.workerIndex === undefined ? null : (lines[gap.workerIndex]?.personId ?? null),
      })),
    variant,
    replaces: replaced?.id ?? null,
    addressee: employer.name,
  };
}
