import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import type { RuleBook } from '../law/rule-set.ts';
import { shippedRules } from '../law/shipped-rules.ts';
import { firstBody, gapsOf, lawOf, wholeLetter } from './assemble.ts';
import { blocksText } from './blocks-text.ts';
import { EXAMPLE_VALUES, exampleFacts } from './example-facts.ts';
import type { LetterValues } from './fields.ts';
import { agreementCover } from './kinds/agreement-cover.ts';
import { arrearsNotice } from './kinds/arrears-notice.ts';
import { clarificationMinutes } from './kinds/clarification-minutes.ts';
import { disputeRegistration } from './kinds/dispute-registration.ts';
import { executionRequest } from './kinds/execution-request.ts';
import { fileReturn } from './kinds/file-return.ts';
import { inspectionRequest } from './kinds/inspection-request.ts';
import { mediationSummons } from './kinds/mediation-summons.ts';
import { membershipRequest } from './kinds/membership-request.ts';
import { paymentReminder } from './kinds/payment-reminder.ts';
import { recommendation } from './kinds/recommendation.ts';
import { sessionMinutes } from './kinds/session-minutes.ts';
import { settlementMinutes } from './kinds/settlement-minutes.ts';
import { settlementOffer } from './kinds/settlement-offer.ts';
import type { LetterSpec } from './letter-spec.ts';
import { wasThere } from './presence.ts';
import { templateSchema } from './template-schema.ts';

const {
  'letter.to': _to,
  'letter.copies': _copies,
  'dispute.nextStep': _next,
  'session.attended': _who,
  // One worker alone; letters about several have tests of their own.
  workers: _workers,
  ...KNOWN
} = EXAMPLE_VALUES;

function written(spec: LetterSpec, changes: LetterValues = {}) {
  const facts = exampleFacts(spec, shippedRules, { ...KNOWN, ...changes });
  const body = firstBody(spec, facts);
  const whole = wholeLetter(spec, facts, body);
  return { facts, whole, text: blocksText(whole), gaps: gapsOf(spec, facts, body) };
}

describe('The offer before mediation', () => {
  it('offers conciliation alone in a layoff dispute, and arbitration too where the law opens it', () => {
    expect(written(settlementOffer, { 'dispute.kind': 'phk' }).text).not.toMatch(/arbitrase/i);
    for (const kind of ['kepentingan', 'antar-sp']) {
      expect(written(settlementOffer, { 'dispute.kind': kind }).text).toMatch(/Arbitrase, dengan arbiter/);
    }
  });

  it('asks for an answer on a page of its own by the date of the letter', () => {
    const { whole, text } = written(settlementOffer);
    expect(whole.some(({ kind }) => kind === 'annex-head')).toBe(true);
    expect(text.match(/paling lambat tanggal 16 November 2026/g)).toHaveLength(2);
  });

  it('only tells the parties that a dispute over rights goes to the mediator', () => {
    const { whole, text, gaps } = written(settlementOffer, {
      'dispute.kind': 'hak',
      'dispute.offerDue': undefined,
    });
    expect(text).toContain('Pemberitahuan Pelimpahan Perselisihan kepada Mediator');
    expect(text).not.toMatch(/kami menawarkan|lembar jawaban|Hasan Contoh/);
    expect(whole.some(({ kind }) => kind === 'annex-head')).toBe(false);
    expect(gaps).toEqual([]);
  });
});

describe('The proof of registration', () => {
  it('names what comes next by the kind of dispute and copies the other party', () => {
    const worker = written(disputeRegistration);
    expect(worker.text).toContain('penawaran penyelesaian melalui konsiliasi');
    expect(worker.facts.values['letter.copies']).toEqual(['Pimpinan PT Contoh Batubara Banua']);
    const employer = written(disputeRegistration, {
      'dispute.recordedBy': 'pengusaha',
      'dispute.kind': 'hak',
    });
    expect(employer.text).toContain('pelimpahan kepada mediator');
    expect(employer.facts.values['letter.copies']).toEqual(['Sdr. Rahmat Contoh']);
    expect(written(disputeRegistration, { 'dispute.recordedBy': 'bersama' }).text).not.toContain('Tembusan');
  });
});

describe('Letters to a party', () => {
  it('leave the addressee open where no name is known', () => {
    const nobody = { 'worker.name': undefined, 'employer.name': undefined, 'worker.union': undefined };
    for (const spec of [fileReturn, mediationSummons]) {
      const { facts, gaps } = written(spec, nobody);
      expect(facts.values['letter.to']).toBeUndefined();
      expect(gaps).toContainEqual({ field: 'letter.to', need: 'required' });
    }
  });

  it('go back to the party that asked for the record', () => {
    const to = (recordedBy: string) =>
      written(fileReturn, { 'dispute.recordedBy': recordedBy }).facts.values['letter.to'];
    expect(to('pengusaha')).toEqual(['Pimpinan PT Contoh Batubara Banua']);
    expect(to('serikat')).toEqual(['Pengurus Serikat Pekerja Contoh PT Contoh Batubara Banua']);
    expect(to('bersama')).toHaveLength(3);
  });
});

describe('The addressees', () => {
  it('are the parties, and the proxy and the union of the worker', () => {
    expect(written(mediationSummons).facts.values['letter.to']).toEqual([
      'Pimpinan PT Contoh Batubara Banua',
      'Sdr. Rahmat Contoh',
      'Pengurus Serikat Pekerja Contoh PT Contoh Batubara Banua',
      'Ahmad Contoh, S.H., kuasa pekerja',
    ]);
  });

  it('get dots to write on while nobody is known', () => {
    const { text } = written(mediationSummons, { 'letter.to': [] });
    expect(text).toMatch(/Yth\. …+\n/);
  });
});

describe('The slip of a summons', () => {
  it('says on its own what was received, in which dispute', () => {
    expect(written(mediationSummons).text).toContain(
      'Telah diterima panggilan sidang mediasi II Nomor 500.15.15/045/HIJ/XI/2026 tanggal 23 November 2026, dalam perselisihan antara Rahmat Contoh dan PT Contoh Batubara Banua, nomor register 017/PHI/2026.',
    );
  });
});

describe('The time to answer the recommendation', () => {
  it('is one while both parties have the same, and two once they differ', () => {
    const said = (book: RuleBook) => lawOf(recommendation, book, plainDate('2026-11-23')).answer?.duration;
    expect(said(shippedRules)).toBe('10 (sepuluh) hari kerja');
    const sooner = JSON.parse(JSON.stringify(shippedRules)) as RuleBook;
    for (const set of Object.values(sooner).flat())
      for (const parameter of set.parameters)
        if (parameter.id === 'deadlines.answer-employer')
          Object.assign(parameter.values[0] ?? {}, { value: 7 });
    expect(said(sooner)).toBe('10 (sepuluh) hari kerja bagi pekerja dan 7 (tujuh) hari kerja bagi pengusaha');
  });
});

describe('The letters about an agreement of a registered dispute', () => {
  it('call it one of bipartite talks, by the article of those, where the parties settled by themselves', () => {
    const alone = { 'statements.outcome': 'bipartite' };
    const mediated = written(agreementCover);
    expect(mediated.text).toContain('perjanjian bersama hasil mediasi hubungan industrial');
    const bipartite = written(agreementCover, alone);
    expect(bipartite.text).toContain('perjanjian bersama hasil perundingan bipartit');
    expect(bipartite.text).not.toContain('hasil mediasi');
    const unnumbered = written(agreementCover, { ...alone, 'dispute.number': undefined });
    expect(unnumbered.text.match(/hasil perundingan bipartit/g)).toHaveLength(1);
    for (const spec of [executionRequest, paymentReminder]) {
      const { effect, mediatedEffect } = written(spec).facts.law;
      expect(written(spec).text).toContain(mediatedEffect?.full);
      expect(written(spec, alone).text).toContain(effect?.full);
      expect(written(spec, alone).text).not.toContain(mediatedEffect?.full);
    }
  });
});

describe('Minutes', () => {
  it('keep the items of their form when the office saves the text', () => {
    for (const spec of [sessionMinutes, settlementMinutes]) {
      expect(templateSchema.parse(JSON.parse(JSON.stringify(spec.body)))).toEqual(spec.body);
    }
  });

  it('put several points under their item and a lone one into its line', () => {
    const { whole } = written(sessionMinutes);
    const itemAt = (start: number) =>
      whole.flatMap((block) => (block.kind === 'list' && block.start === start ? block.items : []))[0];
    expect(itemAt(9)?.items).toHaveLength(2);
    expect(itemAt(13)?.items).toEqual([]);
    expect(
      itemAt(13)
        ?.runs.map(({ text }) => text)
        .join(''),
    ).toBe('Hal yang belum disepakati: Besarnya uang pesangon.');
  });

  it('keep the numbers of the form where nothing was said', () => {
    const { text } = written(sessionMinutes, {
      'session.agreed': [],
      'session.notAgreed': [],
      'session.proposal': [],
      'session.note': '',
    });
    expect(text).toContain('12. Hal yang disepakati: belum ada.');
    expect(text).toContain('16. Hasil sidang:');
  });

  it('name the next date where it is known and leave no dots where it is not', () => {
    const next = (date?: string) =>
      written(sessionMinutes, { 'session.result': 'next', 'session.nextDate': date }).text;
    expect(next('2026-12-07')).toContain('Sidang berikutnya diadakan pada hari Senin, 7 Desember 2026.');
    expect(next()).toContain('sidang berikutnya diberitahukan dengan panggilan tertulis');
    expect(next()).not.toContain('diadakan pada hari');
  });

  it('name the union of the worker', () => {
    for (const spec of [clarificationMinutes, sessionMinutes, settlementMinutes]) {
      expect(written(spec).text).toContain('Rahmat Contoh (Serikat Pekerja Contoh PT Contoh Batubara Banua)');
      expect(written(spec, { 'worker.union': '' }).text).not.toContain('Rahmat Contoh (');
    }
  });

  it.each([
    ['tidak hadir tanpa alasan', false],
    ['tidak hadir dan tidak diwakili kuasa', false],
    ['belum hadir', false],
    ['hadir sendiri', true],
    ['tidak hadir, diwakili kuasa', true],
    ['hadir; serikat pekerja tidak hadir', true],
  ])('read from a presence who was there: %s', (presence, there) => {
    expect(
      wasThere(written(sessionMinutes, { 'session.employerPresence': presence }).facts, 'employer'),
    ).toBe(there);
  });

  it('are signed by nobody of a side that stayed away, nor keep a row or dots for it', () => {
    const { whole, text } = written(sessionMinutes, {
      'session.employerPresence': 'tidak hadir tanpa pemberitahuan',
      'session.attendance': [],
      'statements.employer': undefined,
    });
    expect(text).not.toContain('Pihak Pengusaha,');
    expect(text).toContain('10. Keterangan pihak pengusaha: Pihak pengusaha tidak hadir.');
    expect(text).toContain('ditandatangani oleh pihak pekerja dan mediator');
    const rows = whole.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows.map((row) => row[1])).not.toContain('Dewi Contoh');
    expect(rows).toHaveLength(8);
    const alone = written(sessionMinutes, {
      'session.employerPresence': 'tidak hadir',
      'session.workerPresence': 'tidak hadir',
    });
    expect(alone.text).toContain('ditandatangani oleh mediator.');
    expect(alone.text).not.toMatch(/Pihak (Pekerja|Pengusaha),/);
  });

  it('carry rows to sign in: who is on the list, or who is expected and empty ones', () => {
    const rowsOf = (changes: LetterValues) =>
      written(sessionMinutes, changes).whole.flatMap((block) =>
        block.kind === 'table' && block.rowHeight === 'signing' ? block.rows : [],
      );
    expect(rowsOf({}).map((row) => row[1])).toEqual(['Rahmat Contoh', 'Dewi Contoh']);
    const expected = rowsOf({ 'session.attendance': [] });
    expect(expected).toHaveLength(8);
    expect(expected.map((row) => row.slice(1, 4).join(', ')).slice(0, 4)).toEqual([
      'Dewi Contoh, Pengusaha, Kuasa',
      'Rahmat Contoh, Pekerja, Operator Alat Berat',
      'Dra. Contoh Mediator, M.H., Mediator, Mediator Hubungan Industrial Ahli Madya',
      ', , ',
    ]);
  });

  it('are signed by the proxies that came', () => {
    const names = (changes: LetterValues) =>
      written(sessionMinutes, changes).whole.flatMap((block) =>
        block.kind === 'signatures' ? block.columns.map(({ name }) => name) : [],
      );
    expect(names({}).slice(0, 2)).toEqual(['Dewi Contoh', 'Rahmat Contoh']);
    const came = (presence: string) => names({ 'session.workerPresence': presence })[1];
    expect(came('hadir, diwakili kuasa')).toBe('Ahmad Contoh, S.H.');
    expect(came('hadir, didampingi kuasa')).toBe('Rahmat Contoh');
    expect(written(sessionMinutes).text).toContain('Kuasa Pihak Pengusaha,');
    const unnamed = written(sessionMinutes, {
      'session.workerPresence': 'hadir, diwakili kuasa',
      'worker.proxy': '',
    });
    expect(unnamed.text).toContain('Kuasa Pihak Pekerja,');
    expect(
      unnamed.whole.flatMap((block) =>
        block.kind === 'signatures' ? block.columns.map(({ name }) => name) : [],
      )[1],
    ).toBe('');
    const nobodyElse = { 'worker.proxy': '', 'employer.proxy': '' };
    expect(names({ ...nobodyElse, 'session.employerPresence': 'hadir' }).slice(0, 2)).toEqual([
      'Budi Contoh',
      'Rahmat Contoh',
    ]);
  });

  it('speak of no session where the parties settled by themselves', () => {
    const { text, gaps } = written(settlementMinutes, {
      'statements.outcome': 'bipartite',
      'session.list': [],
    });
    expect(text).not.toContain('MELALUI MEDIASI');
    expect(text).not.toContain('Sidang mediasi');
    expect(text).toContain('6. Tanggal dan tempat perundingan : 30 November 2026, Ruang Mediasi');
    expect(gaps).toEqual([]);
  });
});

describe('The letters for an agreement that is not carried out', () => {
  it('cite the article of the way in which it was reached, and say the sum in words', () => {
    for (const spec of [executionRequest, paymentReminder]) {
      const mediated = written(spec).text;
      expect(mediated).toContain('Pasal 13 ayat (3) huruf b Undang-Undang Nomor 2 Tahun 2004');
      expect(mediated).toContain(
        'Rp24.375.000,00 (dua puluh empat juta tiga ratus tujuh puluh lima ribu rupiah)',
      );
      const alone = written(spec, { 'dispute.number': undefined }).text;
      expect(alone).toContain('Pasal 7 Undang-Undang Nomor 2 Tahun 2004');
      expect(alone).not.toContain('Pasal 13');
    }
  });

  it('cite the older article by rules that do not know the newer parameter', () => {
    const older: RuleBook = shippedRules.map((set) => ({
      ...set,
      parameters: set.parameters.filter(({ id }) => id !== 'procedure.mediated-agreement-effect'),
    }));
    expect(lawOf(executionRequest, older, plainDate('2027-02-15')).mediatedEffect?.short).toBe(
      'Pasal 7 Undang-Undang Nomor 2 Tahun 2004',
    );
  });
});

describe('A letter about workers of a firm', () => {
  const [one, two] = EXAMPLE_VALUES.workers ?? [];
  it('lists two or more in its enclosure, and names a lone one in the letter', () => {
    for (const spec of [arrearsNotice, inspectionRequest, membershipRequest]) {
      const listed = written(spec, { 'worker.name': undefined, workers: [one ?? {}, two ?? {}] });
      expect(listed.text).toContain('DAFTAR PEKERJA');
      expect(listed.text).toContain('Nur Contoh');
      expect(listed.text).toContain('tercantum dalam lampiran');
      const lone = written(spec, { 'worker.name': undefined, workers: [two ?? {}] });
      expect(lone.text).not.toContain('DAFTAR PEKERJA');
      expect(lone.text).not.toContain('tercantum dalam lampiran');
      expect(lone.text).toContain('Nur Contoh');
    }
  });
});
