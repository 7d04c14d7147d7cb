import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateVersion } from '../../../shared/contract/drafts.ts';
import type { TemplateBlock } from '../../../shared/letters/template.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import { ChangeList } from './ChangeList.tsx';
import { templateChanges } from './template-changes.ts';
import styles from './templates.module.css';

/** Every version of a standing text with who, when, why and what changed; each can be taken up again. */
export function TemplateHistory({
  shipped,
  versions,
  onTake,
}: {
  readonly shipped: readonly TemplateBlock[];
  /** Newest first. */
  readonly versions: readonly TemplateVersion[];
  readonly onTake: (body: readonly TemplateBlock[]) => void;
}) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long history has to be scrolled by keys
    <section className={styles.history} tabIndex={0} aria-label={t('templates.history')}>
      {versions.length === 0 ? (
        <Empty
          icon={<IconHistory size={32} stroke={1.5} aria-hidden />}
          title={t('templates.history.none')}
          description={t('templates.history.none.text')}
        />
      ) : (
        <ol className={styles.versions}>
          {versions.map((version, at) => (
            <Version
              key={version.version}
              version={version}
              body={version.body ?? shipped}
              before={versions[at + 1]?.body ?? shipped}
              inForce={at === 0}
              onTake={onTake}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function Version({
  version,
  body,
  before,
  inForce,
  onTake,
}: {
  readonly version: TemplateVersion;
  readonly body: readonly TemplateBlock[];
  readonly before: readonly TemplateBlock[];
  readonly inForce: boolean;
  readonly onTake: (body: readonly TemplateBlock[]) => void;
}) {
  const { t } = useTranslation();
  const moment = useMoment();
  const id = useId();
  const [open, setOpen] = useState(inForce);
  return (
    <li>
      <div className={styles.versionHead}>
        <div>
          <Group gap="xs">
            <Text fw={600}>{t('templates.version', { version: version.version })}</Text>
            {inForce && <ToneBadge tone="good">{t('templates.in-force')}</ToneBadge>}
            {version.body === null && <ToneBadge tone="neutral">{t('templates.state.shipped')}</ToneBadge>}
          </Group>
          <Text size="sm" c="dimmed" className="tabular">
            {t('templates.changed-by', { at: moment(version.at), by: version.by })}
          </Text>
          {version.note !== '' && (
            <Text size="sm" className={styles.note}>
              {version.note}
            </Text>
          )}
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'templates.changes.hide' : 'templates.changes.show')}
          </Button>
          {!inForce && (
            <Button size="xs" variant="default" onClick={() => onTake(body)}>
              {t('templates.take')}
            </Button>
          )}
        </Group>
      </div>
      {open && (
        <div id={id} className={styles.opened}>
          <ChangeList changes={templateChanges(before, body)} />
        </div>
      )}
    </li>
  );
}
