import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RuleFile } from '../../../shared/domain/rule-file.ts';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import settings from '../settings.module.css';
import classes from './rules.module.css';
import { type FileStanding, fileStanding, type ListedSet } from './standing.ts';

const STANDING_TONES: Readonly<Record<FileStanding, Tone>> = {
  'in-force': 'good',
  replaced: 'neutral',
  withdrawn: 'neutral',
};
const SIGNATURE_TONES: Readonly<Record<RuleFile['signature'], Tone>> = {
  valid: 'good',
  none: 'wait',
  'no-key': 'wait',
};

/** Every rule file that the office took in: who took it and when, and whether it still counts. */
export function RuleFilesTable({
  files,
  sets,
  onGoBack,
}: {
  readonly files: readonly RuleFile[];
  readonly sets: readonly ListedSet[];
  readonly onGoBack: (file: RuleFile) => void;
}) {
  const { t } = useTranslation();
  const moment = useMoment();
  const columns = ['file', 'signature', 'accepted', 'standing'] as const;
  return (
    <div className={classes.wide}>
      <Table className={settings.table} aria-label={t('rules.files.title')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`rules.columns.${column}`)}</Table.Th>
            ))}
            <Table.Th>
              <VisuallyHidden>{t('rules.columns.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => {
            const standing = fileStanding(file, files, sets);
            return (
              <Table.Tr key={file.id}>
                <Table.Td className={classes.title}>
                  {file.fileName}
                  <Text size="xs" c="dimmed">
                    {file.set.title}
                  </Text>
                  <div className={classes.mono}>{file.set.id}</div>
                </Table.Td>
                <Table.Td>
                  <ToneBadge tone={SIGNATURE_TONES[file.signature]}>
                    {t(`rules.signature.short.${file.signature}`)}
                  </ToneBadge>
                </Table.Td>
                <Table.Td className={classes.day}>
                  {moment(file.acceptedAt)}
                  <Text size="xs" c="dimmed">
                    {file.acceptedBy}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <ToneBadge tone={STANDING_TONES[standing]}>{t(`rules.file.${standing}`)}</ToneBadge>
                  {file.withdrawnAt !== null && (
                    <Text size="xs" c="dimmed">
                      {t('rules.file.withdrawn-by', {
                        at: moment(file.withdrawnAt),
                        by: file.withdrawnBy ?? '',
                      })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td align="right">
                  {file.undoable && (
                    <Button
                      size="xs"
                      variant="default"
                      leftSection={<IconArrowBackUp size={14} aria-hidden />}
                      onClick={() => onGoBack(file)}
                    >
                      {t('rules.go-back')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
