import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../../../shared/letters/fields.ts';
import { letterSpecs } from '../../../shared/letters/specs.ts';
import styles from './Draft.module.css';
import { FieldsTab } from './FieldsTab.tsx';
import { GapsTab } from './GapsTab.tsx';
import { lacksSession } from './gap-words.ts';
import { HeadFields } from './HeadFields.tsx';
import { SnippetsTab } from './SnippetsTab.tsx';
import type { DraftDesk } from './use-draft-work.ts';

export const DRAFT_TABS = ['fields', 'gaps', 'snippets'] as const;
export type DraftTab = (typeof DRAFT_TABS)[number];

/** Beside the sheet: the fields, what is missing, the office's snippets. */
export function DraftSide({
  desk,
  tab,
  onTab,
  refused,
  onField,
  onInsert,
  onText,
  selected,
}: {
  readonly desk: DraftDesk;
  readonly tab: DraftTab;
  readonly onTab: (tab: DraftTab) => void;
  /** The letter was to be issued and is not complete. */
  readonly refused: boolean;
  readonly onField: (name: FieldName) => void;
  readonly onInsert?: ((name: FieldName) => void) | undefined;
  readonly onText: (text: string) => void;
  readonly selected: () => string;
}) {
  const { t } = useTranslation();
  const { view, work, facts, gaps } = desk;
  const required = gaps.filter(({ need }) => need === 'required').length;
  return (
    <aside className={styles.side} aria-label={t('drafts.side')}>
      <Tabs
        id="draft-side"
        value={tab}
        onChange={(next) => onTab(DRAFT_TABS.find((one) => one === next) ?? 'fields')}
        style={{ display: 'contents' }}
        keepMounted={false}
      >
        <Tabs.List grow>
          {DRAFT_TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {one === 'gaps' && gaps.length > 0
                ? t(required > 0 ? 'drafts.tab.gaps.required' : 'drafts.tab.gaps.advised', {
                    n: required > 0 ? required : gaps.length,
                  })
                : t(`drafts.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="fields" className={styles.panel}>
          <HeadFields
            work={work}
            number={facts.number}
            settled={desk.settled}
            officeLetterhead={desk.officeLetterhead}
            refuses={desk.refuses}
            onChange={desk.change}
          />
          <FieldsTab
            kind={view.kind}
            spec={letterSpecs[view.kind]}
            facts={facts}
            typed={work.typed}
            recorded={view.recorded}
            onValue={desk.setValue}
            onInsert={onInsert}
          />
        </Tabs.Panel>
        <Tabs.Panel value="gaps" className={styles.panel}>
          <GapsTab
            gaps={gaps}
            withoutSigner={facts.signer === null}
            refused={refused}
            noSession={lacksSession(view, gaps)}
            onField={onField}
          />
        </Tabs.Panel>
        <Tabs.Panel value="snippets" className={styles.panel}>
          <SnippetsTab onInsert={onText} selected={selected} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
