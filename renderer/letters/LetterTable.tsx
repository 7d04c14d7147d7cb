import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { LetterSummary } from '../../shared/domain/letter.ts';
import { LetterNumber, LetterStateBadge } from './labels.tsx';

/** Issued letters of one record, each to open. */
export function LetterTable({
  letters,
  label,
}: {
  readonly letters: readonly LetterSummary[];
  readonly label: string;
}) {
  const { t } = useTranslation();
  return (
    <Table highlightOnHover verticalSpacing={6} maw={960} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('letters.column.number')}</Table.Th>
          <Table.Th>{t('letters.column.title')}</Table.Th>
          <Table.Th>{t('letters.column.dated')}</Table.Th>
          <Table.Th>{t('letters.column.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {letters.map((letter) => (
          <Table.Tr key={letter.id}>
            <Table.Td>
              <LetterNumber number={letter.number} />
            </Table.Td>
            <Table.Td>
              <Anchor
                size="sm"
                renderRoot={(props) => <Link {...props} to="/surat/$id" params={{ id: letter.id }} />}
              >
                {letter.title}
              </Anchor>
              <Text size="xs" c="dimmed">
                {letter.addressee}
              </Text>
            </Table.Td>
            <Table.Td className="tabular">{formatDateShort(letter.dated)}</Table.Td>
            <Table.Td>
              <LetterStateBadge state={letter.state} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
