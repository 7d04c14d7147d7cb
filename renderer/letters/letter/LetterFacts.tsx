import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../../shared/calendar/format-date.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import { letterKindInfo } from '../../../shared/letters/kind-info.ts';
import { Facts } from '../../ui/Facts.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import styles from '../Letters.module.css';
import { LetterNumber } from '../labels.tsx';

function LetterLink({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/surat/$id" params={{ id }} />}>
      {children}
    </Anchor>
  );
}

/** What the letter is about, where that is a record. */
function SubjectLink({ letter: { subject, reportId } }: { readonly letter: Letter }) {
  const { t } = useTranslation();
  const look = { size: 'sm' } as const;
  if (subject.kind === 'person') {
    const params = { id: subject.id };
    return (
      <Anchor {...look} renderRoot={(props) => <Link {...props} to="/pekerja/$id" params={params} />}>
        {t('letters.open-person')}
      </Anchor>
    );
  }
  if (subject.kind === 'employer') {
    const params = { id: subject.id };
    return (
      <Anchor {...look} renderRoot={(props) => <Link {...props} to="/perusahaan/$id" params={params} />}>
        {t('letters.open-employer')}
      </Anchor>
    );
  }
  if (subject.kind === 'dispute') {
    const params = { id: subject.id };
    return (
      <Anchor {...look} renderRoot={(props) => <Link {...props} to="/perkara/$id" params={params} />}>
        {t('letters.open-dispute')}
      </Anchor>
    );
  }
  if (reportId === null) return null;
  return (
    <Anchor {...look} renderRoot={(props) => <Link {...props} to="/laporan/$id" params={{ id: reportId }} />}>
      {t('letters.open-report')}
    </Anchor>
  );
}

/** The letter's facts beside its pages, and what became of it. */
export function LetterFacts({
  letter,
  onNumber,
}: {
  readonly letter: Letter;
  /** Gives it the number that is to follow. */
  readonly onNumber: () => void;
}) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <aside className={styles.side} aria-label={t('letters.facts')}>
      <Stack gap="md">
        {letter.state === 'void' && (
          <Alert color="red" variant="light" title={t('letters.voided')}>
            <Text size="sm">{letter.voidReason}</Text>
            {letter.number !== null && (
              <Text size="xs" mt={4}>
                {t('letters.voided.number')}
              </Text>
            )}
          </Alert>
        )}
        {letter.number === null && letter.state !== 'void' && (
          <Alert color="yellow" variant="light">
            <Text size="sm" mb="xs">
              {t('letters.number.waits')}
            </Text>
            <Button size="xs" variant="default" onClick={onNumber}>
              {t('letters.assign')}
            </Button>
          </Alert>
        )}
        {letter.numberByHand && letter.state !== 'void' && (
          <Alert color="yellow" variant="light">
            <Text size="sm">{t('letters.number.by-hand')}</Text>
          </Alert>
        )}
        {letter.replacedBy !== null && (
          <Alert color="yellow" variant="light">
            <Text size="sm">{t('letters.replaced')}</Text>
            <LetterLink id={letter.replacedBy}>{t('letters.replaced.open')}</LetterLink>
          </Alert>
        )}
        <Facts
          narrow
          facts={[
            { label: t('letters.column.number'), value: <LetterNumber number={letter.number} /> },
            { label: t('letters.column.dated'), value: formatDateLong(letter.dated) },
            { label: t('letters.column.kind'), value: letterKindInfo(letter.kind).name },
            { label: t('letters.column.addressee'), value: letter.addressee },
            ...(letter.workers === 0
              ? []
              : [{ label: t('letters.column.workers'), value: String(letter.workers) }]),
            { label: t('letters.column.pages'), value: String(letter.pages) },
            { label: t('letters.column.issued'), value: moment(letter.issuedAt) },
            { label: t('letters.issued-by'), value: letter.issuedBy },
          ]}
        />
        <SubjectLink letter={letter} />
        {letter.replaces !== null && (
          <LetterLink id={letter.replaces}>{t('letters.replaces.open')}</LetterLink>
        )}
        <Text size="xs" c="dimmed">
          {t('letters.frozen')}
        </Text>
      </Stack>
    </aside>
  );
}
