import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { IconDots, IconEye } from '@tabler/icons-react';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../shared/contract/drafts.ts';
import { chipChoices } from '../../../shared/letters/chip-choices.ts';
import { fieldOfChip } from '../../../shared/letters/chips.ts';
import { type FieldName, LETTER_FIELDS } from '../../../shared/letters/fields.ts';
import { fieldBlocks } from '../../../shared/letters/follow-facts.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import type { FieldBlock } from '../../../shared/letters/template.ts';
import { useCommand, useProcedure } from '../../client/hooks.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { LeaveDialog } from '../../ui/form/LeaveGuard.tsx';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { LetterEditor, type LetterEditorHandle } from '../editor/LetterEditor.tsx';
import { SaveDocxButton } from '../output/SaveDocxButton.tsx';
import { useSaveDocx } from '../output/use-save-docx.ts';
import styles from './Draft.module.css';
import { DraftSide, type DraftTab } from './DraftSide.tsx';
import { lastDraftSearch } from './draft-params.ts';
import { fieldId } from './FieldsTab.tsx';
import { IssuePane } from './IssuePane.tsx';
import { useRemoveDraft } from './remove-draft.ts';
import { SaveMark, SaveProblem } from './SaveMark.tsx';
import { type DraftDesk, useDraftWork } from './use-draft-work.ts';

/** Asks before a page is left whose text could not be saved. */
function LeaveUnsaved({ desk }: { readonly desk: DraftDesk }) {
  const isStuck = desk.saving.kind === 'failed' || desk.saving.kind === 'stale';
  const blocker = useBlocker({
    shouldBlockFn: () => isStuck,
    enableBeforeUnload: false,
    withResolver: true,
  });
  return blocker.status === 'blocked' ? (
    <LeaveDialog opened onStay={() => blocker.reset?.()} onLeave={() => blocker.proceed?.()} />
  ) : null;
}

/** The block of the standing text that a field makes, or a plain one of its type. */
function blockOfField(view: DraftView, name: FieldName): FieldBlock {
  const known = view.template.find(({ block }) => 'field' in block && block.field === name)?.block;
  if (known !== undefined && 'field' in known) return known;
  const spec = LETTER_FIELDS[name];
  if (spec.type === 'text') return { kind: 'field-paragraphs', field: name, indent: 'none' };
  if (spec.type !== 'rows') return { kind: 'field-list', field: name };
  const columns = spec.columns.map(({ name: column, label, type }) => ({
    name: column,
    header: label,
    width: 30,
    align: type === 'money' || type === 'count' ? ('right' as const) : ('left' as const),
  }));
  const numbered = { name: '#', header: 'No.', width: 8, align: 'center' as const };
  return { kind: 'field-table', field: name, columns: [numbered, ...columns], total: false };
}

function useIssue(desk: DraftDesk, active: boolean) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = desk.view;
  const preview = useProcedure('drafts.preview', { id }, { enabled: active, staleTime: 0 });
  const issue = useCommand('drafts.issue');
  const shown = preview.error === null ? preview.data : undefined;
  const blocked =
    shown === undefined || preview.isFetching || shown.gaps.some(({ need }) => need === 'required');
  const run = () =>
    issue.mutate(
      { id, previewed: shown?.sha256 ?? null },
      {
        onSuccess: (letter) => {
          desk.stop();
          notifyDone(t('letters.issued'));
          void navigate({ to: '/surat/$id', params: { id: letter.id }, replace: true });
        },
        onError: () => void preview.refetch(),
      },
    );
  return { preview, issue, shown, blocked, run };
}

/** The screen of an open draft. */
export function DraftScreen({
  opened,
  onReload,
}: {
  readonly opened: DraftView;
  readonly onReload: () => void;
}) {
  const { t, fault } = useWords();
  const navigate = useNavigate();
  const editor = useRef<LetterEditorHandle>(null);
  const desk = useDraftWork(opened, () => editor.current?.flush());
  const spec = letterSpecs[opened.kind];
  const [tab, setTab] = useState<DraftTab>('fields');
  const [stage, setStage] = useState<'write' | 'issue'>('write');
  const [resetting, setResetting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const issuing = useIssue(desk, stage === 'issue');
  const remove = useRemoveDraft();
  const docx = useSaveDocx('draft');
  const { facts, view, work } = desk;
  const chips = useMemo(() => chipChoices(spec, facts), [spec, facts]);
  const laws = useMemo(() => Object.keys(spec.law), [spec]);
  const frame = useMemo(() => spec.frame(facts), [spec, facts]);
  const problem = (error: unknown) => notifyProblem(fault(error).title, fault(error).advice);

  const toField = (name: FieldName | 'dated') => {
    setStage('write');
    setTab('fields');
    requestAnimationFrame(() => {
      const input = document.getElementById(name === 'dated' ? 'field-dated' : fieldId(name));
      input?.scrollIntoView({ block: 'center' });
      input?.focus();
    });
  };
  const toFieldOfChip = (chip: string) => {
    const name = fieldOfChip(chip);
    if (name !== null && spec.fields[name] !== undefined) toField(name);
    else if (chip.startsWith('letter.')) toField('dated');
    else
      void navigate({ to: '/pengaturan', search: { bagian: chip.startsWith('law.') ? 'aturan' : 'profil' } });
  };
  const show = async () => {
    setBusy(true);
    const saved = await desk.save();
    setBusy(false);
    if (!saved) return;
    issuing.issue.reset();
    setStage('issue');
  };
  const toIssue = () => {
    if (desk.gaps.some(({ need }) => need === 'required')) {
      setTab('gaps');
      setRefused(true);
    } else void show();
  };
  const keepBeside = () =>
    void desk.keepBeside().then((id) => {
      desk.stop();
      notifyDone(t('drafts.kept'));
      void navigate({ to: '/surat/draf/$id', params: { id }, replace: true, ignoreBlocker: true });
    }, problem);
  const leave = () => void navigate({ to: '/surat', search: lastDraftSearch() });
  const isWriting = stage === 'write';
  return (
    <Page
      title={spec.name}
      overline={view.subjectName === '' ? t('drafts.one') : view.subjectName}
      badge={<SaveMark state={desk.saving} />}
      layout="fill"
      onBack={isWriting ? leave : () => setStage('write')}
      primary={{
        label: t('drafts.issue'),
        run: isWriting ? toIssue : issuing.run,
        busy: busy || issuing.issue.isPending,
        disabled: !isWriting && issuing.blocked,
      }}
      actions={
        isWriting ? (
          <>
            <Button
              variant="default"
              leftSection={<IconEye size={16} aria-hidden />}
              loading={busy}
              onClick={() => void show()}
            >
              {t('drafts.preview')}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
                  <IconDots size={16} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  disabled={docx.busy}
                  onClick={() => void desk.save().then((saved) => saved && docx.save(view.id))}
                >
                  {t('letter-output.save-docx')}
                </Menu.Item>
                <Menu.Item disabled={work.body === null} onClick={() => setResetting(true)}>
                  {t('drafts.reset')}
                </Menu.Item>
                <Menu.Item
                  color="red"
                  onClick={() =>
                    void desk.save().then(() => {
                      desk.stop();
                      remove(view.id, leave);
                    })
                  }
                >
                  {t('drafts.remove')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        ) : (
          <SaveDocxButton draftId={view.id} />
        )
      }
    >
      <SaveProblem
        state={desk.saving}
        onAgain={() => void desk.save()}
        onReload={onReload}
        onKeep={keepBeside}
      />
      <div className={styles.split} hidden={!isWriting}>
        <LetterEditor
          ref={editor}
          doc={desk.start}
          onChange={desk.setDoc}
          facts={facts}
          template={work.body === null ? undefined : view.template}
          chips={chips}
          laws={laws}
          style={facts.office.style}
          head={frame.head}
          tail={frame.tail}
          label={t('drafts.body')}
          onField={toFieldOfChip}
        />
        <DraftSide
          desk={desk}
          tab={tab}
          onTab={setTab}
          refused={refused}
          onField={toField}
          onInsert={
            work.body === null
              ? undefined
              : (name) => editor.current?.insertBlocks(fieldBlocks(blockOfField(view, name), facts))
          }
          onText={(text) => editor.current?.insertText(text)}
          selected={() => editor.current?.selectedText() ?? ''}
        />
      </div>
      {!isWriting && (
        <IssuePane
          desk={desk}
          preview={issuing.shown}
          error={issuing.preview.error}
          isFetching={issuing.preview.isFetching}
          issueError={issuing.issue.error}
          onAgain={() => void issuing.preview.refetch()}
          onField={toField}
        />
      )}
      <ConfirmDialog
        opened={resetting}
        onClose={() => setResetting(false)}
        title={t('drafts.reset.title')}
        action={t('drafts.reset')}
        onConfirm={() => {
          setResetting(false);
          desk.change({ body: null });
          editor.current?.replace(desk.standing());
        }}
      >
        <Text size="sm">{t('drafts.reset.text')}</Text>
      </ConfirmDialog>
      <LeaveUnsaved desk={desk} />
    </Page>
  );
}
