import { describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import { addPerson, personInput } from '../database/office-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

const born = plainDate('1985-05-17');
const NIK = '6372011705850001';

const LETTERS = 'abdefghiklmnoprstuw';
/** A name that is like nobody else's. */
const stranger = (n: number): string =>
  [7919, 104_729, 15_485_863]
    .map((prime) => {
      let rest = (n + 3) * prime;
      let word = '';
      for (let at = 0; at < 6; at += 1) {
        word += LETTERS[rest % LETTERS.length] ?? '';
        rest = Math.floor(rest / LETTERS.length) + at * n;
      }
      return word;
    })
    .join(' ');

/** Looks until everybody is compared. */
async function look(office: TestOffice): Promise<number> {
  for (;;) {
    const { complete, pairs } = await office.procedure('persons.scanPairs', {});
    if (complete) return pairs;
  }
}
const found = async (office: TestOffice) => {
  await look(office);
  const { rows } = await office.procedure('persons.pairs', {});
  return rows.map(({ first, second, reasons }) => [[first.name, second.name].sort().join(' / '), reasons[0]]);
};

describe('The look for duplicates', () => {
  it('finds what was planted among strangers, the likeliest first', async () => {
    const office = await testOffice();
    const add = (name: string, more = {}) => addPerson(office.database, name, more);
    for (let n = 0; n < 150; n += 1)
      await add(stranger(n), {
        birthDate: born,
        nik: `64720117058${String(n * 137).padStart(5, '0')}`,
      });
    await add('Moh. Yusuf', { nik: NIK });
    await add('Muhammad Jusuf', { nik: '6372011705850002' });
    await add('Sri Hartati', { birthDate: plainDate('1990-02-03') });
    await add('Sri Hartatik', { birthDate: plainDate('1990-02-03') });
    await add('Dewi Lestari', { phone: '0811-2233-445' });
    await add('Dewi Lestary', { phone: '+62 811 2233445' });
    await add('Rudi Hartono', { nik: '6372017105850009' });
    await add('Rudy Hartono', { nik: '6372010715850009' });
    expect(await found(office)).toEqual([
      ['Moh. Yusuf / Muhammad Jusuf', 'nik-near'],
      ['Sri Hartati / Sri Hartatik', 'like-name-and-birth'],
      ['Dewi Lestari / Dewi Lestary', 'phone'],
    ]);
    // Two swaps are no slip of the hand any more.
  });

  it('finds two digits swapped where the halves of the NIK meet', async () => {
    const office = await testOffice();
    await addPerson(office.database, 'Rudi Hartono', { nik: '6372011205850009' });
    await addPerson(office.database, 'Rudi Hartono', { nik: '6372011025850009' });
    expect(await found(office)).toEqual([['Rudi Hartono / Rudi Hartono', 'nik-near']]);
  });

  it('follows what is written, merged and removed since', async () => {
    const office = await testOffice();
    const one = await addPerson(office.database, 'Sri Hartati', { birthDate: born });
    expect(await look(office)).toBe(0);
    office.now = new Date('2026-03-11T02:15:00.000Z');
    const other = await office.procedure('persons.create', personInput('Sri Hartatik', { birthDate: born }));
    expect(await look(office)).toBe(1);
    await office.procedure('persons.save', {
      id: other.id,
      version: 1,
      person: personInput('Budi Santoso', { birthDate: born }),
    });
    expect(await look(office)).toBe(0);
    await office.procedure('persons.save', {
      id: other.id,
      version: 2,
      person: personInput('Sri Hartati', { birthDate: born }),
    });
    expect(await look(office)).toBe(1);
    const { mergeId } = await office.procedure('persons.merge', {
      keptId: one,
      keptVersion: 1,
      goneId: other.id,
      goneVersion: 3,
      take: [],
    });
    expect(await look(office)).toBe(0);
    const { person } = await office.procedure('persons.unmerge', { mergeId });
    expect(await look(office)).toBe(1);
    // With its merge undone nothing holds the record.
    await office.procedure('persons.remove', { id: person.id, version: person.version });
    expect(await look(office)).toBe(0);
  });

  it('asks no more about two human beings, until that is taken back or one gets the NIK of the other', async () => {
    const office = await testOffice();
    const one = await addPerson(office.database, 'Sri Hartati', { birthDate: born });
    const other = await addPerson(office.database, 'Sri Hartatik', { birthDate: born });
    const pair = { first: one, second: other };
    expect(await look(office)).toBe(1);
    await office.procedure('persons.setDistinct', { ...pair, note: 'Kembar' });
    expect(await look(office)).toBe(0);
    const said = await office.procedure('persons.distincts', {});
    expect(said.rows).toMatchObject([
      { note: 'Kembar', first: { birthDate: born }, second: { birthDate: born } },
    ]);
    const version = 1;
    await expect(
      office.procedure('persons.merge', {
        keptId: one,
        keptVersion: version,
        goneId: other,
        goneVersion: version,
        take: [],
      }),
    ).rejects.toMatchObject({ fault: { code: 'merge-refused', detail: 'distinct' } });
    await office.procedure('persons.dropDistinct', { first: other, second: one });
    expect(await look(office)).toBe(1);
    await expect(office.procedure('persons.dropDistinct', pair)).rejects.toMatchObject({
      fault: { code: 'not-found' },
    });

    // One takes over a third record with a NIK, under which the other is written down later.
    await office.procedure('persons.setDistinct', { ...pair, note: '' });
    const third = await addPerson(office.database, 'Sri H.', { nik: NIK });
    await office.procedure('persons.merge', {
      keptId: one,
      keptVersion: 1,
      goneId: third,
      goneVersion: 1,
      take: [],
    });
    office.now = new Date('2026-03-12T02:15:00.000Z');
    await office.procedure('persons.save', {
      id: other,
      version: 1,
      person: personInput('Sri Hartatik', { birthDate: born, nik: NIK }),
    });
    expect(await found(office)).toEqual([['Sri Hartati / Sri Hartatik', 'nik-known']]);
    // Said again despite the number, it holds.
    await office.procedure('persons.setDistinct', { ...pair, note: '' });
    expect(await look(office)).toBe(0);
  });

  it('shows every pair once, page by page', async () => {
    const office = await testOffice();
    for (let n = 0; n < 12; n += 1) await addPerson(office.database, 'Sri Hartati', { birthDate: born });
    expect(await look(office)).toBe(66);
    const seen = new Set<string>();
    for (let after: string | null = null; ; ) {
      const page: {
        rows: readonly { first: { id: string }; second: { id: string } }[];
        next: string | null;
      } = await office.procedure('persons.pairs', { after, limit: 10 });
      for (const { first, second } of page.rows) seen.add(`${first.id} ${second.id}`);
      after = page.next;
      if (after === null) break;
    }
    expect(seen.size).toBe(66);
  });
});

describe('The history of a person', () => {
  it('says from which paper and by whom each field was changed, and how the record came to be', async () => {
    const office = await testOffice();
    const { id } = await office.procedure('persons.create', personInput('Sri Hartati'));
    await office.procedure('persons.save', {
      id,
      version: 1,
      person: personInput('Sri Hartati', { nik: NIK, citizenship: 'WNI' }),
      source: { documentId: null, note: 'KTP diperlihatkan' },
    });
    const { origin, changes } = await office.procedure('persons.history', { id });
    expect(origin).toMatchObject({ by: 'Petugas', list: null });
    expect(changes).toMatchObject([
      {
        field: 'citizenship',
        from: null,
        to: 'WNI',
        source: 'typed',
        note: 'KTP diperlihatkan',
        by: 'Petugas',
      },
      { field: 'nik', from: null, to: NIK, source: 'typed' },
    ]);
    await expect(
      office.procedure('persons.save', {
        id,
        version: 2,
        person: personInput('Sri Hartati'),
        source: { documentId: 'tidak-ada', note: '' },
      }),
    ).rejects.toMatchObject({ fault: { code: 'input-refused', issues: [{ path: 'source.documentId' }] } });
  });
});

describe('Words that look for a person', () => {
  it.each([
    ['Moh. Yusuf', 'Muhammad Jusuf'],
    ['Muhammad Jusuf', 'Moh. Yusuf'],
    ['sri hartati', 'Sri Hartatik'],
    ['Hartatik', 'Sri Hartati'],
    ['Achmad Soebroto', 'Ahmad Subroto'],
    ['6372011705850007', 'Ber NIK'],
    ['6372017105850001', 'Ber NIK'],
  ])('"%s" finds %s', async (text, name) => {
    const office = await testOffice();
    await addPerson(office.database, name, name === 'Ber NIK' ? { nik: NIK } : {});
    await addPerson(office.database, 'Orang Lain');
    const { rows, total } = await office.procedure('persons.list', { text });
    expect(rows.map((row) => row.name)).toEqual([name]);
    expect(total).toBe(1);
  });
});
