import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import type { Delivery, DeliveryInput } from '../../shared/domain/letter-delivery.ts';
import { DAY, disputeOffice, event, session } from './disputes-for-tests.ts';
import { FAKE_PDF } from './letters-for-tests.ts';

/* A dispute whose mediation failed, its recommendation as a letter, and the ways to deliver it. Used by tests only. */

/** The day of the only session; the letter bears the day after. */
export const HELD = plainDate('2026-03-13');
export const ISSUED = plainDate('2026-03-16');

export async function recommendedOffice() {
  const scene = await disputeOffice();
  const { office } = scene;

  /** A dispute whose mediation failed; with `steps` false only registered. */
  const dispute = async (steps = true): Promise<string> => {
    const id = await scene.register();
    if (steps)
      await scene.go(
        id,
        event('choice-offered', DAY),
        event('delegated', plainDate('2026-03-12'), { mediators: ['Rina CONTOH'], conflict: '' }),
        event('session-set', plainDate('2026-03-12'), session(HELD)),
        event('session-held', HELD, {
          session: 1,
          worker: 'present',
          employer: 'present',
          result: 'no-agreement',
          note: '',
        }),
      );
    return id;
  };

  /** Issues the recommendation of a dispute as a letter; writes no event. */
  const letter = async (id: string, dated: PlainDate = ISSUED): Promise<Letter> => {
    const draft = await office.procedure('drafts.create', {
      kind: 'recommendation',
      subject: { kind: 'dispute', id },
      dated,
    });
    const { version } = await office.procedure('drafts.get', draft);
    await office.procedure('drafts.save', {
      ...draft,
      version,
      change: {
        values: {
          mediators: [{ name: 'Rina CONTOH', nip: '', position: '' }],
          'session.list': [{ number: '1', date: HELD, presence: 'hadir' }],
          'statements.worker': ['Menolak PHK (CONTOH).'],
          'statements.employer': ['Tetap pada PHK (CONTOH).'],
          'recommendation.considerations': ['Pertimbangan (CONTOH).'],
          'recommendation.points': ['Pengusaha membayar hak pekerja (CONTOH).'],
        },
      },
    });
    const { fingerprint } = await office.ask('worker.prepareDraft', draft);
    return office.ask('worker.issueDraft', { ...draft, fingerprint, pdf: FAKE_PDF, pages: 1 });
  };

  const input = (more: Partial<DeliveryInput>): DeliveryInput => ({
    addressee: 'CONTOH',
    way: 'kurir',
    sentOn: ISSUED,
    receivedOn: null,
    receivedBy: '',
    note: '',
    party: null,
    ...more,
  });
  /** Writes a delivery down, or changes one. */
  const deliver = (
    to: Letter,
    more: Partial<DeliveryInput>,
    before: Delivery | null = null,
  ): Promise<Delivery> => {
    const delivery = before === null ? input(more) : { ...input({}), ...shownOf(before), ...more };
    const { id = null, version = null } = before ?? {};
    return office.procedure('deliveries.save', { id, version, letterId: to.id, delivery });
  };
  return { ...scene, dispute, letter, deliver };
}

const shownOf = ({
  addressee,
  way,
  sentOn,
  receivedOn,
  receivedBy,
  note,
  party,
}: Delivery): DeliveryInput => ({
  addressee,
  way,
  sentOn,
  receivedOn,
  receivedBy,
  note,
  party,
});
