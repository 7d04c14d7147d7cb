import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateStanding } from '../../../shared/contract/drafts.ts';
import { LETTER_GROUPS, SPEC_KINDS, type SpecKindCode } from '../../../shared/domain/letter.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import settings from '../settings.module.css';

const GROUPS = LETTER_GROUPS.map((group) => ({
  group,
  kinds: SPEC_KINDS.filter((kind) => letterSpecs[kind].group === group),
})).filter(({ kinds }) => kinds.length > 0);

/** Every kind of letter with the state of its standing text. */
export function TemplateList({ standings }: { readonly standings: readonly TemplateStanding[] }) {
  const { t } = useTranslation();
  const columns = ['kind', 'state', 'changed'] as const;
  const byKind = new Map(standings.map((standing) => [standing.kind, standing]));
  return (
    <div className={settings.scroll}>
      <Table className={settings.table} aria-label={t('templates.title')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`templates.columns.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {GROUPS.map(({ group, kinds }) => (
            <Fragment key={group}>
              <Table.Tr>
                <Table.Th className={settings.groupRow} scope="rowgroup" colSpan={columns.length}>
                  {t(`letters.group.${group}`)}
                </Table.Th>
              </Table.Tr>
              {kinds.map((kind) => (
                <KindRow key={kind} kind={kind} standing={byKind.get(kind) ?? null} />
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function KindRow({
  kind,
  standing,
}: {
  readonly kind: SpecKindCode;
  readonly standing: TemplateStanding | null;
}) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/pengaturan" search={{ bagian: 'naskah', naskah: kind }} />
          )}
        >
          {letterSpecs[kind].name}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <StandingBadge standing={standing} />
      </Table.Td>
      <Table.Td className="tabular">
        {standing === null ? (
          <Text span size="sm" c="dimmed">
            {t('templates.never')}
          </Text>
        ) : (
          t('templates.changed-by', { at: moment(standing.at), by: standing.by })
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Whether the shipped text holds or the office's own. */
export function StandingBadge({
  standing,
}: {
  readonly standing: Pick<TemplateStanding, 'version' | 'shipped'> | null;
}) {
  const { t } = useTranslation();
  return standing === null || standing.shipped ? (
    <ToneBadge tone="neutral">{t('templates.state.shipped')}</ToneBadge>
  ) : (
    <ToneBadge tone="accent">{t('templates.state.own', { version: standing.version })}</ToneBadge>
  );
}
