import { Alert, Button, Group, Tabs, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { SpecKindCode } from '../../../shared/domain/letter.ts';
import type { LetterStyle } from '../../../shared/domain/office.ts';
import type { RuleBook } from '../../../shared/law/rule-set.ts';
import { chipChoices } from '../../../shared/letters/chip-choices.ts';
import { templateDocOf } from '../../../shared/letters/draft-doc-template.ts';
import { exampleFacts } from '../../../shared/letters/example-facts.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import type { TemplateBlock } from '../../../shared/letters/template.ts';
import { LetterEditor, type LetterEditorHandle } from '../../letters/editor/LetterEditor.tsx';
import { useCloseGuard } from '../../ui/form/close-guard.tsx';
import { LeaveGuard } from '../../ui/form/LeaveGuard.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import { BackToShippedDialog } from './BackToShippedDialog.tsx';
import { conditionWords } from './block-words.ts';
import { SaveTemplateDialog } from './SaveTemplateDialog.tsx';
import { TemplateHistory } from './TemplateHistory.tsx';
import { StandingBadge } from './TemplateList.tsx';
import { TemplateSample } from './TemplateSample.tsx';
import styles from './templates.module.css';
import { MOST_PARTS, type TemplateText, useTemplateText } from './use-template-text.ts';

const FACES = ['text', 'sample', 'history'] as const;
type Face = (typeof FACES)[number];

export type StoredTemplate = OutputOf<'templates.get'>;

/** The standing text of a kind at work: written in, looked at as a letter, with what it was before. */
export function TemplateDesk({
  kind,
  stored,
  style,
  book,
  onBack,
}: {
  readonly kind: SpecKindCode;
  readonly stored: StoredTemplate;
  readonly style: LetterStyle;
  readonly book: RuleBook;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const spec = letterSpecs[kind];
  const [newest] = stored.versions;
  const newestVersion = newest?.version ?? 0;
  const inForce = stored.current ?? spec.body;
  const text = useTemplateText(newestVersion, inForce);
  const [face, setFace] = useState<Face>('text');
  const [asking, setAsking] = useState<'save' | 'back' | null>(null);
  const editor = useRef<LetterEditorHandle>(null);
  const chips = useMemo(() => chipChoices(spec, exampleFacts(spec, book)), [spec, book]);
  useCloseGuard(() => text.dirty);
  const overtaken = newestVersion > text.begun.version;
  const { beginFrom, dirty } = text;
  useEffect(() => {
    // Nothing was written: another window's text comes in its place.
    if (overtaken && !dirty) beginFrom(newestVersion, inForce);
  }, [overtaken, dirty, beginFrom, newestVersion, inForce]);
  const show = (next: Face) => {
    editor.current?.flush();
    setFace(next);
  };
  const take = (body: readonly TemplateBlock[]) => {
    editor.current?.replace(templateDocOf(body));
    show('text');
  };
  return (
    <Page
      title={spec.name}
      overline={t('templates.title')}
      badge={
        <StandingBadge
          standing={newest === undefined ? null : { version: newestVersion, shipped: newest.body === null }}
        />
      }
      subtitle={spec.use}
      onBack={onBack}
      layout="fill"
      primary={{
        label: t('templates.save'),
        disabled: !dirty || overtaken || text.tooLong,
        run: () => {
          editor.current?.flush();
          setAsking('save');
        },
      }}
      actions={
        stored.current !== null && (
          <Button variant="default" onClick={() => setAsking('back')}>
            {t('templates.back')}
          </Button>
        )
      }
      bar={
        <Tabs value={face} onChange={(value) => show(FACES.find((one) => one === value) ?? 'text')}>
          <Tabs.List style={{ borderBottom: 0 }} aria-label={t('templates.faces')}>
            {FACES.map((one) => (
              <Tabs.Tab key={one} value={one} aria-controls={undefined}>
                {t(`templates.face.${one}`, { n: stored.versions.length })}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <div className={styles.face} hidden={face !== 'text'}>
        <LetterEditor
          ref={editor}
          doc={text.begun.doc}
          onChange={text.write}
          facts={null}
          chips={chips}
          laws={Object.keys(spec.law)}
          style={style}
          label={t('templates.editor', { kind: spec.name })}
          conditionWords={(condition) => conditionWords(t, condition)}
          notices={
            <Notices
              text={text}
              newest={overtaken ? (newest ?? null) : null}
              onNewest={() => text.beginFrom(newestVersion, inForce)}
              onGoOn={() => text.goOnFrom(newestVersion, inForce)}
            />
          }
        />
      </div>
      {face === 'sample' && (
        <div className={styles.face}>
          <TemplateSample kind={kind} body={text.written} unsaved={dirty} />
        </div>
      )}
      {face === 'history' && (
        <div className={styles.face}>
          <TemplateHistory shipped={spec.body} versions={stored.versions} onTake={take} />
        </div>
      )}
      {asking === 'save' && (
        <SaveTemplateDialog
          kind={kind}
          text={text}
          onClose={() => setAsking(null)}
          onSaved={(saved) => {
            text.kept(saved);
            setAsking(null);
            notifyDone(t('templates.saved', { kind: spec.name, version: saved.version }));
          }}
        />
      )}
      {asking === 'back' && (
        <BackToShippedDialog
          kind={kind}
          version={newestVersion}
          current={inForce}
          onClose={() => setAsking(null)}
          onBack={(saved) => {
            text.beginFrom(saved.version, spec.body);
            setAsking(null);
            notifyDone(t('templates.back.done', { kind: spec.name }));
          }}
        />
      )}
      <LeaveGuard form={{ dirty, isSafe: () => false }} />
    </Page>
  );
}

/** What stands between the text and being saved. */
function Notices({
  text,
  newest,
  onNewest,
  onGoOn,
}: {
  readonly text: TemplateText;
  /** The version of another window that overtook what is written here, or null. */
  readonly newest: StoredTemplate['versions'][number] | null;
  readonly onNewest: () => void;
  readonly onGoOn: () => void;
}) {
  const { t } = useTranslation();
  const moment = useMoment();
  if (newest === null && !text.tooLong) return null;
  return (
    <div className={styles.notice}>
      {text.tooLong && (
        <Alert role="alert" color="red" title={t('templates.too-long', { n: MOST_PARTS })}>
          {t('templates.too-long.advice')}
        </Alert>
      )}
      {newest !== null && (
        <Alert role="alert" color="yellow" title={t('templates.overtaken')}>
          <Text size="sm">
            {t('templates.overtaken.text', {
              version: newest.version,
              by: newest.by,
              at: moment(newest.at),
            })}
          </Text>
          <Group gap="xs" mt="xs">
            <Button size="xs" variant="default" onClick={onNewest}>
              {t('templates.overtaken.newest')}
            </Button>
            <Button size="xs" variant="default" onClick={onGoOn}>
              {t('templates.overtaken.go-on')}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  );
}
