import { Table, Text } from '@mantine/core';
import type { Finding } from '../../../shared/domain/finding.ts';
import { useWords } from '../../i18n/use-words.ts';

/** People that are shown by name; of the rest the number is told. */
const NAMED = 50;

/** Who was left out of work on many, each with the reason; nothing where nobody was. */
export function NamedFindings({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly finding: Finding }[];
}) {
  const { t, finding } = useWords();
  if (rows.length === 0) return null;
  return (
    <>
      <Table verticalSpacing={4} aria-label={label}>
        <Table.Tbody>
          {rows.slice(0, NAMED).map((one) => (
            <Table.Tr key={one.id}>
              <Table.Th scope="row" fw={500}>
                {one.name}
              </Table.Th>
              <Table.Td>{finding(one.finding)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > NAMED && (
        <Text size="sm" c="dimmed">
          {t('referrals.many.more', { n: rows.length - NAMED })}
        </Text>
      )}
    </>
  );
}
