import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import type { NumberChoice } from '../../shared/domain/letter-draft.ts';
import type { TestOffice } from './office-for-tests.ts';

/* Letters of a kind that needs no record, issued as the app does it. Used by tests only. */

/** What stands for a PDF where nobody prints. */
export const FAKE_PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]);

/** Issues a request for membership data to the branch. */
export async function issueRequest(
  office: TestOffice,
  {
    dated = '2026-03-10',
    number = { kind: 'automatic' },
    worker = 'Siti Contoh',
    employer = 'PT Contoh Karet',
  }: {
    readonly dated?: string;
    readonly number?: NumberChoice;
    readonly worker?: string;
    readonly employer?: string;
  } = {},
): Promise<Letter> {
  const { id } = await office.procedure('drafts.create', {
    kind: 'membership-request',
    subject: { kind: 'none', id: '' },
    dated: plainDate(dated),
  });
  const { version } = await office.procedure('drafts.get', { id });
  await office.procedure('drafts.save', {
    id,
    version,
    change: {
      number,
      values: { ...VALUES, 'worker.name': worker, 'employer.name': employer },
    },
  });
  const { fingerprint } = await office.ask('worker.prepareDraft', { id });
  return office.ask('worker.issueDraft', { id, fingerprint, pdf: FAKE_PDF, pages: 1 });
}

const VALUES = {
  'worker.nik': '6372014107900001',
  'employer.address': 'Jalan Contoh 1, Banjarbaru',
  'letter.replyDue': plainDate('2026-12-24'),
};
