import { describe, expect, it } from 'vitest';
import type { SpecKindCode } from '../domain/letter.ts';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody, gapsOf, needsOf, wholeLetter } from './assemble.ts';
import { blocksText } from './blocks-text.ts';
import { EXAMPLE_VALUES, exampleFacts } from './example-facts.ts';
import type { LetterValues } from './fields.ts';
import { letterSpecs } from './specs.ts';

const {
  'letter.to': _to,
  'letter.copies': _copies,
  'letter.attachments': _attachments,
  ...KNOWN
} = EXAMPLE_VALUES;

function written(code: SpecKindCode, changes: LetterValues = {}) {
  const spec = letterSpecs[code];
  const facts = exampleFacts(spec, shippedRules, { ...KNOWN, ...changes });
  const body = firstBody(spec, facts);
  return {
    values: facts.values,
    text: blocksText(wholeLetter(spec, facts, body)),
    gaps: gapsOf(spec, facts, body).map(({ field }) => field),
    needs: needsOf(spec, facts.values),
  };
}

const ZULKIFLI = { name: 'Zulkifli Contoh', nik: '6372100101800003', position: 'Pengemudi' };
const UNION_ALONE: LetterValues = {
  'worker.name': undefined,
  'worker.nik': undefined,
  'worker.position': undefined,
  'worker.startDate': undefined,
  'worker.proxy': undefined,
  workers: undefined,
};
const UNION = 'Serikat Pekerja Contoh PT Contoh Batubara Banua';

describe('A list of one worker who is not the named one', () => {
  it('takes the named worker in, in front', () => {
    const agreement = written('settlement-agreement', { workers: [ZULKIFLI], 'worker.proxy': undefined });
    expect(agreement.text).toContain('bersama para pekerja yang tercantum');
    expect(agreement.text).toMatch(/1\. Rahmat Contoh 6372100101850001[\s\S]*2\. Zulkifli Contoh/);
    const { text, values } = written('recommendation', { workers: [ZULKIFLI] });
    expect(text).toContain('Rahmat Contoh beserta 1 pekerja lainnya');
    expect(text).toContain('DAFTAR PEKERJA');
    expect(values['letter.attachments']).toBe('1 (satu) berkas');
  });

  it('gives the named worker nothing that is the other one’s', () => {
    const { values } = written('recommendation', { workers: [ZULKIFLI], 'worker.position': undefined });
    expect(values['worker.position']).toBeUndefined();
  });

  it('stays one worker where it is the named one, whose name is typed anew', () => {
    for (const row of [{ name: ' rahmat  contoh' }, {}]) {
      const { text } = written('recommendation', { workers: [row] });
      expect(text).not.toMatch(/pekerja lainnya|DAFTAR PEKERJA/);
    }
    const sameNik = [{ name: 'Rahmat C.', nik: '6372100101850001' }];
    const { text } = written('settlement-agreement', { workers: sameNik });
    expect(text).not.toMatch(/pekerja yang tercantum|DAFTAR PEKERJA/);
  });
});

describe('The number of the other workers', () => {
  it('is that of the list without the named one, however the name is typed', () => {
    for (const name of ['Rahmat Contoh', 'Rahmat Contoh, S.T.'])
      expect(written('recommendation', { 'worker.name': name }).text).toContain(
        `${name} beserta 1 pekerja lainnya`,
      );
  });
});

describe('A union alone', () => {
  it('makes an agreement through whom it empowered, and the agreement waits for the name', () => {
    const { text, gaps } = written('settlement-agreement', UNION_ALONE);
    expect(text).toMatch(/dalam hal ini diwakili oleh …+, selanjutnya disebut pekerja/);
    expect(text).not.toContain('untuk diri sendiri');
    expect(gaps).toEqual(['worker.proxy']);
    expect(written('settlement-agreement', { 'worker.proxy': undefined }).gaps).toEqual([]);
  });

  it.each(['serikat', 'pekerja', 'pengusaha'])('is written to through its board: recorded by %s', (by) => {
    const values = { ...UNION_ALONE, 'dispute.recordedBy': by };
    const { text, values: proof } = written('dispute-registration', values);
    const board = `Pengurus ${UNION}`;
    const copies = by === 'pengusaha' ? [board] : ['Pimpinan PT Contoh Batubara Banua'];
    expect(proof['letter.copies']).toEqual(copies);
    expect(text).not.toContain('Sdr.');
    const spec = letterSpecs['dispute-registration'];
    const to = by === 'pengusaha' ? 'Pimpinan PT Contoh Batubara Banua' : board;
    expect(spec.addressee(exampleFacts(spec, shippedRules, { ...KNOWN, ...values }))).toBe(to);
    expect(written('payment-reminder', values).values['letter.copies']).toEqual([board]);
  });

  it('has no years of service in a report, whose numbers stay', () => {
    const { text, gaps } = written('mediation-report', UNION_ALONE);
    expect(text).toMatch(/Masa kerja : -\n/);
    expect(text).not.toContain('sejak …');
    expect(text).toMatch(/Permasalahan : [\s\S]*\n10\. Pendapat pihak pekerja/);
    expect(gaps).not.toContain('worker.startDate');
  });
});

describe('A letter about several workers', () => {
  it.each(['recommendation', 'dispute-registration'] as const)(
    'gives them no post or address of one of them: %s',
    (code) => {
      expect(written(code).text).not.toMatch(/Operator Alat Berat\n.*Jalan Contoh Gang 3|Gang 3 Nomor 7/);
      const alone = written(code, { workers: undefined }).text;
      expect(alone).toContain('Jabatan : Operator Alat Berat');
      expect(alone).toContain('Jalan Contoh Gang 3 Nomor 7');
    },
  );

  it('leaves each his own address and years of service in a report', () => {
    const { text, needs, gaps } = written('mediation-report', { 'worker.startDate': undefined });
    expect(text).toContain('Alamat pekerja : sebagaimana data masing-masing pekerja');
    expect(text).toContain('Masa kerja : sebagaimana data masing-masing pekerja');
    expect(needs['worker.startDate']).toBe('optional');
    expect(gaps).not.toContain('worker.startDate');
    const alone = written('mediation-report', { workers: undefined, 'worker.startDate': undefined });
    expect(alone.text).toMatch(/Masa kerja : sejak …/);
    expect(alone.gaps).toContain('worker.startDate');
  });
});

describe('An agreement of bipartite talks in a registered dispute', () => {
  it('rests on what the parties agreed by themselves, and nobody witnesses it', () => {
    const { text } = written('settlement-agreement', { 'statements.outcome': 'bipartite' });
    expect(text).toMatch(/melalui perundingan bipartit\. Berdasarkan .*Undang-Undang Nomor 2 Tahun 2004/);
    expect(text).not.toMatch(/Menyaksikan|disaksikan mediator|melalui mediasi/);
    for (const outcome of ['agreement', undefined])
      expect(written('settlement-agreement', { 'statements.outcome': outcome }).text).toMatch(
        /melalui mediasi[\s\S]*Menyaksikan/,
      );
  });
});
