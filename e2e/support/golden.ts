import { plainDate } from '../../shared/calendar/plain-date.ts';
import type { SpecKindCode } from '../../shared/domain/letter.ts';
import type { Paper } from '../../shared/domain/office.ts';
import { firstBody, wholeLetter } from '../../shared/letters/assemble.ts';
import type { Block } from '../../shared/letters/blocks.ts';
import { EXAMPLE_VALUES, EXTREME_VALUES } from '../../shared/letters/example-facts.ts';
import { FIELD_NAMES, type LetterValues } from '../../shared/letters/fields.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import { withoutChips } from '../../shared/letters/template.ts';
import type { App } from './launch.ts';
import { openPractice } from './office.ts';

/*
 * Letters of every kind as a person would make them: drafts with typed facts in a practice office, printed by the app's
 * own preview, which is the very PDF that issuing freezes. Used by the layout proof and by the pictures of docs/letters.
 */

export type Measure = 'short' | 'extreme';

/** A letter as the app printed it, with what it should say. */
export interface GoldenLetter {
  readonly blocks: readonly Block[];
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** A letter about two workers of a firm, whom its enclosure lists. */
const OF_A_FIRM: LetterValues = {
  'worker.name': undefined,
  'contributions.affected': 2,
  'contributions.finding':
    'Iuran jaminan sosial ketenagakerjaan 2 pekerja belum dibayar untuk seluruh atau sebagian bulan Juni sampai dengan September 2026.',
  workers: (EXAMPLE_VALUES.workers ?? []).map((row) => ({
    ...row,
    note: 'Menunggak Juni sampai dengan September 2026',
  })),
};

/** Letters are of one worker, unless they say otherwise. */
const SEVERAL: LetterValues = { workers: EXAMPLE_VALUES.workers };

/** The dates of one case from its registration to the court, and what differs from the sample facts on them. */
const CASE: Readonly<Record<SpecKindCode, readonly [dated: string, values?: LetterValues]>> = {
  'layoff-registration': ['2026-10-16', SEVERAL],
  'dispute-registration': ['2026-11-04', { 'dispute.missing': [], 'dispute.completionDue': undefined }],
  'file-return': [
    '2026-11-04',
    {
      'dispute.missing': [
        'risalah perundingan bipartit atau bukti bahwa pihak lain menolak berunding',
        'surat kuasa khusus',
      ],
    },
  ],
  'settlement-offer': ['2026-11-05'],
  'clarification-summons': ['2026-11-16', { 'session.date': '2026-11-18' }],
  'mediation-summons': ['2026-11-24'],
  'clarification-minutes': ['2026-11-18', { 'session.date': '2026-11-18' }],
  'session-minutes': ['2026-11-30', { 'session.attendance': [] }],
  recommendation: ['2026-12-04'],
  'recommendation-receipt': ['2026-12-07', { 'letter.replyDue': '2026-12-21' }],
  'recommendation-answer': ['2026-12-07', { 'letter.replyDue': '2026-12-21' }],
  'settlement-agreement': ['2026-12-10'],
  'agreement-cover': ['2026-12-11', { 'agreement.enclosures': undefined }],
  'payment-reminder': ['2027-01-25', { ...SEVERAL, 'letter.replyDue': '2027-02-08' }],
  'execution-request': ['2027-02-15', { ...SEVERAL, 'agreement.enclosures': undefined }],
  'settlement-minutes': ['2026-12-04'],
  'court-cover': ['2026-12-22', { 'agreement.enclosures': undefined }],
  'mediation-report': ['2026-12-23'],
  'jkp-referral': ['2026-11-16', { 'status.kind': 'layoff', 'jkp.request': undefined }],
  'placement-referral': ['2026-11-16'],
  'membership-request': ['2026-11-16', { 'contributions.asked': undefined }],
  'arrears-notice': ['2026-11-20', OF_A_FIRM],
  'inspection-request': [
    '2026-11-27',
    {
      'letter.to': ['Kepala Dinas Tenaga Kerja Provinsi (CONTOH)'],
      'contributions.affected': 1,
    },
  ],
  'employment-statement': ['2026-12-16', { 'status.basis': undefined }],
  'jobseeker-introduction': ['2026-11-20'],
};

/** Fields that the kind's own defaults fill in better than the sample does. */
const DEFAULTED = new Set<string>([
  'letter.to',
  'letter.place',
  'letter.copies',
  'letter.urgency',
  'letter.attachments',
  'letter.subject',
  'session.bring',
]);

/** What a person types: the kind's own fields; the long measure types over its defaults too. */
function typedValues(kind: SpecKindCode, measure: Measure): LetterValues {
  const { fields } = letterSpecs[kind];
  const source: LetterValues =
    measure === 'extreme' ? EXTREME_VALUES : { ...EXAMPLE_VALUES, workers: [], ...CASE[kind][1] };
  const taken = FIELD_NAMES.filter(
    (name) =>
      fields[name] !== undefined &&
      source[name] !== undefined &&
      (measure === 'extreme' || !DEFAULTED.has(name) || CASE[kind][1]?.[name] !== undefined),
  ).filter((name) => name !== 'letter.subject');
  return Object.fromEntries(taken.map((name) => [name, source[name]])) as LetterValues;
}

/** Opens a practice office whose letters are signed as an office does: for the head, and by the head where it is his. */
export async function openGoldenOffice(app: App): Promise<void> {
  await openPractice(app);
  const { positions } = await app.door.call('officials.list', {});
  const head = positions.find(({ title }) => /^Kepala Dinas/.test(title))?.id ?? null;
  const settings = await app.door.call('letterSettings.list', {});
  for (const { kind, classification, pattern, signerPositionId } of settings) {
    const byHead =
      kind === 'recommendation' || kind === 'settlement-agreement' || kind === 'settlement-minutes';
    await app.door.call('letterSettings.save', {
      kind,
      classification,
      pattern,
      signerPositionId: byHead ? head : signerPositionId,
      onBehalfOfPositionId: byHead ? null : head,
    });
  }
}

/** Sets the paper of the office's letters. */
export async function setPaper(app: App, paper: Paper): Promise<void> {
  const { version, purpose: _purpose, logo: _logo, ...office } = await app.door.call('office.get', {});
  await app.door.call('office.save', { office: { ...office, style: { ...office.style, paper } }, version });
}

/** Keeps a draft of a kind with its facts. */
export async function newDraft(app: App, kind: SpecKindCode, measure: Measure): Promise<string> {
  const { id } = await app.door.call('drafts.create', {
    kind,
    subject: { kind: 'none', id: '' },
    dated: plainDate(CASE[kind][0]),
  });
  const { version } = await app.door.call('drafts.get', { id });
  await app.door.call('drafts.save', { id, version, change: { values: typedValues(kind, measure) } });
  return id;
}

/** Prints a draft, on pre-printed paper where `letterhead` is false. */
export async function printDraft(
  app: App,
  id: string,
  letterhead: boolean | null = null,
): Promise<GoldenLetter> {
  const shown = await app.door.call('drafts.get', { id });
  if (shown.letterhead !== letterhead)
    await app.door.call('drafts.save', { id, version: shown.version, change: { letterhead } });
  const { kind, facts, template } = await app.door.call('drafts.get', { id });
  const spec = letterSpecs[kind];
  const blocks = withoutChips(wholeLetter(spec, facts, firstBody(spec, facts, template)));
  const { pdf, pages } = await app.door.call('drafts.preview', { id });
  return { blocks, pdf, pages };
}
