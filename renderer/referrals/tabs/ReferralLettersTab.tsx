import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import type { Referral } from '../../../shared/domain/referral/referral.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import { LetterTable } from '../../letters/LetterTable.tsx';
import { SubjectDrafts } from '../../letters/SubjectDrafts.tsx';
import { useBeginLetterAbout } from '../../letters/use-begin-letter.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Referrals.module.css';
import { usePersonLetters } from '../use-person-letters.ts';

/** Kinds that can be about a referral: to BPJS, to placement, to an employer with a vacancy. */
const KINDS = (Object.keys(letterSpecs) as SpecKindCode[]).filter((code) =>
  letterSpecs[code].subjects.includes('referral'),
);

/** Letters about a referral: those being written, those on which the worker stands, and a new one. */
export function ReferralLettersTab({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation();
  const subject = { kind: 'referral', id: referral.id } as const;
  const { begin, busy, error } = useBeginLetterAbout(subject);
  const letters = usePersonLetters(referral.person.id);
  return (
    <div className={styles.scroll}>
      <div style={{ maxWidth: 960 }}>
        <Group mb="md">
          <Menu position="bottom-start" width={360}>
            <Menu.Target>
              <Button
                variant="default"
                loading={busy !== null}
                leftSection={<IconFileText size={16} aria-hidden />}
                rightSection={<IconChevronDown size={14} aria-hidden />}
              >
                {t('referrals.letters.make')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {KINDS.map((code) => (
                <Menu.Item key={code} onClick={() => begin(code)}>
                  {letterSpecs[code].name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
        <ErrorPanel error={error} />
        <SubjectDrafts subject={subject} />
        <Section title={t('referrals.letters.issued')}>
          {letters.length === 0 ? (
            <Empty
              title={t('referrals.letters.empty.title')}
              description={t('referrals.letters.empty.text')}
            />
          ) : (
            <LetterTable letters={letters} label={t('referrals.letters.issued')} />
          )}
        </Section>
      </div>
    </div>
  );
}
