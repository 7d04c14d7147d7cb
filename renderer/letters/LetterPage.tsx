import { Alert, Anchor, Button, NumberInput, Stack, Text } from '@mantine/core';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Facts } from '../ui/Facts.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone, notifyProblem } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { PdfView } from '../ui/PdfView.tsx';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { useMoment } from '../ui/time-zone.ts';
import { Loaded, WaitingLines } from '../ui/Waiting.tsx';
import styles from './Letters.module.css';
import { LetterNumber, LetterStateBadge } from './labels.tsx';

const route = getRouteApi('/surat/$id');

function AssignNumberDialog({
  opened,
  letter,
  onClose,
}: {
  readonly opened: boolean;
  readonly letter: Letter;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [sequence, setSequence] = useState<number | null>(null);
  const assign = useCommand('letters.assignNumber', {
    invalidates: ['letters', 'layoffs', 'home', 'letterSettings'],
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('letters.assign.title')}
      action={t('letters.assign')}
      busy={assign.isPending}
      disabled={sequence === null}
      error={assign.error}
      onConfirm={() =>
        sequence !== null &&
        assign.mutate(
          { id: letter.id, sequence },
          {
            onSuccess: (numbered) => {
              notifyDone(t('letters.assigned', { number: numbered.number ?? '' }));
              onClose();
            },
          },
        )
      }
    >
      <Text size="sm">{t('letters.assign.text')}</Text>
      <NumberInput
        label={t('letters.field.sequence')}
        maw={160}
        min={1}
        max={999_999}
        allowDecimal={false}
        allowNegative={false}
        value={sequence ?? ''}
        onChange={(value) => setSequence(typeof value === 'number' ? value : null)}
      />
    </ConfirmDialog>
  );
}

function LetterLink({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/surat/$id" params={{ id }} />}>
      {children}
    </Anchor>
  );
}

function LetterView({ letter }: { readonly letter: Letter }) {
  const { t, fault } = useWords();
  const navigate = useNavigate();
  const moment = useMoment();
  const pdf = useProcedure('letters.pdf', { id: letter.id }, { staleTime: Number.POSITIVE_INFINITY });
  const print = useCommand('letters.print', { invalidates: [] });
  const save = useCommand('letters.savePdf', { invalidates: [] });
  const [numbering, setNumbering] = useState(false);
  const problem = (error: Error) => notifyProblem(fault(error).title, fault(error).advice);
  const doPrint = () => print.mutate({ id: letter.id }, { onError: problem });
  useShortcut('print', print.isPending ? null : doPrint);
  return (
    <Page
      title={letter.number ?? letter.title}
      overline={letter.number === null ? t('letters.one') : letter.title}
      badge={
        <>
          <LetterStateBadge state={letter.state} />
          {letter.number === null && <LetterNumber number={null} />}
        </>
      }
      subtitle={t('letters.head', {
        addressee: letter.addressee,
        date: formatDateLong(letter.dated),
      })}
      layout="fill"
      onBack={() => void navigate({ to: '/surat', search: lastSearchOf('/surat') })}
      primary={{
        label: t('letters.print'),
        run: doPrint,
        busy: print.isPending,
        icon: <IconPrinter size={16} aria-hidden />,
      }}
      actions={
        <>
          {letter.number === null && letter.state !== 'void' && (
            <Button variant="default" onClick={() => setNumbering(true)}>
              {t('letters.assign')}
            </Button>
          )}
          <Button
            variant="default"
            loading={save.isPending}
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            onClick={() =>
              save.mutate(
                { id: letter.id },
                {
                  onError: problem,
                  onSuccess: (saved) =>
                    saved !== null && notifyDone(t('letters.saved', { file: saved.fileName })),
                },
              )
            }
          >
            {t('letters.save-pdf')}
          </Button>
        </>
      }
    >
      <div className={styles.split}>
        <aside className={styles.side} aria-label={t('letters.facts')}>
          <Stack gap="md">
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
                { label: t('letters.column.addressee'), value: letter.addressee },
                { label: t('letters.column.workers'), value: String(letter.workers) },
                { label: t('letters.column.pages'), value: String(letter.pages) },
                { label: t('letters.column.issued'), value: moment(letter.issuedAt) },
                { label: t('letters.issued-by'), value: letter.issuedBy },
              ]}
            />
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to="/laporan/$id" params={{ id: letter.subject.id }} />}
            >
              {t('letters.open-report')}
            </Anchor>
            {letter.replaces !== null && (
              <LetterLink id={letter.replaces}>{t('letters.replaces.open')}</LetterLink>
            )}
            <Text size="xs" c="dimmed">
              {t('letters.frozen')}
            </Text>
          </Stack>
        </aside>
        {pdf.data === undefined ? (
          <div className={styles.waiting}>
            {pdf.error === null ? (
              <WaitingLines lines={10} />
            ) : (
              <ErrorPanel error={pdf.error} onAgain={() => void pdf.refetch()} />
            )}
          </div>
        ) : (
          <PdfView data={pdf.data} label={t('letters.pages')} />
        )}
      </div>
      <AssignNumberDialog opened={numbering} letter={letter} onClose={() => setNumbering(false)} />
    </Page>
  );
}

/** One issued letter: the frozen PDF, to print again or save. */
export function LetterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const letter = useProcedure('letters.get', { id });
  return (
    <Loaded
      query={letter}
      failed={(error) => (
        <Page
          title={t('letters.one')}
          onBack={() => void navigate({ to: '/surat', search: lastSearchOf('/surat') })}
        >
          <ErrorPanel error={error} onAgain={() => void letter.refetch()} />
        </Page>
      )}
    >
      {(found) => <LetterView key={found.id} letter={found} />}
    </Loaded>
  );
}
