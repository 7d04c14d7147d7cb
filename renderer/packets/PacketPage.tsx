import { ActionIcon, Box, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconFileTypePdf, IconTable } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { PacketSubject } from '../../shared/contract/packets.ts';
import {
  PACKET_LAYOUT,
  PACKET_SECTIONS,
  type Packet,
  type PacketFieldCode,
} from '../../shared/domain/employment/packet.ts';
import { isReferralStep } from '../../shared/domain/employment/steps.ts';
import {
  PACKET_FIELD_WORDS,
  PACKET_OWN,
  PACKET_PAPER_WORDS,
  PACKET_SECTION_WORDS,
  packetLines,
  packetTable,
} from '../../shared/letters/packet-words.ts';
import { copyText } from '../calculators/copy-text.ts';
import { useProcedure } from '../client/hooks.ts';
import { ReadinessBadge, VerdictBadge } from '../employment/labels.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useReferralWay } from '../referrals/use-referral-way.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import { PacketDialog } from './PacketDialog.tsx';
import styles from './Packets.module.css';

const route = getRouteApi('/paket');

/** Copies one value; the sign says for a moment that it is done. */
function CopyOne({ value, label }: { readonly value: string; readonly label: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Tooltip label={t(copied ? 'packet.copied' : 'packet.copy')} withArrow>
      <ActionIcon
        variant="subtle"
        color={copied ? 'green' : 'gray'}
        size={26}
        aria-label={t('packet.copy.of', { field: label })}
        onClick={() => setCopied(copyText(value))}
      >
        {copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}

function Field({ field, packet }: { readonly field: PacketFieldCode; readonly packet: Packet }) {
  const { t } = useWords();
  const value = packet.values[field] ?? '';
  const label = PACKET_FIELD_WORDS[field];
  const isMissing = packet.missing.includes(field);
  if (value === '' && !isMissing) return null;
  return (
    <div className={styles.field}>
      <dt>{label}</dt>
      <dd className="tabular">
        {value === '' ? (
          <span className={styles.missing}>
            <IconAlertTriangle size={14} aria-hidden /> {t('packet.missing')}
          </span>
        ) : (
          <>
            <span>{value}</span>
            <CopyOne value={value} label={label} />
          </>
        )}
      </dd>
    </div>
  );
}

function Papers({ packet }: { readonly packet: Packet }) {
  const { t } = useWords();
  const { enclosures, missingPapers } = packet;
  return (
    <ul className={styles.papers}>
      {enclosures.map((one) => (
        <li key={one.kind === 'letter' ? one.letter.id : one.document.id}>
          <IconCheck size={14} aria-hidden className={styles.there} />
          <span>
            {PACKET_PAPER_WORDS[one.paper]}
            <Text span size="xs" c="dimmed">
              {` · ${one.kind === 'letter' ? `${one.letter.title} ${one.letter.number ?? ''}` : one.document.title}`}
            </Text>
          </span>
        </li>
      ))}
      {missingPapers.map((paper) => (
        <li key={paper} className={styles.missing}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>{t('packet.paper.missing', { paper: PACKET_PAPER_WORDS[paper] })}</span>
        </li>
      ))}
    </ul>
  );
}

function PacketView({ packet, subject }: { readonly packet: Packet; readonly subject: PacketSubject }) {
  const { t, finding } = useWords();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const referral = useReferralWay(
    { ...packet, day: packet.layoffDate },
    packet.steps.some(({ code }) => isReferralStep(code)),
  );
  const lacking = packet.missing.length + packet.missingPapers.length;
  const copyAll = (text: string, words: string) => {
    if (copyText(text)) notifyDone(words);
  };
  return (
    <Page
      title={packet.name}
      overline={t('packet.title')}
      badge={
        <>
          {/* On a narrow window there is room for one beside the name. */}
          <Box component="span" visibleFrom="md">
            <VerdictBadge verdict={packet.verdict} />
          </Box>
          <ReadinessBadge outcome={packet.outcome} />
        </>
      }
      subtitle={[
        packet.employerName,
        lacking === 0 ? t('packet.complete') : t('packet.lacking', { n: lacking }),
      ].join(' · ')}
      onBack={() => void navigate({ to: '/pekerja/$id', params: { id: packet.personId } })}
      primary={{
        label: t('packet.make'),
        run: () => setMaking(true),
        icon: <IconFileTypePdf size={16} aria-hidden />,
      }}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => copyAll(packetLines(packet.values), t('packet.copied.lines'))}
          >
            {t('packet.copy.lines')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTable size={16} aria-hidden />}
            onClick={() => copyAll(packetTable(packet.values), t('packet.copied.table'))}
          >
            {t('packet.copy.table')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div>
          {PACKET_SECTIONS.map((section) => (
            <Section key={section} title={PACKET_SECTION_WORDS[section]}>
              <dl className={styles.fields}>
                {PACKET_LAYOUT[section].map((field) => (
                  <Field key={field} field={field} packet={packet} />
                ))}
              </dl>
            </Section>
          ))}
        </div>
        <div>
          <Section title={t('packet.papers')}>
            <Papers packet={packet} />
          </Section>
          <Section title={t('packet.own')}>
            <ul className={styles.plain}>
              {PACKET_OWN.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Section>
          {packet.steps.length > 0 && (
            <Section title={t('packet.steps')}>
              <ol className={styles.plain}>
                {packet.steps.map((step) => (
                  <li key={step.code}>
                    {finding(step)}
                    {isReferralStep(step.code) && (
                      <div>
                        <Button size="compact-sm" variant="default" my={4} onClick={referral.go}>
                          {t(referral.isThere ? 'referrals.open' : 'referrals.refer')}
                        </Button>
                      </div>
                    )}
                  </li>
                ))}
              </ol>
            </Section>
          )}
        </div>
      </div>
      {making && <PacketDialog subjects={[subject]} onClose={() => setMaking(false)} />}
    </Page>
  );
}

/** The completeness packet of a worker: every fact as it is typed into a form, what is missing, and the papers. */
export function PacketPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const today = useToday();
  const { baris, kerja } = route.useSearch();
  const subject: PacketSubject =
    baris === undefined ? { kind: 'job', id: kerja ?? '-' } : { kind: 'line', id: baris };
  const packet = useProcedure('packets.get', { subject, asOf: today });
  return (
    <Loaded
      query={packet}
      failed={(error) => (
        <Page title={t('packet.title')} onBack={() => void navigate({ to: '/pekerja' })}>
          <Group>
            <ErrorPanel error={error} onAgain={() => void packet.refetch()} />
          </Group>
        </Page>
      )}
    >
      {(found) => <PacketView packet={found} subject={subject} />}
    </Loaded>
  );
}
