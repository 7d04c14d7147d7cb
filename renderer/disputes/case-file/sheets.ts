import type { TFunction } from 'i18next';
import { formatDateLong, formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { MOST_SHEET_ROWS, type Sheet, type SheetPart } from '../../../shared/contract/case-file.ts';
import type { Dispute, DisputeSums, DisputeWorker } from '../../../shared/domain/dispute/dispute.ts';
import type { DisputeEvent } from '../../../shared/domain/dispute/events.ts';
import type { CaseDocument } from '../../../shared/domain/document.ts';
import type { LetterSummary } from '../../../shared/domain/letter.ts';
import { formatRupiah, rupiah } from '../../../shared/domain/money.ts';
import { type TimelineEntry, timelineOf } from '../../events/timeline.ts';
import { eventLines } from '../event-words.ts';

/* The sheets of a case file in the words of the screens. Pure. */

const day = (date: PlainDate | null) => (date === null ? '' : formatDateShort(date));
const money = (value: number | null) => (value === null ? '' : formatRupiah(rupiah(value)));
/** A sum of which nobody said anything is no sum. */
const total = (value: number) => (value === 0 ? '–' : money(value));
type Fact = [label: string, value: string];
/** A fact that nobody knows is not printed. */
const known = (facts: readonly Fact[]): Fact[] => facts.filter(([, value]) => value !== '');

/** What stands on the cover. */
export function coverOf(t: TFunction, dispute: Dispute, workers: string) {
  const { state } = dispute;
  return {
    kind: t('case-file.kind'),
    number: dispute.registerNumber,
    parties: t('disputes.parties', { workers, employer: dispute.employerName }),
    facts: known([
      [t('case-file.field.kind'), t(`disputes.kind.${dispute.kind}`)],
      [t('case-file.field.registered'), formatDateLong(dispute.registeredOn)],
      [t('case-file.field.recorded-by'), t(`disputes.recorded-by.${dispute.recordedBy}`)],
      [
        t('case-file.field.request'),
        [dispute.requestNumber, dispute.requestDate === null ? '' : formatDateLong(dispute.requestDate)]
          .filter((part) => part !== '')
          .join(', '),
      ],
      [t('case-file.field.issue'), dispute.issue],
      [t('case-file.field.mediators'), state.mediators.join(', ')],
      [t('case-file.field.stage'), t(`disputes.stage.${state.stage}`)],
      [t('case-file.field.outcome'), state.outcome === null ? '' : t(`disputes.outcome.${state.outcome}`)],
    ]),
  };
}

function timelineRow(
  t: TFunction,
  entry: TimelineEntry<DisputeEvent>,
  moment: (isoUtc: string) => string,
): readonly string[] {
  switch (entry.kind) {
    case 'letter': {
      const { letter } = entry;
      const number = letter.number ?? t('case-file.no-number');
      return [day(entry.on), letter.title, number, moment(letter.issuedAt)];
    }
    case 'document': {
      const { document } = entry;
      const said = [t(`documents.kind.${document.kind}`), document.note].filter((line) => line !== '');
      const added = t('documents.added', { at: moment(document.addedAt), by: document.addedBy });
      return [day(entry.on), document.title, said.join('\n'), added];
    }
    case 'event': {
      const { event, before, struck } = entry;
      const said = [
        ...(struck === null ? eventLines(t, event) : eventLines(t, struck)),
        event.reason === '' ? '' : t('disputes.reason-is', { reason: event.reason }),
        ...before.map((one) => t('events.timeline.was', { date: formatDateShort(one.on) })),
      ].filter((line) => line !== '');
      const name = t(`disputes.event.${event.kind}`);
      return [
        day(entry.on),
        struck === null ? name : t('case-file.struck', { event: name }),
        said.join('\n'),
        t('documents.added', { at: moment(event.writtenAt), by: event.by }),
      ];
    }
  }
}

/** Everything that happened, oldest first. */
export function timelineSheet(
  t: TFunction,
  dispute: Dispute,
  letters: readonly LetterSummary[],
  documents: readonly { readonly on: PlainDate; readonly document: CaseDocument }[],
  moment: (isoUtc: string) => string,
): Sheet {
  const rows = timelineOf(dispute.events, letters, documents)
    .toReversed()
    .map((entry) => [...timelineRow(t, entry, moment)]);
  return {
    title: t('disputes.page.linimasa'),
    landscape: false,
    parts: [
      ...cutNote(t, rows.length, rows.length),
      {
        kind: 'table',
        columns: [
          { header: t('case-file.column.day'), width: 13, align: 'left' },
          { header: t('case-file.column.what'), width: 27, align: 'left' },
          { header: t('case-file.column.said'), width: 38, align: 'left' },
          { header: t('case-file.column.written'), width: 22, align: 'left' },
        ],
        rows: rows.slice(0, MOST_SHEET_ROWS),
        totals: [],
      },
    ],
  };
}

/** Says so where a table does not hold everything. */
function cutNote(t: TFunction, shown: number, all: number): readonly SheetPart[] {
  const printed = Math.min(shown, MOST_SHEET_ROWS);
  return printed >= all ? [] : [{ kind: 'text', text: t('case-file.cut', { shown: printed, all }) }];
}

function sidesParts(t: TFunction, dispute: Dispute): readonly SheetPart[] {
  const { representatives } = dispute;
  const facts: SheetPart = {
    kind: 'facts',
    rows: known([
      [t('case-file.field.employer'), dispute.employerName],
      [t('case-file.field.proxy'), dispute.employerProxy],
      [t('case-file.field.union'), dispute.unionName],
    ]),
  };
  if (representatives.length === 0) return [facts];
  return [
    facts,
    { kind: 'subtitle', text: t('case-file.sides') },
    {
      kind: 'table',
      columns: [
        { header: t('case-file.column.side'), width: 16, align: 'left' },
        { header: t('case-file.column.name'), width: 30, align: 'left' },
        { header: t('case-file.column.position'), width: 24, align: 'left' },
        { header: t('case-file.column.power'), width: 30, align: 'left' },
      ],
      rows: representatives.map((one) => [
        t(`disputes.party.${one.side}`),
        one.name,
        one.position,
        [one.powerNumber, day(one.powerDate)].filter((part) => part !== '').join(', '),
      ]),
      totals: [],
    },
  ];
}

/** Who is in the case, and the claims of each worker. */
export function partiesSheet(
  t: TFunction,
  dispute: Dispute,
  workers: readonly DisputeWorker[],
  totals: DisputeSums,
): Sheet {
  const columns = [
    'number',
    'name',
    'position',
    'start',
    'end',
    'wage',
    'demand',
    'offer',
    'minimum',
    'figure',
  ];
  const widths = [4, 19, 12, 9, 9, 10, 10, 9, 10, 10];
  return {
    title: t('disputes.page.pihak'),
    landscape: true,
    parts: [
      ...sidesParts(t, dispute),
      { kind: 'subtitle', text: t('case-file.claims', { n: totals.workers }) },
      ...cutNote(t, workers.length, totals.workers),
      {
        kind: 'table',
        columns: columns.map((column, i) => ({
          header: t(`case-file.worker.${column}`),
          width: widths[i] ?? 10,
          align: i === 0 || i >= 5 ? 'right' : 'left',
        })),
        rows: workers
          .slice(0, MOST_SHEET_ROWS)
          .map((one) => [
            String(one.lineNumber),
            one.nik === null ? one.name : `${one.name}\n${one.nik}`,
            one.position,
            day(one.startDate),
            day(one.endDate),
            money(one.wage),
            money(one.demand),
            money(one.offer),
            one.minimum === null && dispute.kind === 'phk' ? t('case-file.review') : money(one.minimum),
            money(one.figure),
          ]),
        totals: [
          [
            '',
            t('case-file.total'),
            '',
            '',
            '',
            '',
            total(totals.demand),
            total(totals.offer),
            total(totals.minimum),
            total(totals.figure),
          ],
        ],
      },
    ],
  };
}

/** Every deadline with its sum and its article. */
export function deadlinesSheet(t: TFunction, dispute: Dispute): Sheet {
  const rows = [...dispute.deadlines, ...dispute.reminders].map((deadline) => [
    deadline.source === 'law' ? `${deadline.name}\n${deadline.cite}` : deadline.name,
    t(`disputes.actor.${deadline.actor}`),
    deadline.override === null
      ? day(deadline.due)
      : t('case-file.override', {
          due: day(deadline.override.due),
          computed: day(deadline.due),
          reason: deadline.override.reason,
        }),
    deadline.sum,
    t(`case-file.deadline.${deadline.state}`),
  ]);
  return {
    title: t('disputes.page.tenggat'),
    landscape: false,
    parts:
      rows.length === 0
        ? [{ kind: 'text', text: t('disputes.deadlines.none') }]
        : [
            {
              kind: 'table',
              columns: [
                { header: t('disputes.deadlines.name'), width: 28, align: 'left' },
                { header: t('disputes.deadlines.actor'), width: 14, align: 'left' },
                { header: t('disputes.deadlines.due'), width: 18, align: 'left' },
                { header: t('disputes.deadlines.sum'), width: 28, align: 'left' },
                { header: t('disputes.deadlines.state'), width: 12, align: 'left' },
              ],
              rows,
              totals: [],
            },
          ],
  };
}
