import { ActionIcon, Button, Menu, Tabs } from '@mantine/core';
import {
  IconBan,
  IconCopy,
  IconDeviceFloppy,
  IconDots,
  IconFileTypeDocx,
  IconPrinter,
  IconUpload,
} from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { TakingFile } from '../documents/FileProgress.tsx';
import { useTakeIn } from '../documents/use-take-in.ts';
import { useWords } from '../i18n/use-words.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useShortcut } from '../ui/keyboard/shortcuts.ts';
import { notifyDone, notifyProblem } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { PdfView } from '../ui/PdfView.tsx';
import { lastSearchOf } from '../ui/table/list-params.ts';
import { Loaded, WaitingLines } from '../ui/Waiting.tsx';
import styles from './Letters.module.css';
import { LetterNumber, LetterStandingBadge } from './labels.tsx';
import { AssignNumberDialog } from './letter/AssignNumberDialog.tsx';
import { DeliveriesTab } from './letter/DeliveriesTab.tsx';
import { LetterFacts } from './letter/LetterFacts.tsx';
import { SignedTab } from './letter/SignedTab.tsx';
import { usePickScan } from './letter/use-pick-scan.ts';
import { VoidDialog } from './letter/VoidDialog.tsx';
import { PrinterMenu } from './output/PrinterMenu.tsx';
import { useSaveDocx } from './output/use-save-docx.ts';

const route = getRouteApi('/surat/$id');
const TABS = ['pages', 'deliveries', 'signed'] as const;
const TABS_ID = 'letter';

function LetterPdf({ letter }: { readonly letter: Letter }) {
  const { t } = useTranslation();
  const pdf = useProcedure('letters.pdf', { id: letter.id }, { staleTime: Number.POSITIVE_INFINITY });
  if (pdf.data !== undefined) return <PdfView data={pdf.data} label={t('letters.pages')} />;
  return (
    <div className={styles.waiting}>
      {pdf.error === null ? (
        <WaitingLines lines={10} />
      ) : (
        <ErrorPanel error={pdf.error} onAgain={() => void pdf.refetch()} />
      )}
    </div>
  );
}

function LetterView({ letter }: { readonly letter: Letter }) {
  const { t, fault } = useWords();
  const navigate = useNavigate();
  const change = route.useNavigate();
  const search = route.useSearch();
  const tab = TABS.find((one) => one === search.tab) ?? 'pages';
  const print = useCommand('letters.print', { invalidates: [] });
  const save = useCommand('letters.savePdf', { invalidates: [] });
  const copy = useCommand('letters.saveCopy', { invalidates: [] });
  const attach = useCommand('letters.attachScan', { invalidates: ['letters', 'register', 'layoffs'] });
  const [open, setOpen] = useState<'number' | 'void' | null>(null);
  const problem = (error: Error) => notifyProblem(fault(error).title, fault(error).advice);
  const doPrint = () => print.mutate({ id: letter.id }, { onError: problem });
  const isVoid = letter.state === 'void';
  const saved = (file: { readonly fileName: string } | null) =>
    file !== null && notifyDone(t('letters.saved', { file: file.fileName }));
  const doCopy = () => copy.mutate({ id: letter.id }, { onError: problem, onSuccess: saved });
  const show = (next: string | null) =>
    void change({ search: next === null || next === 'pages' ? {} : { tab: next }, replace: true });
  const intake = useTakeIn();
  const scan = usePickScan(async (file) => {
    await intake.take(file, (job) => attach.mutateAsync({ id: letter.id, token: file.token, job }));
    notifyDone(t('letters.signed.done'));
    show('signed');
  });
  useShortcut('print', print.isPending ? null : doPrint);
  const docx = useSaveDocx('letter');
  const voidable = letter.state === 'issued' && letter.kind !== 'layoff-receipt';
  return (
    <Page
      title={letter.number ?? letter.title}
      overline={letter.number === null ? t('letters.one') : letter.title}
      badge={
        <>
          {(letter.number !== null || letter.signed || letter.state !== 'issued') && (
            <LetterStandingBadge letter={letter} />
          )}
          {letter.number === null && !isVoid && <LetterNumber number={null} />}
        </>
      }
      subtitle={t('letters.head', {
        addressee: letter.addressee,
        date: formatDateLong(letter.dated),
      })}
      layout="fill"
      onBack={() => void navigate({ to: '/surat', search: lastSearchOf('/surat') })}
      primary={
        isVoid
          ? {
              label: t('letters.save-copy.void'),
              run: doCopy,
              busy: copy.isPending,
              icon: <IconCopy size={16} aria-hidden />,
            }
          : {
              label: t('letters.print'),
              run: doPrint,
              busy: print.isPending,
              icon: <IconPrinter size={16} aria-hidden />,
            }
      }
      actions={
        <>
          <Button
            variant="default"
            loading={save.isPending}
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            onClick={() => save.mutate({ id: letter.id }, { onError: problem, onSuccess: saved })}
          >
            {t('letters.save-pdf')}
          </Button>
          <PrinterMenu letterId={letter.id} />
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={t('ui.more')}
                loading={copy.isPending || print.isPending || scan.busy || docx.busy}
              >
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconFileTypeDocx size={16} aria-hidden />}
                onClick={() => docx.save(letter.id)}
              >
                {t('letter-output.save-docx')}
              </Menu.Item>
              {!isVoid && (
                <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} onClick={scan.pick}>
                  {t('letters.signed.upload')}
                </Menu.Item>
              )}
              {isVoid ? (
                <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={doPrint}>
                  {t('letters.print.void')}
                </Menu.Item>
              ) : (
                <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={doCopy}>
                  {t('letters.save-copy')}
                </Menu.Item>
              )}
              {voidable && (
                <Menu.Item
                  color="red"
                  leftSection={<IconBan size={16} aria-hidden />}
                  onClick={() => setOpen('void')}
                >
                  {t('letters.void')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </>
      }
      bar={
        <Tabs id={TABS_ID} value={tab} onChange={show}>
          <Tabs.List style={{ borderBottom: 0 }}>
            {TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`letters.tab.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <div className={styles.split}>
        <LetterFacts letter={letter} onNumber={() => setOpen('number')} />
        <div
          className={styles.main}
          role="tabpanel"
          id={`${TABS_ID}-panel-${tab}`}
          aria-labelledby={`${TABS_ID}-tab-${tab}`}
        >
          {intake.file !== null && (
            <div className={styles.sheetHead}>
              <TakingFile intake={intake} />
            </div>
          )}
          {tab === 'pages' && <LetterPdf letter={letter} />}
          {tab === 'deliveries' && <DeliveriesTab letter={letter} />}
          {tab === 'signed' && <SignedTab letter={letter} busy={scan.busy} onUpload={scan.pick} />}
        </div>
      </div>
      <AssignNumberDialog opened={open === 'number'} letter={letter} onClose={() => setOpen(null)} />
      {open === 'void' && <VoidDialog letter={letter} onClose={() => setOpen(null)} />}
    </Page>
  );
}

/** One issued letter: the frozen PDF, to print again or save, and what became of it since. */
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
