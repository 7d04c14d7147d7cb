import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import { DAY, disputeInput, disputeOffice, event, session } from './disputes-for-tests.ts';

let scene: Awaited<ReturnType<typeof disputeOffice>>;
let id: string;
beforeEach(async () => {
  scene = await disputeOffice();
  const [adi = '', , citra = ''] = scene.lines;
  const { office } = scene;
  ({ id } = await office.procedure('disputes.register', {
    dispute: disputeInput(scene.firm, { unionName: 'SP CONTOH' }),
    documents: ['Risalah perundingan bipartit', 'Surat kuasa'],
    lineIds: [adi, citra],
    personIds: [],
  }));
  await office.procedure('representatives.save', {
    disputeId: id,
    id: null,
    representative: {
      side: 'worker',
      name: 'Kuasa CONTOH, S.H.',
      position: 'Advokat',
      powerNumber: '3/SK/2026',
      powerDate: DAY,
    },
  });
});

const DATED = plainDate('2026-03-17');
async function values(kind: SpecKindCode, dated = DATED) {
  const draft = await scene.office.procedure('drafts.create', {
    kind,
    subject: { kind: 'dispute', id },
    dated,
  });
  const { recorded, subjectName } = await scene.office.procedure('drafts.get', draft);
  expect(subjectName).toBe('Adi CONTOH, PT CONTOH Karet');
  return recorded;
}

describe('A letter about a dispute', () => {
  it('knows the parties, the file and the days that its events start', async () => {
    await scene.go(id, event('file-returned', DAY, { missing: ['Kartu identitas'] }));
    expect(await values('file-return')).toMatchObject({
      'worker.name': 'Adi CONTOH',
      'worker.position': 'Operator',
      'worker.union': 'SP CONTOH',
      'worker.proxy': 'Kuasa CONTOH, S.H., surat kuasa khusus Nomor 3/SK/2026 tanggal 2 Maret 2026',
      'employer.name': 'PT CONTOH Karet',
      'dispute.number': '001/PHI/III/2026',
      'dispute.kind': 'phk',
      'dispute.registeredTime': '09:10',
      'dispute.request': 'Nomor 7/SP/III/2026 tanggal 27 Februari 2026',
      'dispute.documents': ['Risalah perundingan bipartit', 'Surat kuasa'],
      'dispute.missing': ['Kartu identitas'],
      'dispute.completionDue': '2026-03-11',
      'dispute.stage': 'Berkas dikembalikan',
      'layoff.reason': 'efisiensi karena perusahaan mengalami kerugian',
      'layoff.reportLetter': 'Nomor 12/HRD/III/2026 tanggal 6 Maret 2026',
      workers: [{ name: 'Adi CONTOH' }, { name: 'Citra CONTOH', date: '2026-03-31' }],
    });
    await scene.go(id, event('file-completed', DAY), event('choice-offered', DAY));
    expect(await values('settlement-offer')).toMatchObject({ 'dispute.offerDue': '2026-03-11' });
  });

  it('names the mediators, the next session, and the sessions and absences before it', async () => {
    await scene.go(
      id,
      event('choice-offered', DAY),
      event('delegated', plainDate('2026-03-12'), { mediators: ['Siti Contoh, S.H.'], conflict: '' }),
      event('session-set', plainDate('2026-03-12'), session('2026-03-13')),
      event('session-held', plainDate('2026-03-13'), {
        session: 1,
        worker: 'proxy',
        employer: 'absent',
        result: 'absent',
        note: '',
      }),
    );
    expect(await values('session-minutes')).toMatchObject({
      'session.number': 1,
      'session.date': '2026-03-13',
      'session.workerPresence': 'diwakili kuasa',
      'session.employerPresence': 'tidak hadir',
    });
    await scene.go(
      id,
      event('session-set', plainDate('2026-03-13'), session('2026-03-17', { session: 2, time: '13:00' })),
    );
    expect(await values('mediation-summons')).toMatchObject({
      mediators: [{ name: 'Siti Contoh, S.H.', nip: '198001012005012001' }],
      'session.number': 2,
      'session.date': '2026-03-17',
      'session.time': '13:00',
      'session.place': 'Ruang Mediasi 1',
      'session.meet': 'Rina CONTOH',
      'session.earlier': [{ number: '', date: '2026-03-13', absent: 'pengusaha' }],
      'session.list': [
        { number: '1', date: '2026-03-13', presence: 'pekerja diwakili kuasa, pengusaha tidak hadir' },
      ],
    });
  });

  it('carries the figures of the workers, the recommendation and the day to answer it', async () => {
    const { rows } = await scene.office.procedure('disputeWorkers.list', { disputeId: id });
    const [adi] = rows;
    if (adi === undefined) throw new Error('nobody');
    const before = {
      position: adi.position,
      contract: adi.contract,
      startDate: adi.startDate,
      endDate: adi.endDate,
      wage: adi.wage,
      demand: adi.demand,
      offer: adi.offer,
      figure: adi.figure,
      note: adi.note,
    };
    await scene.office.procedure('disputeWorkers.save', {
      disputeId: id,
      personId: adi.personId,
      before,
      worker: { ...before, figure: 38_250_000 },
    });
    const at = plainDate('2026-03-13');
    await scene.go(
      id,
      event('choice-offered', DAY),
      event('delegated', plainDate('2026-03-12'), { mediators: ['Rina CONTOH'], conflict: '' }),
      event('session-set', plainDate('2026-03-12'), session('2026-03-13')),
      event('session-held', at, {
        session: 1,
        worker: 'present',
        employer: 'present',
        result: 'no-agreement',
        note: '',
      }),
      event('recommendation-issued', plainDate('2026-03-16'), { number: '565/9/2026', letterId: null }),
      event('recommendation-received', plainDate('2026-03-16'), { party: 'worker' }),
    );
    expect(await values('recommendation-receipt')).toMatchObject({
      'recommendation.number': '565/9/2026',
      'recommendation.date': '2026-03-16',
      'recommendation.party': 'worker',
      'recommendation.receivedOn': '2026-03-16',
      'letter.replyDue': '2026-04-07',
      claims: [{ component: 'Hak Adi CONTOH', amount: '38250000' }],
    });
    // Issuing or preparing letters writes no event.
    expect((await scene.get(id)).events).toHaveLength(7);
  });

  it('is offered by every kind of the chain of a dispute, and each can be begun', async () => {
    const kinds = Object.entries(letterSpecs).filter(([, { subjects }]) => subjects.includes('dispute'));
    expect(kinds.map(([, { group }]) => group)).not.toContain('jkp');
    expect(kinds).toHaveLength(17);
    for (const [kind] of kinds) await values(kind as SpecKindCode);
    const { rows } = await scene.office.procedure('drafts.list', {});
    expect(rows[0]?.subjectName).toBe('PT CONTOH Karet, 001/PHI/III/2026');
  });
});
