import { Anchor, Button, Group, Menu, Table } from '@mantine/core';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { useProcedure } from '../../client/hooks.ts';
import { LetterTable } from '../../letters/LetterTable.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Section } from '../../ui/Section.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import styles from '../Disputes.module.css';
import { lettersOf } from '../fitting-letters.ts';
import { useBeginLetter } from '../use-begin-letter.ts';
import { useDisputeLetters } from '../use-dispute-letters.ts';

/** More drafts about one case than anyone keeps. */
const MOST_DRAFTS = 100;

function MakeLetter({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const { fitting, others } = lettersOf(dispute.state.stage, dispute.kind);
  const { begin, busy, error } = useBeginLetter(dispute.id);
  return (
    <>
      <Group mb="md">
        <Menu position="bottom-start" width={360}>
          <Menu.Target>
            <Button
              variant="default"
              loading={busy !== null}
              leftSection={<IconFileText size={16} aria-hidden />}
              rightSection={<IconChevronDown size={14} aria-hidden />}
            >
              {t('disputes.letters.make')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
            <Menu.Label>
              {t('disputes.letters.fitting', { stage: t(`disputes.stage.${dispute.state.stage}`) })}
            </Menu.Label>
            {fitting.map((code) => (
              <Menu.Item key={code} onClick={() => begin(code)}>
                {letterSpecs[code].name}
              </Menu.Item>
            ))}
            {others.length > 0 && <Menu.Label>{t('disputes.letters.others')}</Menu.Label>}
            {others.map((code) => (
              <Menu.Item key={code} onClick={() => begin(code)}>
                {letterSpecs[code].name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <ErrorPanel error={error} />
    </>
  );
}

function Drafts({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const found = useProcedure('drafts.list', {
    subject: { kind: 'dispute', id: dispute.id },
    limit: MOST_DRAFTS,
  });
  const rows = found.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('disputes.letters.drafts')}>
      <Table verticalSpacing={6} aria-label={t('disputes.letters.drafts')}>
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

function Issued({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useTranslation();
  const letters = useDisputeLetters(dispute.id);
  return (
    <Section title={t('disputes.letters.issued')}>
      {letters.length === 0 ? (
        <Empty title={t('disputes.letters.empty.title')} description={t('disputes.letters.empty.text')} />
      ) : (
        <LetterTable letters={letters} label={t('disputes.letters.issued')} />
      )}
    </Section>
  );
}

/** Letters about a dispute: those being written, those issued, and a new one, the kinds of its stage first. */
export function LettersTab({ dispute }: { readonly dispute: Dispute }) {
  return (
    <div className={styles.scroll}>
      <div style={{ maxWidth: 960 }}>
        <MakeLetter dispute={dispute} />
        <Drafts dispute={dispute} />
        <Issued dispute={dispute} />
      </div>
    </div>
  );
}
