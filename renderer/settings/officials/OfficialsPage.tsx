import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { Official } from '../../../shared/domain/office.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyDone } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { OfficialPanel, type PanelSubject } from './OfficialPanel.tsx';
import { OfficialsTable } from './OfficialsTable.tsx';
import { SignerOn } from './SignerOn.tsx';
import { findOverlaps, vacantOn } from './validity.ts';

/** Who signs letters, in which post, since when. */
export function OfficialsPage() {
  const { t } = useTranslation();
  const today = useToday();
  const query = useProcedure('officials.list', {});
  const [subject, setSubject] = useState<PanelSubject | null>(null);
  const [removing, setRemoving] = useState<Official | null>(null);
  const add = () => setSubject({ kind: 'new' });
  useShortcut('new', add);
  return (
    <Page
      title={t('settings.officials.title')}
      subtitle={t('settings.officials.lead')}
      primary={{ label: t('settings.officials.add'), run: add, icon: <IconPlus size={16} aria-hidden /> }}
    >
      <Loaded
        query={query}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void query.refetch()} />}
      >
        {({ officials, positions }) => (
          <Stack gap="md">
            <Doubts
              overlaps={findOverlaps(officials)}
              vacant={vacantOn(positions, officials, today).map((position) => position.title)}
            />
            {officials.length === 0 ? (
              <Empty
                icon={<IconUserPlus size={32} stroke={1.5} aria-hidden />}
                title={t('settings.officials.emptyTitle')}
                description={t('settings.officials.emptyText')}
                action={t('settings.officials.add')}
                onAction={add}
              />
            ) : (
              <>
                <OfficialsTable
                  officials={officials}
                  today={today}
                  onEdit={(official) => setSubject({ kind: 'edit', official })}
                  onRemove={setRemoving}
                />
                <Section title={t('settings.officials.signer.title')}>
                  <SignerOn today={today} />
                </Section>
              </>
            )}
            <OfficialPanel subject={subject} officials={officials} onClose={() => setSubject(null)} />
          </Stack>
        )}
      </Loaded>
      <RemoveOfficial official={removing} onClose={() => setRemoving(null)} />
    </Page>
  );
}

function Doubts({
  overlaps,
  vacant,
}: {
  readonly overlaps: ReturnType<typeof findOverlaps>;
  readonly vacant: readonly string[];
}) {
  const { t } = useTranslation();
  const sentences = [
    ...overlaps.map((overlap) =>
      t('settings.officials.overlap', {
        position: overlap.positionTitle,
        a: overlap.first.name,
        b: overlap.second.name,
        standing: t(`settings.officials.standingsShort.${overlap.first.standing}`).toLowerCase(),
        from: formatDateShort(overlap.from),
        to: overlap.to === null ? '' : t('settings.officials.overlapTo', { to: formatDateShort(overlap.to) }),
      }),
    ),
    ...vacant.map((position) => t('settings.officials.vacant', { position })),
  ];
  if (sentences.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
      {sentences.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
    </Alert>
  );
}

function RemoveOfficial({
  official,
  onClose,
}: {
  readonly official: Official | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const remove = useCommand('officials.remove', { invalidates: ['officials', 'letterSettings', 'letters'] });
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      opened={official !== null}
      onClose={close}
      title={t('settings.officials.removeTitle', { name: official?.name ?? '' })}
      action={t('settings.officials.remove')}
      dangerous
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => {
        if (official === null) return;
        remove.mutate(
          { id: official.id },
          {
            onSuccess: () => {
              notifyDone(t('settings.officials.removed'));
              close();
            },
          },
        );
      }}
    >
      <Text size="sm">{t('settings.officials.removeText')}</Text>
    </ConfirmDialog>
  );
}
