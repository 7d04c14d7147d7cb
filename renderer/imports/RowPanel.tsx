import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import type { ImportRow, ImportTarget, RowDecision } from '../../shared/domain/import-batch.ts';
import { useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { SidePanel } from '../ui/Dialog.tsx';
import { speakDetail } from '../ui/detail.ts';
import styles from './Imports.module.css';
import { decisionKind, useFindingWords, useShownValue, VerdictBadge } from './row-columns.tsx';

const COMPARED = ['name', 'nik', 'sex', 'birthPlace', 'birthDate', 'address', 'phone'] as const;

/** The row of the file beside the person on record, value by value. */
function Compare({ row, isPerson }: { readonly row: ImportRow; readonly isPerson: boolean }) {
  const { t } = useWords();
  const shown = useShownValue();
  const id = row.match?.id ?? '';
  const known = useProcedure('persons.get', { id }, { enabled: isPerson && id !== '' });
  const person = known.data?.person;
  if (!isPerson) {
    return (
      <Text size="sm">
        {t('imports.decision.like', {
          name: row.match?.name ?? '',
          detail: speakDetail(row.match?.detail ?? ''),
        })}
      </Text>
    );
  }
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th />
          <th scope="col">{t('imports.compare.file')}</th>
          <th scope="col">{t('imports.compare.record')}</th>
        </tr>
      </thead>
      <tbody>
        {COMPARED.map((key) => {
          const left = row.values[key] ?? '';
          const right = person?.[key] ?? '';
          const differs = person !== undefined && left !== '' && right !== '' && left !== right;
          return (
            <tr key={key}>
              <th scope="row">{t(`imports.field.${key}`)}</th>
              <td style={differs ? { fontWeight: 600 } : undefined}>{shown(key, left)}</td>
              <td style={differs ? { fontWeight: 600 } : undefined}>{shown(key, right)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One row of the check in full: its values, what is wrong, and the decision on a similar one. */
export function RowPanel({
  row,
  target,
  isPerson,
  onClose,
  onDecide,
}: {
  readonly row: ImportRow | null;
  readonly target: ImportTarget;
  readonly isPerson: boolean;
  readonly onClose: () => void;
  readonly onDecide: ((row: ImportRow, decision: RowDecision) => void) | null;
}) {
  const { t } = useWords();
  const words = useFindingWords();
  const shown = useShownValue();
  return (
    <SidePanel
      opened={row !== null}
      onClose={onClose}
      title={t('imports.row', { n: String(row?.rowNumber ?? '') })}
      width={560}
    >
      {row !== null && (
        <Stack gap="md">
          <Group gap="sm">
            <VerdictBadge verdict={row.verdict} target={target} />
            <Text size="sm" c="dimmed">
              {t(
                row.verdict === 'similar' && row.match === null
                  ? 'imports.verdict.similar.nobody'
                  : `imports.verdict.${row.verdict}.text`,
              )}
            </Text>
          </Group>
          {row.findings.length > 0 && (
            <Alert color={row.verdict === 'refused' ? 'red' : 'yellow'} variant="light">
              <List size="sm">
                {row.findings.map((finding) => (
                  <List.Item key={`${finding.cell}-${finding.code}`}>{words(finding)}</List.Item>
                ))}
              </List>
            </Alert>
          )}
          {row.match !== null && <Compare row={row} isPerson={isPerson} />}
          {row.verdict === 'similar' && onDecide !== null && (
            <Group>
              {row.match !== null && (
                <Button
                  variant={row.decision === 'same' ? 'filled' : 'default'}
                  onClick={() => onDecide(row, 'same')}
                >
                  {t(`imports.decision.same${decisionKind(target)}`)}
                </Button>
              )}
              <Button
                variant={row.decision === 'different' ? 'filled' : 'default'}
                onClick={() => onDecide(row, 'different')}
              >
                {row.match === null
                  ? t('imports.decision.new')
                  : t(`imports.decision.different${decisionKind(target)}`)}
              </Button>
            </Group>
          )}
          {(row.match === null || target === 'vacancies') && (
            <table className={styles.compare}>
              <tbody>
                {Object.entries(row.values)
                  .filter(([key, value]) => key !== 'regionCode' && value !== '')
                  .map(([key, value]) => (
                    <tr key={key}>
                      <th scope="row">{t(`imports.field.${key}`)}</th>
                      <td>{shown(key, value)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          )}
        </Stack>
      )}
    </SidePanel>
  );
}
