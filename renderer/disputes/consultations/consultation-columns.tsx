import type { TFunction } from 'i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { Consultation } from '../../../shared/domain/consultation.ts';
import type { Column } from '../../ui/table/columns.ts';

/** The columns of the consultations. */
export function consultationColumns(t: TFunction): readonly Column<Consultation>[] {
  return [
    {
      id: 'on',
      header: t('consultations.column.on'),
      size: 168,
      sort: 'on',
      hideable: false,
      cell: ({ on, time }) => (
        <span className="tabular">
          {[formatDateShort(on), time.replace(':', '.')].filter((part) => part !== '').join(' ')}
        </span>
      ),
    },
    { id: 'who', header: t('consultations.column.who'), size: 150, cell: ({ name }) => name || '–' },
    {
      id: 'company',
      header: t('consultations.column.company'),
      size: 150,
      cell: ({ company }) => company || '–',
    },
    {
      id: 'topic',
      header: t('consultations.column.topic'),
      size: 190,
      cell: ({ topic }) => t(`consultations.topic.${topic}`),
    },
    {
      id: 'question',
      header: t('consultations.column.question'),
      size: 160,
      grow: true,
      cell: ({ question }) => question.replace(/\s+/g, ' ') || '–',
    },
    {
      id: 'outcome',
      header: t('consultations.column.outcome'),
      size: 204,
      cell: ({ outcome, registerNumber }) =>
        registerNumber === null
          ? t(`consultations.outcome.${outcome}`)
          : t('consultations.case-is', { number: registerNumber }),
    },
    {
      id: 'officer',
      header: t('consultations.column.officer'),
      size: 140,
      hidden: true,
      cell: ({ officer }) => officer || '–',
    },
    {
      id: 'side',
      header: t('consultations.field.side'),
      size: 100,
      hidden: true,
      cell: ({ side }) => t(`consultations.side.${side}`),
    },
    {
      id: 'phone',
      header: t('consultations.field.phone'),
      size: 130,
      hidden: true,
      cell: ({ phone }) => <span className="tabular">{phone || '–'}</span>,
    },
  ];
}
