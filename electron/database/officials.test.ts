import { beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { PositionId } from '../../shared/domain/ids.ts';
import { createLetterSetting, saveLetterSetting } from './letter-settings.ts';
import { HEAD, NOW, newDatabase, write } from './office-for-tests.ts';
import { holderOn, listOfficials, removeOfficial, saveOfficial } from './officials.ts';

describe('Who holds a post on a day', () => {
  const database = newDatabase();
  let post: PositionId;
  const add = (more: Partial<typeof HEAD>) =>
    write(database, (db) => saveOfficial(db, { ...HEAD, ...more }, NOW));
  beforeAll(async () => {
    const old = await add({
      name: 'Kepala Lama',
      validFrom: plainDate('2020-01-01'),
      validTo: plainDate('2024-01-01'),
    });
    await add({ name: 'Kepala Baru', validFrom: plainDate('2024-01-02') });
    await add({
      name: 'Pelaksana Harian',
      standing: 'plh',
      validFrom: plainDate('2026-03-05'),
      validTo: plainDate('2026-03-07'),
    });
    await add({ name: 'Kabid', positionTitle: 'Kepala Bidang', validFrom: plainDate('2026-03-06') });
    post = old.positionId;
  });

  it.each([
    ['2019-12-31', null],
    ['2020-01-01', 'Kepala Lama'],
    ['2024-01-01', 'Kepala Lama'],
    ['2024-01-02', 'Kepala Baru'],
    ['2026-03-04', 'Kepala Baru'],
    ['2026-03-05', 'Pelaksana Harian'],
    ['2026-03-07', 'Pelaksana Harian'],
    ['2026-03-08', 'Kepala Baru'],
  ])('on %s: %s', async (day, name) => {
    expect((await holderOn(database.tables, post, plainDate(day)))?.name ?? null).toBe(name);
  });

  it('is the one who took it last, where two took it on the same day', async () => {
    await add({
      name: 'Plh. Ditunjuk Ulang',
      standing: 'plh',
      validFrom: plainDate('2026-03-05'),
      validTo: plainDate('2026-03-05'),
    });
    const holder = await holderOn(database.tables, post, plainDate('2026-03-05'));
    expect(holder?.standing).toBe('plh');
    expect((await holderOn(database.tables, post, plainDate('2026-03-06')))?.name).toBe('Pelaksana Harian');
  });
});

describe('A post', () => {
  it('is the same however its title is written, and goes when nobody holds or needs it', async () => {
    const database = newDatabase();
    const first = await write(database, (db) => saveOfficial(db, HEAD, NOW));
    const second = await write(database, (db) =>
      saveOfficial(db, { ...HEAD, name: 'Wakil', positionTitle: 'KEPALA DINAS TENAGA KERJA' }, NOW),
    );
    expect(second.positionId).toBe(first.positionId);
    const third = await write(database, (db) =>
      saveOfficial(db, { ...HEAD, positionTitle: 'Mediator' }, NOW),
    );
    await write(database, (db) => removeOfficial(db, third.id));
    expect((await listOfficials(database.tables)).positions.map((one) => one.title)).toEqual([
      HEAD.positionTitle,
    ]);
  });

  it('stays while a kind of letter is signed by it', async () => {
    const database = newDatabase();
    const head = await write(database, (db) => saveOfficial(db, HEAD, NOW));
    await write(database, (db) =>
      createLetterSetting(db, {
        kind: 'layoff-receipt',
        book: 'layoff-receipt',
        classification: '500.15.15',
        pattern: '{urut}/{tahun}',
        signer_position_id: head.positionId,
        on_behalf_of_position_id: null,
      }),
    );
    await write(database, (db) => removeOfficial(db, head.id));
    expect((await listOfficials(database.tables)).positions).toHaveLength(1);
    expect(await holderOn(database.tables, head.positionId, plainDate('2026-03-05'))).toBeNull();
  });

  it('has to be on record before letters are signed by it', async () => {
    const database = newDatabase();
    await write(database, (db) =>
      createLetterSetting(db, {
        kind: 'layoff-receipt',
        book: 'layoff-receipt',
        classification: '',
        pattern: '{urut}',
        signer_position_id: null,
        on_behalf_of_position_id: null,
      }),
    );
    await expect(
      write(database, (db) =>
        saveLetterSetting(db, {
          kind: 'layoff-receipt',
          classification: '',
          pattern: '{urut}',
          signerPositionId: 'tidak-ada',
          onBehalfOfPositionId: null,
        }),
      ),
    ).rejects.toMatchObject({ fault: { code: 'input-refused', issues: [{ path: 'signerPositionId' }] } });
  });

  it('whose holder is unknown is not found', async () => {
    const database = newDatabase();
    await expect(
      write(database, (db) => saveOfficial(db, { ...HEAD, id: 'tidak-ada' }, NOW)),
    ).rejects.toMatchObject({ fault: { code: 'not-found' } });
    await expect(write(database, (db) => removeOfficial(db, 'tidak-ada' as never))).rejects.toMatchObject({
      fault: { code: 'not-found' },
    });
    // What the refused save began is gone with it.
    expect((await listOfficials(database.tables)).positions).toEqual([]);
  });
});
