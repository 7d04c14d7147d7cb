import { beforeEach, describe, expect, it } from 'vitest';
import { MESSAGE_LIMIT_BYTES } from '../../shared/contract/contract.ts';
import { LETTER_KINDS, SPEC_KINDS } from '../../shared/domain/letter.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import type { TemplateBlock } from '../../shared/letters/template.ts';
import { chip, corePara, para } from '../../shared/letters/write.ts';
import { oneValue, rowsOf } from '../database/office-for-tests.ts';
import { letterDesk, SUMMONS_VALUES } from './letter-desk-for-tests.ts';

const KIND = 'mediation-summons';
const shipped = letterSpecs[KIND].body;
const CORE = shipped.findIndex(({ core }) => core === true);

let desk: Awaited<ReturnType<typeof letterDesk>>;
beforeEach(async () => {
  desk = await letterDesk();
});

/** The shipped text with a paragraph of the office before it. */
const withGreeting = (words: string): readonly TemplateBlock[] => [
  para`${{ text: words, bold: false }}`,
  ...shipped,
];
const input = (body: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  kind: KIND,
  body,
  note: '',
  coreAcknowledged: false,
  version: 0,
  ...more,
});
const keep = (body: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  desk.done('templates.save', input(body, more));
const refused = (body: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  desk.faultOf('templates.save', input(body, more));
const versions = async () => (await desk.done('templates.get', { kind: KIND })).versions;
const issued = async () => {
  const id = await desk.start();
  await desk.save(id, { values: SUMMONS_VALUES });
  return desk.issue(id);
};

describe('A standing text', () => {
  it('is the shipped one until the office changes it', async () => {
    expect(await desk.done('templates.get', { kind: KIND })).toEqual({ current: null, versions: [] });
    expect(await desk.done('templates.list', {})).toEqual([]);
    expect((await desk.get(await desk.start())).template).toEqual(shipped);
  });

  it('is kept in versions, with who, when and why, newest first', async () => {
    expect(await keep(withGreeting('Satu.'), { note: 'Pembuka baru' })).toMatchObject({
      version: 1,
      note: 'Pembuka baru',
    });
    desk.office.now = new Date('2026-11-23T01:00:00.000Z');
    await keep(withGreeting('Dua.'), { version: 1 });
    const [second, first] = await versions();
    expect(second).toMatchObject({ version: 2, at: '2026-11-23T01:00:00.000Z', note: '' });
    expect(second?.by.length).toBeGreaterThan(2);
    expect([first?.body, second?.body]).toEqual([withGreeting('Satu.'), withGreeting('Dua.')]);
    expect((await desk.done('templates.get', { kind: KIND })).current).toEqual(withGreeting('Dua.'));
    expect(await desk.done('templates.list', {})).toEqual([
      { kind: KIND, version: 2, at: '2026-11-23T01:00:00.000Z', by: second?.by, shipped: false },
    ]);
  });

  it('holds for drafts whose body nobody wrote in, and for no other kind', async () => {
    const id = await desk.start();
    await keep(withGreeting('Dengan hormat.'));
    expect((await desk.get(id)).template).toEqual(withGreeting('Dengan hormat.'));
    expect((await desk.get(await desk.start('recommendation'))).template).toEqual(
      letterSpecs.recommendation.body,
    );
    expect(await desk.paper((await issued()).id)).toContain('Dengan hormat.');
  });

  it('goes back to the shipped one, and what it was before stays in the history', async () => {
    await keep(withGreeting('Satu.'));
    expect(await keep(null, { version: 1, note: 'Kembali' })).toMatchObject({ version: 2, body: null });
    expect((await desk.done('templates.get', { kind: KIND })).current).toBeNull();
    expect((await desk.get(await desk.start())).template).toEqual(shipped);
    expect((await versions()).map(({ body }) => body)).toEqual([null, withGreeting('Satu.')]);
    expect(await desk.done('templates.list', {})).toMatchObject([{ version: 2, shipped: true }]);
  });

  it('never touches a letter that is issued', async () => {
    const letter = await issued();
    const before = [
      await desk.paper(letter.id),
      oneValue(desk.office.database, 'SELECT blocks FROM letter'),
      letter.sha256,
    ];
    await keep(withGreeting('Dengan hormat.'));
    const after = await desk.done('letters.get', { id: letter.id });
    expect([
      await desk.paper(letter.id),
      oneValue(desk.office.database, 'SELECT blocks FROM letter'),
      after.sha256,
    ]).toEqual(before);
  });

  it('that another window changed meanwhile is not written over', async () => {
    await keep(withGreeting('Satu.'));
    expect(await refused(withGreeting('Dua.'))).toMatchObject({ code: 'changed-meanwhile' });
    expect(await refused(null)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await versions()).toHaveLength(1);
  });

  it('can neither be altered nor deleted once it was kept', async () => {
    await keep(withGreeting('Satu.'));
    const { raw } = desk.office.database;
    expect(() => raw.exec("UPDATE letter_template SET note = 'lain'")).toThrow(/never altered/);
    expect(() => raw.exec('DELETE FROM letter_template')).toThrow(/never deleted/);
  });
});

describe('A standing text that cannot be filled in', () => {
  it('is refused at the block that names a fact which is none, or which the kind does not ask for', async () => {
    expect(await refused([...shipped, para`Sepatu ${chip('worker.shoe')}`])).toMatchObject({
      code: 'input-refused',
      issues: [
        {
          path: `body.${shipped.length}`,
          message: 'template-field-unknown',
          params: { field: 'worker.shoe' },
        },
      ],
    });
    expect(await refused([para`${chip('job.cardNumber')}`, ...shipped])).toMatchObject({
      issues: [{ path: 'body.0', message: 'template-field-foreign' }],
    });
    expect(
      await refused([...shipped, { block: { kind: 'field-list', field: 'worker.shoe' } }]),
    ).toMatchObject({
      issues: [
        {
          path: `body.${shipped.length}`,
          message: 'template-field-unknown',
          params: { field: 'worker.shoe' },
        },
      ],
    });
    expect(await refused([{ ...para`Halo.`, when: { field: 'tidak.ada' } }, ...shipped])).toMatchObject({
      issues: [{ path: 'body.0', message: 'template-field-unknown', params: { field: 'tidak.ada' } }],
    });
    expect(await refused([...shipped, { block: { kind: 'field-list', field: 'mediators' } }])).toMatchObject({
      issues: [{ path: `body.${shipped.length}`, message: 'template-block-refused' }],
    });
    expect(await versions()).toEqual([]);
  });

  it.each([
    ['nothing at all', []],
    ['no blocks', ['<p>Halo</p>', 7, null]],
    [
      'a part that is fixed',
      [{ block: { kind: 'letterhead', logo: null, government: '', name: '', lines: [] } }],
    ],
    ['a signature', [{ block: { kind: 'signatures', columns: [] } }]],
    ['a list without end', [{ block: { kind: 'list', start: -1, items: [] } }]],
    ['a condition on nothing', [{ ...para`Halo.`, when: { field: 'tidak.ada' } }]],
  ])('is refused where it is %s', async (_, body) => {
    const fault = await refused(body, { coreAcknowledged: true });
    expect(fault.code).toBe('input-refused');
    expect(fault.issues[0]?.path).toMatch(/^body/);
    expect(await versions()).toEqual([]);
  });

  it('is refused above five hundred blocks, and above the size of a message', async () => {
    expect(await refused(Array.from({ length: 501 }, () => para`Halo.`))).toMatchObject({
      code: 'input-refused',
      issues: [{ path: 'body', message: 'too-big' }],
    });
    const words = 'x'.repeat(MESSAGE_LIMIT_BYTES);
    expect(await refused(withGreeting(words))).toMatchObject({ code: 'message-refused' });
  });

  it('loses control characters and the words that an editor shows in the place of a chip', async () => {
    const body = [
      {
        block: {
          kind: 'paragraph',
          indent: 'none',
          align: 'left',
          runs: [
            { text: 'Nama pekerja', bold: false, chip: 'worker.name' },
            { text: '\u202e hadir\u0000', bold: false },
          ],
        },
      },
      ...shipped,
    ];
    const [first] = (await keep(body)).body ?? [];
    expect(first?.block).toMatchObject({
      runs: [
        { text: '', chip: 'worker.name' },
        { text: ' hadir', bold: false },
      ],
    });
  });
});

describe('The legal core of a standing text', () => {
  const other = shipped.map((part, at) => (at === CORE ? corePara`Wakil pihak membawa surat kuasa.` : part));

  it('is changed, left out or unmarked only when that is acknowledged', async () => {
    const without = shipped.filter((_, at) => at !== CORE);
    const unmarked = shipped.map((part, at) => (at === CORE ? { block: part.block } : part));
    for (const body of [other, without, unmarked]) {
      expect(await refused(body)).toMatchObject({ code: 'template-core' });
      expect(await versions()).toEqual([]);
    }
    expect(await keep(other, { coreAcknowledged: true })).toMatchObject({ version: 1 });
    const [note] = rowsOf(
      desk.office.database,
      "SELECT detail FROM audit WHERE procedure = 'templates.save'",
    );
    expect(JSON.parse(String(note?.detail))).toEqual({ version: 1, core: true, shipped: false });
  });

  it('as it was acknowledged is not asked about again, but the next change of it is', async () => {
    await keep(other, { coreAcknowledged: true });
    expect(await keep([para`Pembuka.`, ...other], { version: 1 })).toMatchObject({ version: 2 });
    const again = other.map((part, at) => (at === CORE ? corePara`Tanpa surat kuasa.` : part));
    expect(await refused(again, { version: 2 })).toMatchObject({ code: 'template-core' });
  });

  it('needs no acknowledgement to go back to the shipped one', async () => {
    await keep(other, { coreAcknowledged: true });
    expect(await keep(null, { version: 1 })).toMatchObject({ body: null });
  });
});

describe('The sample of a standing text', () => {
  it.each(SPEC_KINDS)(
    'of the kind %s stands in the office letterhead and says that it is a sample',
    async (kind) => {
      const pdf = await desk.done('templates.preview', { kind, body: letterSpecs[kind].body });
      const paper = Buffer.from(pdf).toString('utf8');
      expect(paper).toContain('CONTOH - BUKAN DOKUMEN RESMI');
      expect(paper).toContain('DRAF');
      expect(paper).not.toMatch(/undefined|NaN|\[object/);
    },
  );

  it('shows what is not kept yet, and keeps nothing', async () => {
    const pdf = await desk.done('templates.preview', { kind: KIND, body: withGreeting('Dengan hormat.') });
    expect(Buffer.from(pdf).toString('utf8')).toContain('Dengan hormat.');
    expect(await versions()).toEqual([]);
    expect(oneValue(desk.office.database, 'SELECT count(*) FROM letter')).toBe(0);
    expect(
      await desk.faultOf('templates.preview', { kind: KIND, body: [para`${chip('worker.shoe')}`] }),
    ).toMatchObject({ code: 'input-refused', issues: [{ path: 'body.0' }] });
  });
});

describe('A text snippet', () => {
  const put = (title: string, text = 'Isi potongan.', more: Readonly<Record<string, unknown>> = {}) =>
    desk.done('snippets.save', { id: null, version: null, title, text, ...more });
  const titles = async () => (await desk.done('snippets.list', {})).map(({ title }) => title);

  it('is kept by its title, changed as it was shown, and removed', async () => {
    await put('Penutup');
    const opening = await put('alinea pembuka');
    expect(await titles()).toEqual(['alinea pembuka', 'Penutup']);
    const changed = await put('Zakhir', 'Isi baru.', { id: opening.id, version: opening.version });
    expect(changed).toMatchObject({ id: opening.id, version: 2, text: 'Isi baru.' });
    expect(await titles()).toEqual(['Penutup', 'Zakhir']);
    const stale = { id: opening.id, version: 1 };
    const change = { ...stale, title: 'Lain', text: 'Lain.' };
    expect(await desk.faultOf('snippets.save', change)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await desk.faultOf('snippets.remove', stale)).toMatchObject({ code: 'changed-meanwhile' });
    await desk.done('snippets.remove', { id: opening.id, version: 2 });
    expect(await titles()).toEqual(['Penutup']);
    expect(await desk.faultOf('snippets.save', change)).toMatchObject({ code: 'not-found' });
  });

  it('is refused without words or with too many, and loses control characters', async () => {
    const paths = async (title: string, text: string) =>
      (await desk.faultOf('snippets.save', { id: null, version: null, title, text })).issues.map(
        ({ path }) => path,
      );
    expect(await paths(' ', 'Isi.')).toEqual(['title']);
    expect(await paths('Judul', ' ')).toEqual(['text']);
    expect(await paths('x'.repeat(81), 'x'.repeat(10_001))).toEqual(['title', 'text']);
    expect(await put('Ju\u0000dul', 'Baris satu\r\nBaris\u202e dua')).toMatchObject({
      title: 'Judul',
      text: 'Baris satu\nBaris dua',
    });
  });

  it('is refused beyond as many as the list shows', async () => {
    for (let at = 0; at < 500; at += 1) await put(`Potongan ${at}`);
    expect(
      await desk.faultOf('snippets.save', { id: null, version: null, title: 'Satu lagi', text: 'Isi.' }),
    ).toMatchObject({ code: 'input-refused', issues: [{ path: 'title', message: 'snippets-full' }] });
    expect(await titles()).toHaveLength(500);
  });

  it('leaves no words in the audit', async () => {
    await put('Rahasia');
    expect(JSON.stringify(rowsOf(desk.office.database, 'SELECT * FROM audit'))).not.toContain('Rahasia');
  });
});

describe('Who signs', () => {
  it('is told for every kind of letter at once, and nobody before the term', async () => {
    const on = (date: string) => desk.done('letterSettings.signersOn', { date });
    const today = await on('2026-11-23');
    expect(today.map(({ kind }) => kind)).toEqual(LETTER_KINDS);
    expect(new Set(today.map(({ signer }) => signer?.name))).toEqual(new Set(['Siti Contoh, S.H.']));
    expect((await on('2023-12-31')).every(({ signer }) => signer === null)).toBe(true);
  });
});
