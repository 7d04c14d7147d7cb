import { createHash } from 'node:crypto';
import { ContractError } from '../../shared/contract/errors.ts';
import type { LetterDraft } from '../../shared/contract/letters.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { layoffReceipt } from '../../shared/letters/layoff-receipt.ts';
import { addRevision, getLayoffReport, setLayoffState } from '../database/layoff-reports.ts';
import { advanceCounter } from '../database/letter-settings.ts';
import { freezeLetter, getLetter } from '../database/letters.ts';
import type { WriteContext } from './context.ts';
import { prepareReceipt } from './prepare-receipt.ts';
import { renewProofs } from './renew-referral-proofs.ts';

/** A letter that was printed and is to be frozen, if nothing changed since. */
export interface PrintedReceipt {
  readonly draft: LetterDraft;
  /** Fingerprint of what was printed. */
  readonly fingerprint: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/**
 * Issues a receipt: number, facts, blocks and PDF in this one transaction. What is frozen is gathered again here; if
 * it no longer prints like the PDF at hand (a number went, a name changed), nothing is written.
 * @throws ContractError changed-meanwhile (print again), letter-incomplete, number-taken, report-closed
 */
export async function issueReceipt(context: WriteContext, printed: PrintedReceipt): Promise<Letter> {
  const { db, now, userId } = context;
  const prepared = await prepareReceipt(db, printed.draft);
  const lacking = prepared.missing.filter((gap) => gap.code === 'required');
  if (lacking.length > 0) {
    throw new ContractError('letter-incomplete', {
      issues: lacking.map((gap) => ({ path: `${gap.where}.${gap.field}`, message: 'letter-gap' })),
    });
  }
  if (prepared.fingerprint !== printed.fingerprint) throw new ContractError('changed-meanwhile');
  const reportId = printed.draft.subject.id as LayoffReportId;
  const id = await freezeLetter(db, {
    kind: printed.draft.kind,
    subject: { kind: 'layoff-report', id: reportId },
    book: prepared.book,
    year: prepared.year,
    sequence: prepared.sequence,
    number: prepared.number,
    dated: printed.draft.dated,
    title: prepared.title,
    addressee: prepared.addressee,
    replaces: prepared.replaces,
    facts: prepared.facts,
    blocks: layoffReceipt.blocks(prepared.facts),
    pdf: printed.pdf,
    sha256: createHash('sha256').update(printed.pdf).digest('hex'),
    pages: printed.pages,
    people: prepared.people,
    userId,
    now,
  });
  if (prepared.sequence !== null) await advanceCounter(db, prepared.book, prepared.year, prepared.sequence);
  const report = await getLayoffReport(db, reportId);
  if (report.state !== 'withdrawn') await setLayoffState(db, reportId, 'recorded', now);
  await addRevision(db, reportId, {
    kind:
      prepared.variant === 'receipt'
        ? 'recorded'
        : prepared.variant === 'amended'
          ? 'corrected'
          : 'withdrawn',
    onDate: printed.draft.dated,
    reason: prepared.facts.replaces?.reason ?? '',
    letterId: id,
    userId,
    now,
  });
  await renewProofs(context, { reportId });
  context.note({
    subjectKind: 'letter',
    subjectId: id,
    detail: { kind: printed.draft.kind, workers: prepared.people.length },
  });
  return getLetter(db, id);
}
