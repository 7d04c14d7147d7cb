import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CaseFileMade } from '../../../shared/contract/case-file.ts';
import type { CheckedInputOf } from '../../../shared/contract/contract.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { DatabaseCalls } from '../database-calls.ts';
import type { Job, Jobs } from '../jobs.ts';
import { safeName } from '../letter-batch/letter-names.ts';
import { onDisk } from '../letter-batch/run-output.ts';
import type { HtmlPrinter } from '../letter-desk.ts';
import { LETTER_FONT_BASE } from '../letter-fonts.ts';
import { log } from '../log.ts';
import { bindFile, type LedEnclosure } from './bind-file.ts';
import type { Binder } from './binder.ts';
import { documentEnclosure, type Enclosure, letterEnclosure } from './enclosures.ts';
import { coverHtml, type SheetGround } from './sheet-html.ts';

type Order = CheckedInputOf<'caseFile.make'>;

export interface CaseFileDeskParts {
  readonly database: DatabaseCalls;
  readonly printer: HtmlPrinter;
  readonly jobs: Jobs;
  /** A binder for one file. */
  readonly startBinder: () => Binder;
  /** The font of the running line. */
  readonly fontFile: string;
  readonly pickTarget: (name: string, kind: 'pdf') => Promise<string | null>;
  readonly printPdf: (pdf: Uint8Array) => Promise<boolean>;
}

/** Binds case files, one at a time for each window that asks. */
export class CaseFileDesk {
  readonly #parts: CaseFileDeskParts;

  constructor(parts: CaseFileDeskParts) {
    this.#parts = parts;
  }

  /** As `caseFile.make` of the contract. */
  async make(order: Order): Promise<CaseFileMade | null> {
    const name = `${order.cover.kind} ${order.cover.number}`;
    const target =
      order.way === 'print' ? null : await this.#parts.pickTarget(`${safeName(name)}.pdf`, 'pdf');
    if (order.way === 'save' && target === null) return null;
    const bound = await this.#parts.jobs.run(order.job, (job) => this.#inWorker(order, job, target));
    const { pdf, pages, setAside } = bound;
    if (pdf !== null && !(await this.#parts.printPdf(pdf))) return null;
    return { fileName: target === null ? null : path.basename(target), pages, setAside };
  }

  async #inWorker(order: Order, job: Job, target: string | null) {
    const binder = this.#parts.startBinder();
    job.onCancel(() => void binder.end());
    // It grows under a name of its own until it is whole.
    const growing = target === null ? null : `${target}.belum-selesai`;
    try {
      const bound = await this.#bind(order, job, binder, growing);
      if (target !== null && growing !== null) await onDisk(target, () => rename(growing, target));
      return bound;
    } catch (error) {
      // A worker that was ended fails with whatever it was at.
      job.check();
      if (error instanceof ContractError) throw error;
      const { code } = error as { code?: string | null };
      if (target !== null && typeof code === 'string')
        await onDisk(target, () => Promise.reject(error as Error));
      log(`[case-file] ${code ?? 'failed'}`);
      throw new ContractError('print-failed');
    } finally {
      await binder.end();
      if (growing !== null) await rm(growing, { force: true }).catch(() => undefined);
    }
  }

  async #bind(order: Order, job: Job, binder: Binder, file: string | null) {
    const { database, printer } = this.#parts;
    const dispute = await database.procedure('disputes.get', { id: order.disputeId, asOf: order.today });
    if (dispute.version !== order.version) throw new ContractError('changed-meanwhile');
    const office = await database.procedure('office.get', {});
    const ground: SheetGround = {
      office: [office.government, office.name],
      practice: office.purpose === 'practice',
      fontBase: LETTER_FONT_BASE,
    };
    const enclosures = await this.#enclosures(order, office.timeZone);
    return bindFile(
      { printer, binder, job, fontFile: this.#parts.fontFile },
      {
        title: `${order.cover.kind} ${order.cover.number}`,
        ground,
        sheets: order.sheets,
        enclosures,
        cover: (pages) => coverHtml({ ...order.cover, printedOn: order.today, pages }, ground),
        file,
      },
    );
  }

  /** The letters and documents in the order of the file, each group led by its heading. */
  async #enclosures(
    { disputeId, letterIds, documentIds }: Order,
    timeZone: string,
  ): Promise<readonly LedEnclosure[]> {
    const { database } = this.#parts;
    const found = await database.procedure('caseFile.contents', { id: disputeId });
    const chosen = <Item extends { readonly id: string }>(items: readonly Item[], ids: readonly string[]) => {
      const wanted = new Set(ids);
      const kept = items.filter(({ id }) => wanted.has(id));
      if (kept.length !== wanted.size) throw new ContractError('changed-meanwhile');
      return kept;
    };
    const led = (heading: string, group: readonly Enclosure[]) =>
      group.map((enclosure, i) => ({ heading: i === 0 ? heading : null, enclosure }));
    return [
      ...led(
        'Surat',
        chosen(found.letters, letterIds).map((letter) => letterEnclosure(letter, database)),
      ),
      ...led(
        'Dokumen',
        chosen(found.documents, documentIds).map((one) => documentEnclosure(one, database, timeZone)),
      ),
    ];
  }
}
