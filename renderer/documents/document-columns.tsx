import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import { type CaseDocument, DOCX_TYPE } from '../../shared/domain/document.ts';
import { formatSize } from '../../shared/texts/speak-params.ts';
import type { Column } from '../ui/table/columns.ts';
import styles from './Documents.module.css';

const SORT_OF_FILE = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  [DOCX_TYPE]: 'Word',
} as const;

/** Columns of a list of documents; `moment` writes an instant by the office's clock. */
export function documentColumns(
  t: TFunction,
  moment: (isoUtc: string) => string,
): readonly Column<CaseDocument>[] {
  return [
    {
      id: 'title',
      header: t('documents.column.title'),
      size: 240,
      grow: true,
      hideable: false,
      cell: (row) => (
        <span className={row.removedReason === null ? undefined : styles.gone} title={row.name}>
          {row.title}
        </span>
      ),
    },
    {
      id: 'kind',
      header: t('documents.column.kind'),
      size: 170,
      cell: (row) =>
        row.removedReason === null ? (
          t(`documents.kind.${row.kind}`)
        ) : (
          <Text span size="sm" c="dimmed" title={row.removedReason}>
            {t('documents.removed-because', { reason: row.removedReason })}
          </Text>
        ),
    },
    {
      id: 'dated',
      header: t('documents.column.dated'),
      size: 112,
      cell: (row) => <span className="tabular">{row.dated === null ? '–' : formatDateShort(row.dated)}</span>,
    },
    {
      id: 'bytes',
      header: t('documents.column.bytes'),
      size: 132,
      align: 'right',
      cell: (row) => `${SORT_OF_FILE[row.type]} · ${formatSize(row.bytes)}`,
    },
    {
      id: 'added',
      header: t('documents.column.added'),
      size: 260,
      cell: (row) => (
        <span className="tabular">{t('documents.added', { at: moment(row.addedAt), by: row.addedBy })}</span>
      ),
    },
  ];
}
