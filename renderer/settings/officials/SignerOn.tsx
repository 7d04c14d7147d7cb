import { Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlainDate, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Official } from '../../../shared/domain/office.ts';
import { LETTER_KINDS_BY_GROUP, letterKindInfo } from '../../../shared/letters/kind-info.ts';
import { useProcedure } from '../../client/hooks.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { DateInput } from '../../ui/form/DateInput.tsx';
import classes from '../settings.module.css';

/** Answers who signs each kind of letter on a day; the main process decides, by the same rule as at issuing. */
export function SignerOn({ today }: { readonly today: PlainDate }) {
  const { t } = useTranslation();
  const [day, setDay] = useState<string | null>(today);
  const asked = isPlainDate(day) ? day : null;
  const signers = useProcedure(
    'letterSettings.signersOn',
    { date: asked ?? today },
    { keep: true, enabled: asked !== null },
  );
  return (
    <Stack gap="sm">
      <DateInput id="signer-on" label={t('settings.officials.signer.date')} value={day} onChange={setDay} />
      {signers.error !== null && <ErrorPanel error={signers.error} onAgain={() => void signers.refetch()} />}
      {asked !== null && signers.data !== undefined && <Signers signers={signers.data} />}
    </Stack>
  );
}

function Signers({ signers }: { readonly signers: OutputOf<'letterSettings.signersOn'> }) {
  const { t } = useTranslation();
  const byKind = new Map(signers.map(({ kind, signer }) => [kind, signer]));
  const lacking = signers.some(({ signer }) => signer === null);
  return (
    <>
      {lacking && (
        <Text size="sm" role="status">
          {t('settings.officials.signer.noneHint')}
        </Text>
      )}
      <div className={classes.scroll}>
        <Table
          className={classes.table}
          aria-label={t('settings.officials.signer.title')}
          layout="fixed"
          miw={560}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="38%">{t('settings.officials.signer.kind')}</Table.Th>
              <Table.Th>{t('settings.officials.signer.by')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {LETTER_KINDS_BY_GROUP.map(({ group, kinds }) => (
              <Fragment key={group}>
                <Table.Tr>
                  <Table.Th className={classes.groupRow} scope="rowgroup" colSpan={2}>
                    {t(`letters.group.${group}`)}
                  </Table.Th>
                </Table.Tr>
                {kinds.map((kind) => (
                  <Table.Tr key={kind}>
                    <Table.Td>{letterKindInfo(kind).name}</Table.Td>
                    <Table.Td>
                      <Signer official={byKind.get(kind) ?? null} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function Signer({ official }: { readonly official: Official | null }) {
  const { t } = useTranslation();
  if (official === null) {
    return (
      <ToneBadge tone="wait" icon={<IconAlertTriangle size={12} aria-hidden />}>
        {t('settings.officials.signer.none')}
      </ToneBadge>
    );
  }
  const standing =
    official.standing === 'definitif' ? '' : t(`settings.officials.standingsShort.${official.standing}`);
  const post = `${standing} ${official.positionTitle}`.trim();
  return (
    <Text size="sm" truncate title={`${official.name}, ${post}`}>
      {official.name}
      <Text span inherit c="dimmed">
        {` · ${post}`}
      </Text>
    </Text>
  );
}
