import { z } from 'zod';
import { plainDateSchema } from '../calendar/plain-date.ts';
import type { Packet } from '../domain/employment/packet.ts';
import { command, query } from './procedure.ts';

const id = z.string().min(1).max(60);

/** Whose packet: a worker by the line of a layoff report, or by a job. */
export const packetSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), id }),
  z.object({ kind: z.literal('job'), id }),
]);
export type PacketSubject = z.infer<typeof packetSubjectSchema>;

/** Most packets in one go. */
export const MOST_PACKETS = 10_000;

export interface PacketsMade {
  /** Name of the file or folder that was written. */
  readonly place: string;
  /** Packets that were written, also when it was cancelled: each of them is whole. */
  readonly made: number;
  readonly total: number;
  /** Of these, packets with a field or a paper that is missing. */
  readonly incomplete: number;
  /** Documents that could not be bound in; a page in their place says so. */
  readonly setAside: number;
  readonly cancelled: boolean;
}

export const packetProcedures = {
  /** Facts and papers of a worker in the order in which they are asked for. @throws not-found */
  'packets.get': query(z.object({ subject: packetSubjectSchema, asOf: plainDateSchema })).returns<Packet>(),
  /**
   * One PDF for each worker: a page of fields to copy, the facts, then the papers with bookmarks. One worker: the system asks
   * for a file; several: for a folder. A job that can be cancelled. Null when the user closed the dialog.
   * @throws not-found, print-failed, disk-full, file-refused
   */
  'packets.make': command(
    z.object({
      subjects: z.array(packetSubjectSchema).min(1).max(MOST_PACKETS),
      asOf: plainDateSchema,
      job: z.string().min(1).max(60),
    }),
    { place: 'main' },
  ).returns<PacketsMade | null>(),
};
