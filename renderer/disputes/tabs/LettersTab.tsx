import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { LetterTable } from '../../letters/LetterTable.tsx';
import { SubjectDrafts } from '../../letters/SubjectDrafts.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Disputes.module.css';
import { lettersOf } from '../fitting-letters.ts';
import { useBeginLetter } from '../use-begin-letter.ts';
import { useDisputeLetters } from '../use-dispute-letters.ts';

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
        <SubjectDrafts subject={{ kind: 'dispute', id: dispute.id }} />
        <Issued dispute={dispute} />
      </div>
    </div>
  );
}
