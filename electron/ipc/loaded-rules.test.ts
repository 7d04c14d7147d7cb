import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import { newestRuleSet, type RuleSet } from '../../shared/law/rule-set.ts';
import { shippedRules } from '../../shared/law/shipped-rules.ts';
import { addEmployer, addLine, addPerson, addReport } from '../database/office-for-tests.ts';
import { type MainParts, mainHandlers } from './main-handlers.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

const TODAY = plainDate('2026-03-02');
const OF_OUR_MAKING = 'Undang-Undang Nomor 99 Tahun 2026 tentang Contoh Ketenagakerjaan';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});
afterEach(() => office.database.close());

/** A law of our own making that follows the newest of its kind from 2027 on and changes one parameter. */
function lawOf2027(kind: 'severance' | 'pension-offset', parameterId: string, value: boolean): RuleSet {
  const old = newestRuleSet(shippedRules, kind);
  return {
    ...old,
    id: `${kind}-2027`,
    title: 'Contoh aturan baru',
    from: plainDate('2027-01-01'),
    lastVerified: TODAY,
    regulations: {
      ...old.regulations,
      'UU 99/2026': { title: OF_OUR_MAKING, enacted: null, inForce: null, repealed: null, source: null },
    },
    parameters: old.parameters.map((parameter) =>
      parameter.id === parameterId
        ? {
            ...parameter,
            values: [
              {
                from: plainDate('2027-01-01'),
                to: null,
                value,
                cite: { regulation: 'UU 99/2026', article: '12', paragraph: '3' },
                mark: 'seen',
                source: null,
              },
            ],
          }
        : parameter,
    ),
  };
}

async function load(set: RuleSet) {
  const text = JSON.stringify(set);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return office.ask('worker.acceptRules', {
    fileName: 'aturan.json',
    sha256,
    text,
    signature: 'none',
    today: TODAY,
    unsigned: true,
  });
}

describe('A rule file that the office took in', () => {
  it('gives receipts their provision from its first day on, until it is taken back', async () => {
    const report = await addReport(office.database, await addEmployer(office.database, 'PT Contoh'));
    await addLine(office.database, report, await addPerson(office.database, 'Siti'));
    const letterOn = async (dated: PlainDate) => {
      const { html } = await office.ask('worker.prepareReceipt', {
        kind: 'layoff-receipt',
        subject: { kind: 'layoff-report', id: report as LayoffReportId },
        dated,
        number: { kind: 'later' },
        includeSilent: true,
      });
      return html.replace(/<[^>]+>/g, ' ');
    };
    const old = 'Pasal 38 Peraturan Pemerintah Nomor 35 Tahun 2021';
    const file = await load(lawOf2027('severance', 'layoff.report-duty', true));
    expect(await letterOn(plainDate('2026-12-31'))).toContain(old);
    const later = await letterOn(plainDate('2027-01-01'));
    expect(later).toContain('Pasal 12 ayat (3) Undang-Undang Nomor 99 Tahun 2026 dari pengusaha');
    expect(later).not.toContain(old);
    await office.procedure('rules.goBack', { id: file.id });
    expect(await letterOn(plainDate('2027-01-01'))).toContain(old);
  });

  it('leaves the provision out of a letter that is dated before any rule', async () => {
    const report = await addReport(office.database, await addEmployer(office.database, 'PT Contoh'));
    const { html } = await office.ask('worker.prepareReceipt', {
      kind: 'layoff-receipt',
      subject: { kind: 'layoff-report', id: report as LayoffReportId },
      dated: plainDate('2019-05-06'),
      number: { kind: 'later' },
      includeSilent: true,
    });
    expect(html).not.toContain('sebagaimana dimaksud dalam');
  });

  it('counts on the printed result of a calculator', async () => {
    const pages: string[] = [];
    const parts = {
      database: office,
      databases: { status: () => ({ today: TODAY }) },
      printer: {
        toPdf: async (page: string) => {
          pages.push(page);
          return new Uint8Array([1]);
        },
      },
      printPdf: async () => true,
    };
    const { 'calculators.print': print } = mainHandlers(parts as unknown as MainParts);
    await load(lawOf2027('pension-offset', 'pension-offset.employer-share-counts', false));
    const facts = {
      kind: 'pension-offset',
      severanceTotal: 100_000_000,
      pensionBenefit: 50_000_000,
      employerShare: 0.6,
    };
    await print({ facts: { ...facts, asOf: '2027-01-01' } });
    await print({ facts: { ...facts, asOf: '2026-12-31' } });
    expect(pages[0]).toContain('pension-offset-2027');
    expect(pages[0]).toContain('kekurangan Rp100.000.000');
    expect(pages[0]).toContain('bagian pengusaha tidak diperhitungkan');
    expect(pages[1]).toContain('pension-offset-2021');
    expect(pages[1]).toContain('kekurangan Rp70.000.000');
  });
});
