import { Button, Group, Select, Text } from '@mantine/core';
import { IconBan, IconSignature, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../shared/domain/letter.ts';
import type { LetterScan } from '../../../shared/domain/letter-delivery.ts';
import { formatSize } from '../../../shared/texts/speak-params.ts';
import { useProcedure } from '../../client/hooks.ts';
import { FileView } from '../../documents/FileView.tsx';
import type { Tone } from '../../theme/theme.ts';
import { ToneBadge } from '../../ui/Badge.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useMoment } from '../../ui/time-zone.ts';
import { Loaded } from '../../ui/Waiting.tsx';
import styles from '../Letters.module.css';
import { type ScanStanding, scanStanding } from './scan-standing.ts';

const SCAN_BADGES = {
  valid: { tone: 'good', icon: IconSignature },
  older: { tone: 'neutral', icon: IconSignature },
  cancelled: { tone: 'bad', icon: IconBan },
} as const satisfies Record<ScanStanding, { tone: Tone; icon: typeof IconBan }>;

/** The letter as it came back signed, newest first: the newest is the valid copy. */
export function SignedTab({
  letter,
  busy,
  onUpload,
}: {
  readonly letter: Letter;
  readonly busy: boolean;
  readonly onUpload: () => void;
}) {
  const { t } = useTranslation();
  const scans = useProcedure('letters.scans', { id: letter.id });
  const mayUpload = letter.state !== 'void';
  return (
    <Loaded
      query={scans}
      failed={(error) => <ErrorPanel error={error} onAgain={() => void scans.refetch()} />}
    >
      {(found) =>
        found.length === 0 ? (
          <Empty
            icon={<IconSignature size={28} aria-hidden />}
            title={t('letters.signed.empty.title')}
            description={t(mayUpload ? 'letters.signed.empty.text' : 'letters.signed.empty.void')}
            {...(mayUpload ? { action: t('letters.signed.upload'), onAction: onUpload } : {})}
          />
        ) : (
          <Scans
            scans={found}
            isVoid={letter.state === 'void'}
            busy={busy}
            onUpload={mayUpload ? onUpload : null}
          />
        )
      }
    </Loaded>
  );
}

function Scans({
  scans,
  isVoid,
  busy,
  onUpload,
}: {
  readonly scans: readonly LetterScan[];
  readonly isVoid: boolean;
  readonly busy: boolean;
  readonly onUpload: (() => void) | null;
}) {
  const { t } = useTranslation();
  const moment = useMoment();
  const [asked, setAsked] = useState<string | null>(null);
  const [newest] = scans;
  const shown = scans.find(({ id }) => id === asked) ?? newest;
  if (shown === undefined || newest === undefined) return null;
  const valid = shown.id === newest.id;
  return (
    <div className={styles.main}>
      <Group className={styles.sheetHead} justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap" miw={0}>
          <ScanBadge standing={scanStanding(isVoid, valid)} />
          {scans.length === 1 ? (
            <Text size="sm" truncate>
              {shown.name}
            </Text>
          ) : (
            <Select
              aria-label={t('letters.signed.choose')}
              w={260}
              allowDeselect={false}
              value={shown.id}
              onChange={setAsked}
              data={scans.map((scan) => ({
                value: scan.id,
                label: t('letters.signed.option', { name: scan.name, at: moment(scan.addedAt) }),
              }))}
            />
          )}
          <Text size="xs" c="dimmed" className="tabular" style={{ whiteSpace: 'nowrap' }}>
            {t('letters.signed.facts', {
              size: formatSize(shown.bytes),
              at: moment(shown.addedAt),
              by: shown.addedBy,
            })}
          </Text>
        </Group>
        {onUpload !== null && (
          <Button
            variant="default"
            size="xs"
            loading={busy}
            leftSection={<IconUpload size={14} aria-hidden />}
            onClick={onUpload}
          >
            {t('letters.signed.again')}
          </Button>
        )}
      </Group>
      <FileView key={shown.id} owner={{ of: 'scan', id: shown.id }} label={shown.name} />
    </div>
  );
}

function ScanBadge({ standing }: { readonly standing: ScanStanding }) {
  const { t } = useTranslation();
  const { tone, icon: Icon } = SCAN_BADGES[standing];
  return (
    <ToneBadge tone={tone} icon={<Icon size={12} aria-hidden />}>
      {t(`letters.signed.${standing}`)}
    </ToneBadge>
  );
}
