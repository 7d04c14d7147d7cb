import { Anchor, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LetterSubject } from '../../shared/domain/letter.ts';
import { letterSpecs } from '../../shared/letters/specs.ts';
import { useProcedure } from '../client/hooks.ts';
import { Section } from '../ui/Section.tsx';
import { useMoment } from '../ui/time-zone.ts';

/** More drafts about one record than anyone keeps. */
const MOST_DRAFTS = 100;

/** Letters about a record that are being written; nothing where there are none. */
export function SubjectDrafts({ subject }: { readonly subject: LetterSubject }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const found = useProcedure('drafts.list', { subject, limit: MOST_DRAFTS });
  const rows = found.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('drafts.of-record')}>
      <Table verticalSpacing={6} aria-label={t('drafts.of-record')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('drafts.column.kind')}</Table.Th>
            <Table.Th>{t('drafts.column.updated')}</Table.Th>
            <Table.Th>{t('drafts.column.by')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((draft) => (
            <Table.Tr key={draft.id}>
              <Table.Td>
                <Anchor
                  size="sm"
                  renderRoot={(props) => <Link {...props} to="/surat/draf/$id" params={{ id: draft.id }} />}
                >
                  {letterSpecs[draft.kind].name}
                </Anchor>
              </Table.Td>
              <Table.Td className="tabular">{moment(draft.updatedAt)}</Table.Td>
              <Table.Td>{draft.updatedBy}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
