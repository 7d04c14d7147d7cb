import { ActionIcon, Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { fieldText, type PersonField } from '../../../shared/domain/person.ts';
import { differingFields, type MergeSide } from '../../../shared/domain/person-merge.ts';
import { useCommand, useList, useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useShortcut } from '../../ui/keyboard/shortcuts.ts';
import { notifyUndo } from '../../ui/notify-undo.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { useToday } from '../../ui/today.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import { usePairScan } from '../use-pair-scan.ts';
import { CompareTable } from './CompareTable.tsx';
import { PAIRS } from './DuplicatesPage.tsx';
import { HangingRecords } from './HangingRecords.tsx';
import { LikelihoodBadge, useReasons } from './pair-words.tsx';
import { useAfterMerge } from './use-after-merge.ts';

const route = getRouteApi('/pekerja/ganda/$satu/$dua');
type View = OutputOf<'persons.pair'>;

/** The pairs of the list around the one that is open. */
function useNeighbours(first: string, second: string) {
  const navigate = useNavigate();
  const scan = usePairScan();
  const list = useList('persons.pairs', PAIRS, { enabled: scan.data?.complete === true });
  const at = list.rows.findIndex(
    (pair) =>
      (pair.first.id === first && pair.second.id === second) ||
      (pair.first.id === second && pair.second.id === first),
  );
  const goTo = (index: number) => {
    const pair = list.rows[index];
    return pair === undefined
      ? null
      : () =>
          void navigate({
            to: '/pekerja/ganda/$satu/$dua',
            params: { satu: pair.first.id, dua: pair.second.id },
            replace: true,
          });
  };
  const back = () => void navigate({ to: '/pekerja/ganda', search: {} });
  const next = goTo(at + 1);
  const previous = at > 0 ? goTo(at - 1) : null;
  return {
    place: at === -1 ? null : { nth: at + 1, of: list.total ?? list.rows.length },
    previous,
    next: at === -1 ? null : next,
    back,
    /** Where one goes when this pair is decided. */
    onward: (at === -1 ? null : next) ?? previous ?? back,
  };
}

const CLASH_PAGES = {
  'layoff-report': '/laporan/$id',
  dispute: '/perkara/$id',
  referral: '/rujukan/$id',
} as const;

function Clashes({ clashes }: { readonly clashes: View['clashes'] }) {
  const { t } = useWords();
  if (clashes.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" title={t('persons.merge.clash.title')} mb="md">
      <List size="sm">
        {clashes.map((clash) => (
          <List.Item key={`${clash.kind} ${clash.id}`}>
            {t(`persons.merge.clash.${clash.kind}`, { title: clash.title })}{' '}
            <Anchor
              size="sm"
              underline="always"
              renderRoot={(props) => (
                <Link {...props} to={CLASH_PAGES[clash.kind]} params={{ id: clash.id }} />
              )}
            >
              {t(`persons.merge.clash.open.${clash.kind}`)}
            </Anchor>
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        {t('persons.merge.clash.advice')}
      </Text>
    </Alert>
  );
}

function Compare({ view }: { readonly view: View }) {
  const { t } = useWords();
  const reasons = useReasons();
  const { kept, gone } = view;
  const [sides, setSides] = useState<Readonly<Partial<Record<PersonField, MergeSide>>>>(view.proposed);
  const [asking, setAsking] = useState(false);
  const around = useNeighbours(kept.person.id, gone.person.id);
  const afterMerge = useAfterMerge();
  const merge = useCommand('persons.merge', { invalidates: 'all' });
  const distinct = useCommand('persons.setDistinct', { invalidates: ['persons'] });
  const drop = useCommand('persons.dropDistinct', { invalidates: ['persons'] });
  useShortcut('previous', asking ? null : around.previous);
  useShortcut('next', asking ? null : around.next);
  const ids = { first: kept.person.id, second: gone.person.id };
  const blocked = view.clashes.length > 0 || view.distinct;
  const take = differingFields(kept.person, gone.person).filter((field) => sides[field] === 'gone');

  const declare = () =>
    distinct.mutate(
      { ...ids, note: '' },
      {
        onSuccess: () => {
          notifyUndo(t('persons.distinct.done'), () => drop.mutate(ids));
          around.onward();
        },
      },
    );
  const moves = (
    [
      ['layoffs', gone.layoffs.length],
      ['disputes', gone.disputes.length],
      ['employments', gone.employments.length],
      ['letters', gone.letters.length],
      ['documents', gone.documents],
      ['consultations', gone.consultations],
    ] as const
  ).filter(([, n]) => n > 0);
  return (
    <Page
      title={t('persons.merge.title', { name: kept.person.name })}
      overline={t('persons.pairs.title')}
      {...(view.judgement === null
        ? {}
        : {
            badge: <LikelihoodBadge likeness={view.judgement.likeness} />,
            subtitle: reasons(view.judgement),
          })}
      onBack={around.back}
      primary={{ label: t('persons.merge.action'), run: () => setAsking(true), disabled: blocked }}
      actions={
        <>
          {around.place !== null && (
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="default"
                size={32}
                aria-label={t('persons.merge.previous')}
                disabled={around.previous === null}
                onClick={() => around.previous?.()}
              >
                <IconChevronLeft size={16} aria-hidden />
              </ActionIcon>
              <Text size="sm" c="dimmed" className="tabular" style={{ whiteSpace: 'nowrap' }}>
                {t('persons.merge.place', around.place)}
              </Text>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={t('persons.merge.next')}
                disabled={around.next === null}
                onClick={() => around.next?.()}
              >
                <IconChevronRight size={16} aria-hidden />
              </ActionIcon>
            </Group>
          )}
          {view.distinct ? (
            <Button
              variant="default"
              loading={drop.isPending}
              onClick={() =>
                drop.mutate(ids, {
                  onSuccess: () =>
                    notifyUndo(t('persons.distinct.dropped'), () => distinct.mutate({ ...ids, note: '' })),
                })
              }
            >
              {t('persons.distinct.drop')}
            </Button>
          ) : (
            <Button variant="default" loading={distinct.isPending} onClick={declare}>
              {t('persons.distinct.action')}
            </Button>
          )}
        </>
      }
    >
      <ErrorPanel error={distinct.error ?? drop.error} />
      <Clashes clashes={view.clashes} />
      {view.distinct && (
        <Alert color="gray" variant="light" mb="md" role="status">
          {t('persons.distinct.note')}
        </Alert>
      )}
      <Section title={t('persons.merge.fields')} description={t('persons.merge.fields.text')}>
        <CompareTable
          kept={kept.person}
          gone={gone.person}
          sides={sides}
          onSide={(field, side) => setSides((before) => ({ ...before, [field]: side }))}
          onEnter={blocked ? null : () => setAsking(true)}
        />
      </Section>
      <Section title={t('persons.merge.hanging')} description={t('persons.merge.hanging.text')}>
        <HangingRecords kept={kept} gone={gone} />
      </Section>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('persons.merge.confirm.title')}
        action={t('persons.merge.action')}
        busy={merge.isPending}
        error={merge.error}
        onConfirm={() =>
          merge.mutate(
            {
              keptId: kept.person.id,
              keptVersion: kept.person.version,
              goneId: gone.person.id,
              goneVersion: gone.person.version,
              take: [...take],
            },
            {
              onSuccess: ({ mergeId, person }) => {
                setAsking(false);
                afterMerge(mergeId, person.name);
                around.onward();
              },
            },
          )
        }
      >
        <Text size="sm">
          {t('persons.merge.confirm.text', { gone: gone.person.name, kept: kept.person.name })}
        </Text>
        {moves.length === 0 ? (
          <Text size="sm">{t('persons.merge.moves.nothing')}</Text>
        ) : (
          <>
            <Text size="sm">{t('persons.merge.moves')}</Text>
            <List size="sm">
              {moves.map(([what, n]) => (
                <List.Item key={what}>{t(`persons.merge.moves.${what}`, { n })}</List.Item>
              ))}
            </List>
          </>
        )}
        <Text size="sm">
          {fieldText(gone.person, 'nik') === null || take.includes('nik')
            ? t('persons.merge.confirm.after')
            : t('persons.merge.confirm.after-nik', { nik: gone.person.nik ?? '' })}
        </Text>
      </ConfirmDialog>
    </Page>
  );
}

/** Two records side by side: which field from where, what hangs on each, and whether they become one. */
export function ComparePage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { satu, dua } = route.useParams();
  const today = useToday();
  const view = useProcedure('persons.pair', { first: satu, second: dua, today });
  return (
    <Loaded
      query={view}
      failed={(error) => (
        <Page
          title={t('persons.pairs.title')}
          onBack={() => void navigate({ to: '/pekerja/ganda', search: {} })}
        >
          <ErrorPanel error={error} onAgain={() => void view.refetch()} />
        </Page>
      )}
    >
      {(found) => (
        <Compare
          key={`${found.kept.person.id} ${found.kept.person.version} ${found.gone.person.id} ${found.gone.person.version}`}
          view={found}
        />
      )}
    </Loaded>
  );
}
