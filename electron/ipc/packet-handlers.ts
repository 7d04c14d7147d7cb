import type { CheckedInputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { ReadContext } from '../services/context.ts';
import type { PacketDesk } from '../services/packets/packet-desk.ts';
import { viewPacket } from '../services/packets/packet-view.ts';
import type { MainHandlers } from './door.ts';

/** A packet as the database worker answers it. */
export const packetDataHandlers = {
  'packets.get': (
    { db }: ReadContext,
    input: CheckedInputOf<'packets.get'>,
  ): Promise<OutputOf<'packets.get'>> => viewPacket(db, input),
};

export interface PacketParts {
  readonly packets: Pick<PacketDesk, 'make'>;
}

interface WayOut {
  readonly left: (deed: 'packets.make', subjectKind: 'packet', subjectId: string) => Promise<null>;
}

/** Packets as PDF files. */
export function packetHandlers(
  { packets }: PacketParts,
  { left }: WayOut,
): Pick<MainHandlers, 'packets.make'> {
  return {
    'packets.make': async (order) => {
      const made = await packets.make(order);
      const [first] = order.subjects;
      if (made !== null && made.made > 0 && first !== undefined)
        await left('packets.make', 'packet', order.subjects.length === 1 ? first.id : String(made.made));
      return made;
    },
  };
}
