import { ActionIcon, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Official } from '../../../shared/domain/office.ts';
import { printedNip } from '../../../shared/letters/letter-parts.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import classes from '../settings.module.css';
import { type Validity, validityOn } from './validity.ts';

const TONES: Readonly<Record<Validity, Tone>> = { present: 'good', future: 'accent', past: 'neutral' };
const ORDER: readonly Validity[] = ['present', 'future', 'past'];

/** Officials in force first, then those to come, then those who were; each group by post and start. */
function inOrder(officials: readonly Official[], today: PlainDate): readonly Official[] {
  const rank = (official: Official) => ORDER.indexOf(validityOn(official, today));
  return [...officials].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.positionTitle.localeCompare(b.positionTitle, 'id') ||
      (a.validFrom < b.validFrom ? 1 : -1),
  );
}

/** Everyone who signs or signed, with the term and whether it runs today. */
export function OfficialsTable({
  officials,
  today,
  onEdit,
  onRemove,
}: {
  readonly officials: readonly Official[];
  readonly today: PlainDate;
  readonly onEdit: (official: Official) => void;
  readonly onRemove: (official: Official) => void;
}) {
  const { t } = useTranslation();
  const columns = ['position', 'name', 'standing', 'validity', 'state'] as const;
  return (
    <div className={classes.scroll}>
      <Table className={classes.table} aria-label={t('settings.officials.listLabel')} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`settings.officials.columns.${column}`)}</Table.Th>
            ))}
            <Table.Th>
              <VisuallyHidden>{t('settings.officials.columns.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder(officials, today).map((official) => {
            const validity = validityOn(official, today);
            return (
              <Table.Tr key={official.id}>
                <Table.Td>{official.positionTitle}</Table.Td>
                <Table.Td>
                  <div>{official.name}</div>
                  <Text size="xs" c="dimmed" className="tabular">
                    {[official.nip === '' ? '' : `NIP ${printedNip(official.nip)}`, official.rank]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td>{t(`settings.officials.standingsShort.${official.standing}`)}</Table.Td>
                <Table.Td className="tabular" style={{ whiteSpace: 'nowrap' }}>
                  <Term official={official} />
                </Table.Td>
                <Table.Td>
                  <ToneBadge tone={TONES[validity]}>{t(`settings.officials.states.${validity}`)}</ToneBadge>
                </Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap" justify="flex-end">
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('settings.officials.editOf', { name: official.name })}
                      onClick={() => onEdit(official)}
                    >
                      <IconPencil size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('settings.officials.removeOf', { name: official.name })}
                      onClick={() => onRemove(official)}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Term({ official }: { readonly official: Official }) {
  const { t } = useTranslation();
  const from = formatDateShort(official.validFrom);
  return official.validTo === null
    ? t('settings.officials.from', { from })
    : t('settings.officials.fromTo', { from, to: formatDateShort(official.validTo) });
}
