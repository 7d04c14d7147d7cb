import { beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { LayoffReportId } from '../../shared/domain/ids.ts';
import type { DeliveryInput } from '../../shared/domain/letter-delivery.ts';
import { addEmployer, addLine, addPerson, addReport, rowsOf } from '../database/office-for-tests.ts';
import { FAKE_PDF, issueRequest } from './letters-for-tests.ts';
import { type TestOffice, testOffice } from './office-for-tests.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

/** A receipt of a report, as the app issues it. */
async function issueReceipt() {
  const report = await addReport(office.database, await addEmployer(office.database, 'PT Contoh'));
  await addLine(office.database, report, await addPerson(office.database, 'Budi Contoh'));
  const draft = {
    kind: 'layoff-receipt',
    subject: { kind: 'layoff-report', id: report as LayoffReportId },
    dated: plainDate('2026-03-10'),
    number: { kind: 'automatic' },
    includeSilent: true,
  } as const;
  const { fingerprint } = await office.ask('worker.prepareReceipt', draft);
  return office.ask('worker.issueReceipt', { draft, fingerprint, pdf: FAKE_PDF, pages: 1 });
}

const REASON = 'Salah alamat tujuan';

describe('Cancelling a letter', () => {
  it('needs a reason, leaves the number used and the frozen letter as it was', async () => {
    const letter = await issueRequest(office);
    await expect(office.procedure('letters.void', { id: letter.id, reason: '  a ' })).rejects.toThrow();
    const gone = await office.procedure('letters.void', { id: letter.id, reason: ` ${REASON} ` });
    expect(gone).toMatchObject({ state: 'void', voidReason: REASON, number: letter.number });
    expect(Buffer.from(await office.procedure('letters.pdf', { id: letter.id }))).toEqual(
      Buffer.from(FAKE_PDF),
    );
    expect(gone.sha256).toBe(letter.sha256);
    expect((await issueRequest(office)).number).toContain('/2/');
    // A number that is cancelled cannot be given by hand either.
    await expect(issueRequest(office, { number: { kind: 'manual', sequence: 1 } })).rejects.toMatchObject({
      fault: { code: 'number-taken' },
    });
  });

  it('is refused the second time, as changed meanwhile', async () => {
    const { id } = await issueRequest(office);
    await office.procedure('letters.void', { id, reason: REASON });
    await expect(office.procedure('letters.void', { id, reason: REASON })).rejects.toThrow(
      'changed-meanwhile',
    );
  });

  it('is refused for a receipt: its report is corrected or withdrawn instead', async () => {
    const receipt = await issueReceipt();
    await expect(office.procedure('letters.void', { id: receipt.id, reason: REASON })).rejects.toMatchObject({
      fault: { code: 'letter-not-voidable', detail: 'receipt' },
    });
    expect((await office.procedure('letters.get', { id: receipt.id })).state).toBe('issued');
  });

  it('ends the wait for a number', async () => {
    const { id } = await issueRequest(office, { number: { kind: 'later' } });
    await office.procedure('letters.void', { id, reason: REASON });
    await expect(office.procedure('letters.assignNumber', { id, sequence: 3 })).rejects.toThrow(
      'changed-meanwhile',
    );
    expect((await office.procedure('home.figures', { year: 2026 })).lettersWithoutNumber).toBe(0);
  });

  it('stands in the audit without the words of the reason', async () => {
    const { id } = await issueRequest(office);
    await office.procedure('letters.void', { id, reason: REASON });
    const [entry] = rowsOf(office.database, "SELECT * FROM audit WHERE procedure = 'letters.void'");
    expect(entry).toMatchObject({ subject_kind: 'letter', subject_id: id });
    expect(JSON.stringify(entry)).not.toContain(REASON);
  });
});

const delivery = (more: Partial<DeliveryInput> = {}): DeliveryInput => ({
  addressee: 'PT Contoh Karet',
  way: 'kurir',
  sentOn: plainDate('2026-03-11'),
  receivedOn: null,
  receivedBy: '',
  note: '',
  party: null,
  ...more,
});
const deliver = (letterId: string, more: Partial<DeliveryInput> = {}) =>
  office.procedure('deliveries.save', { id: null, version: null, letterId, delivery: delivery(more) });

describe('A delivery', () => {
  it('is written down per addressee, gets its receipt later, and counts in the register', async () => {
    const letter = await issueRequest(office);
    const first = await deliver(letter.id);
    office.now = new Date('2026-03-11T02:00:00.000Z');
    await deliver(letter.id, { addressee: 'Siti Contoh', way: 'langsung' });
    const received = await office.procedure('deliveries.save', {
      id: first.id,
      version: first.version,
      letterId: letter.id,
      delivery: delivery({ receivedOn: plainDate('2026-03-12'), receivedBy: 'Satpam Contoh' }),
    });
    expect(received).toMatchObject({ version: 2, receivedOn: '2026-03-12', receivedBy: 'Satpam Contoh' });
    const { rows } = await office.procedure('register.list', {});
    expect(rows[0]).toMatchObject({ deliveries: 2, received: 1 });
    expect(
      (await office.procedure('deliveries.list', { id: letter.id })).map(({ addressee }) => addressee),
    ).toEqual(['PT Contoh Karet', 'Siti Contoh']);
  });

  it('is refused when it was received before it was sent, and where another window changed it', async () => {
    const letter = await issueRequest(office);
    await expect(deliver(letter.id, { receivedOn: plainDate('2026-03-10') })).rejects.toThrow(
      'received-before-sent',
    );
    const { id, version } = await deliver(letter.id);
    const input = { id, version, letterId: letter.id, delivery: delivery({ note: 'Dititipkan.' }) };
    await office.procedure('deliveries.save', input);
    await expect(office.procedure('deliveries.save', input)).rejects.toThrow('changed-meanwhile');
    await expect(office.procedure('deliveries.remove', { id, version })).rejects.toThrow('changed-meanwhile');
    await expect(deliver('tidak-ada')).rejects.toThrow('not-found');
  });

  it('belongs to its own letter: it cannot be moved to another by its id', async () => {
    const [one, other] = [await issueRequest(office), await issueRequest(office)];
    const { id, version } = await deliver(one.id);
    await expect(
      office.procedure('deliveries.save', { id, version, letterId: other.id, delivery: delivery() }),
    ).rejects.toThrow('not-found');
  });
});
