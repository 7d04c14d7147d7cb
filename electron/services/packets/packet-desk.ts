import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedInputOf } from '../../../shared/contract/contract.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { PacketSubject, PacketsMade } from '../../../shared/contract/packets.ts';
import type { Packet } from '../../../shared/domain/employment/packet.ts';
import { PACKET_PAPER_WORDS, PACKET_TITLE } from '../../../shared/letters/packet-words.ts';
import { bindFile, type LedEnclosure } from '../case-file/bind-file.ts';
import type { Binder } from '../case-file/binder.ts';
import { documentEnclosure, letterEnclosure } from '../case-file/enclosures.ts';
import type { DatabaseCalls } from '../database-calls.ts';
import type { Job, Jobs } from '../jobs.ts';
import { safeName } from '../letter-batch/letter-names.ts';
import { freeFile, onDisk } from '../letter-batch/run-output.ts';
import type { HtmlPrinter } from '../letter-desk.ts';
import { LETTER_FONT_BASE } from '../letter-fonts.ts';
import { log } from '../log.ts';
import { explainFinding } from '../return-rows.ts';
import { factsSheet, fieldsSheet } from './packet-sheets.ts';

type Order = CheckedInputOf<'packets.make'>;

export interface PacketDeskParts {
  readonly database: DatabaseCalls;
  readonly printer: HtmlPrinter;
  readonly jobs: Jobs;
  /** A binder for one file. */
  readonly startBinder: () => Binder;
  /** The font of the running line. */
  readonly fontFile: string;
  readonly pickTarget: (name: string, kind: 'pdf') => Promise<string | null>;
  readonly pickFolder: () => Promise<string | null>;
}

const isIncomplete = ({ missing, missingPapers }: Packet) => missing.length + missingPapers.length > 0;

/** What the packets of a run came to so far. */
interface Tally {
  made: number;
  incomplete: number;
  setAside: number;
}

/** Binds completeness packets: one PDF for each worker. */
export class PacketDesk {
  readonly #parts: PacketDeskParts;

  constructor(parts: PacketDeskParts) {
    this.#parts = parts;
  }

  /** As `packets.make` of the contract. */
  async make(order: Order): Promise<PacketsMade | null> {
    const { jobs } = this.#parts;
    const [only] = order.subjects;
    if (order.subjects.length === 1 && only !== undefined) {
      const packet = await this.#packet(only, order);
      const target = await this.#parts.pickTarget(`${safeName(nameOf(packet))}.pdf`, 'pdf');
      if (target === null) return null;
      const tally: Tally = { made: 0, incomplete: 0, setAside: 0 };
      await jobs.run(order.job, (job) => this.#bind(packet, job, job, target, tally));
      return { place: path.basename(target), total: 1, cancelled: false, ...tally };
    }
    const folder = await this.#parts.pickFolder();
    if (folder === null) return null;
    return jobs.run(order.job, (job) => this.#intoFolder(order, job, folder));
  }

  #packet(subject: PacketSubject, { asOf }: Order): Promise<Packet> {
    return this.#parts.database.procedure('packets.get', { subject, asOf });
  }

  async #intoFolder(order: Order, job: Job, folder: string): Promise<PacketsMade> {
    await onDisk(folder, () => readdir(folder));
    const tally: Tally = { made: 0, incomplete: 0, setAside: 0 };
    const total = order.subjects.length;
    // The pages of one packet are not counted beside the packets.
    const quiet = { progress: () => undefined, check: job.check };
    let cancelled = false;
    for (const [n, subject] of order.subjects.entries()) {
      job.progress('print', n, total);
      try {
        job.check();
        const packet = await this.#packet(subject, order);
        const file = await freeFile(path.join(folder, safeName(nameOf(packet))), '.pdf');
        await this.#bind(packet, job, quiet, file, tally);
      } catch (error) {
        if (!(error instanceof ContractError) || error.fault.code !== 'cancelled') throw error;
        cancelled = true;
        break;
      }
    }
    job.progress('print', tally.made, total);
    return { place: path.basename(folder), total, cancelled, ...tally };
  }

  async #bind(
    packet: Packet,
    job: Job,
    told: Pick<Job, 'progress' | 'check'>,
    target: string,
    tally: Tally,
  ): Promise<void> {
    const { database, printer, fontFile } = this.#parts;
    const office = await database.procedure('office.get', {});
    const binder = this.#parts.startBinder();
    job.onCancel(() => void binder.end());
    // It grows under a name of its own until it is whole.
    const growing = `${target}.belum-selesai`;
    try {
      const { setAside } = await bindFile(
        { printer, binder, job: told, fontFile },
        {
          title: nameOf(packet),
          ground: {
            office: [office.government, office.name],
            practice: office.purpose === 'practice',
            fontBase: LETTER_FONT_BASE,
          },
          sheets: [fieldsSheet(packet), factsSheet(packet, explainFinding)],
          enclosures: this.#enclosures(packet, office.timeZone),
          cover: null,
          file: growing,
        },
      );
      await onDisk(target, () => rename(growing, target));
      tally.made += 1;
      tally.incomplete += isIncomplete(packet) ? 1 : 0;
      tally.setAside += setAside.length;
    } catch (error) {
      // A worker that was ended fails with whatever it was at.
      job.check();
      if (error instanceof ContractError) throw error;
      const { code } = error as { code?: string | null };
      if (typeof code === 'string') await onDisk(target, () => Promise.reject(error as Error));
      log(`[packet] ${code ?? 'failed'}`);
      throw new ContractError('print-failed');
    } finally {
      await binder.end();
      await rm(growing, { force: true }).catch(() => undefined);
    }
  }

  /** The papers, each group led by its heading. */
  #enclosures({ enclosures }: Packet, timeZone: string): readonly LedEnclosure[] {
    const { database } = this.#parts;
    return enclosures.map((one, index) => ({
      heading: enclosures[index - 1]?.paper === one.paper ? null : PACKET_PAPER_WORDS[one.paper],
      enclosure:
        one.kind === 'letter'
          ? letterEnclosure(one.letter, database)
          : documentEnclosure(one.document, database, timeZone),
    }));
  }
}

const nameOf = ({ name, values }: Packet): string =>
  [PACKET_TITLE, name, values['worker-nik'] ?? ''].filter((part) => part !== '').join(' ');
