import { Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LetterGap } from '../../shared/contract/letters.ts';
import { type GapGroup, groupGaps, isBlocking } from './gaps.ts';
import styles from './Letters.module.css';

interface Places {
  readonly reportId: string;
  readonly employerId: string;
}

/** Where a gap is filled in. */
function GapLink({
  gap,
  places,
  children,
}: {
  readonly gap: GapGroup;
  readonly places: Places;
  readonly children: string;
}) {
  const look = { size: 'sm', underline: 'always' } as const;
  const report = { id: places.reportId };
  switch (gap.where) {
    case 'office':
      return (
        <Anchor
          {...look}
          renderRoot={(props) => (
            <Link {...props} to="/pengaturan" search={{ bagian: 'profil', isian: gap.field }} />
          )}
        >
          {children}
        </Anchor>
      );
    case 'letter':
      // A letter that is replaced gets its number, and its reason, at the report.
      if (gap.field.startsWith('replaces')) {
        const search = { tab: gap.field === 'replaces.reason' ? 'history' : 'letters' };
        return (
          <Anchor
            {...look}
            renderRoot={(props) => <Link {...props} to="/laporan/$id" params={report} search={search} />}
          >
            {children}
          </Anchor>
        );
      }
      return (
        <Anchor
          {...look}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/pengaturan"
              search={{ bagian: gap.field.startsWith('signer.') ? 'pejabat' : 'surat' }}
            />
          )}
        >
          {children}
        </Anchor>
      );
    case 'employer':
      return (
        <Anchor
          {...look}
          renderRoot={(props) => <Link {...props} to="/perusahaan/$id" params={{ id: places.employerId }} />}
        >
          {children}
        </Anchor>
      );
    case 'report':
      return (
        <Anchor
          {...look}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/laporan/$id"
              params={report}
              search={gap.field === 'workers' ? {} : { tab: 'data' }}
            />
          )}
        >
          {children}
        </Anchor>
      );
    case 'worker': {
      const search =
        gap.field === 'nik'
          ? { saring: 'tanpa-nik' }
          : gap.workers.length === 1
            ? { cari: gap.workers[0] ?? '' }
            : {};
      return (
        <Anchor
          {...look}
          renderRoot={(props) => <Link {...props} to="/laporan/$id" params={report} search={search} />}
        >
          {children}
        </Anchor>
      );
    }
  }
}

/** What the letter still lacks, each with a way to where it is filled in. */
export function GapPanel({ gaps, places }: { readonly gaps: readonly LetterGap[]; readonly places: Places }) {
  const { t } = useTranslation();
  const groups = groupGaps(gaps);
  if (groups.length === 0) {
    return (
      <div className={styles.gap}>
        <IconCircleCheck size={16} aria-hidden color="var(--tone-good-text)" />
        <Text size="sm">{t('letters.gaps.none')}</Text>
      </div>
    );
  }
  const line = (group: GapGroup) => {
    const name = t(`letters.gap.${group.where}.${group.field}`);
    const [first] = group.workers;
    if (first === undefined) return name;
    return group.workers.length === 1
      ? t('letters.gaps.worker', { field: name, name: first })
      : t('letters.gaps.workers', { field: name, n: group.workers.length });
  };
  const part = (blocking: boolean) => {
    const shown = groups.filter((group) => isBlocking(group) === blocking);
    if (shown.length === 0) return null;
    return (
      <section aria-label={t(blocking ? 'letters.gaps.required' : 'letters.gaps.advised')}>
        <Text size="sm" fw={600} mb={4}>
          {t(blocking ? 'letters.gaps.required' : 'letters.gaps.advised')}
        </Text>
        <Stack gap={4}>
          {shown.map((group) => (
            <div key={`${group.where}-${group.field}`} className={styles.gap}>
              {blocking ? (
                <IconCircleX size={16} aria-hidden color="var(--tone-bad-text)" />
              ) : (
                <IconAlertTriangle size={16} aria-hidden color="var(--tone-wait-text)" />
              )}
              <GapLink gap={group} places={places}>
                {line(group)}
              </GapLink>
            </div>
          ))}
        </Stack>
      </section>
    );
  };
  return (
    <Stack gap="sm">
      {part(true)}
      {part(false)}
    </Stack>
  );
}
