import { Button, Group, Table, Text, UnstyledButton } from '@mantine/core';
import { IconMailForward, IconPaperclip, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { Letter } from '../../../shared/domain/letter.ts';
import { type Delivery, startsAnswerDays } from '../../../shared/domain/letter-delivery.ts';
import { useProcedure } from '../../client/hooks.ts';
import { FileView } from '../../documents/FileView.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loaded } from '../../ui/Waiting.tsx';
import styles from '../Letters.module.css';
import { AnswerDaysNote } from './AnswerDaysNote.tsx';
import { DeliveryPanel, type DeliverySubject } from './DeliveryPanel.tsx';
import { nextAddressee } from './next-addressee.ts';

/** To whom the letter went, how, when, and who took it. */
export function DeliveriesTab({ letter }: { readonly letter: Letter }) {
  const { t } = useTranslation();
  const found = useProcedure('deliveries.list', { id: letter.id });
  const [subject, setSubject] = useState<DeliverySubject | null>(null);
  const [proof, setProof] = useState<Delivery | null>(null);
  const add = (deliveries: readonly Delivery[]) => {
    const delivered = deliveries.map(({ addressee }) => addressee);
    setSubject({ kind: 'new', addressee: nextAddressee(letter.addressee, delivered) });
  };
  return (
    <div className={styles.scroll}>
      {startsAnswerDays(letter) && <AnswerDaysNote letterId={letter.id} />}
      <Loaded
        query={found}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
      >
        {(deliveries) =>
          deliveries.length === 0 ? (
            <Empty
              icon={<IconMailForward size={28} aria-hidden />}
              title={t('letters.deliveries.empty.title')}
              description={t('letters.deliveries.empty.text')}
              action={t('letters.deliveries.add')}
              onAction={() => add(deliveries)}
            />
          ) : (
            <>
              <Group justify="space-between" mb="xs">
                <Text size="sm" c="dimmed">
                  {t('letters.deliveries.count', {
                    n: deliveries.length,
                    received: deliveries.filter(({ receivedOn }) => receivedOn !== null).length,
                  })}
                </Text>
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => add(deliveries)}
                >
                  {t('letters.deliveries.add')}
                </Button>
              </Group>
              <DeliveryTable
                deliveries={deliveries}
                onOpen={(delivery) => setSubject({ kind: 'edit', delivery })}
                onProof={setProof}
              />
            </>
          )
        }
      </Loaded>
      <DeliveryPanel letter={letter} subject={subject} onClose={() => setSubject(null)} />
      {proof !== null && <ProofDialog delivery={proof} onClose={() => setProof(null)} />}
    </div>
  );
}

function DeliveryTable({
  deliveries,
  onOpen,
  onProof,
}: {
  readonly deliveries: readonly Delivery[];
  readonly onOpen: (delivery: Delivery) => void;
  readonly onProof: (delivery: Delivery) => void;
}) {
  const { t } = useTranslation();
  const columns = ['addressee', 'way', 'sentOn', 'receivedOn', 'receivedBy', 'proof'] as const;
  return (
    <Table verticalSpacing={6} highlightOnHover aria-label={t('letters.tab.deliveries')}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column}>{t(`letters.deliveries.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {deliveries.map((delivery) => (
          <Table.Tr key={delivery.id}>
            <Table.Td>
              <UnstyledButton className={styles.quiet} onClick={() => onOpen(delivery)}>
                {delivery.addressee}
              </UnstyledButton>
              {(delivery.party !== null || delivery.note !== '') && (
                <Text size="xs" c="dimmed">
                  {[delivery.party === null ? '' : t(`disputes.party.${delivery.party}`), delivery.note]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{t(`letters.way.${delivery.way}`)}</Table.Td>
            <Table.Td className="tabular" style={{ whiteSpace: 'nowrap' }}>
              {delivery.sentOn === null ? '–' : formatDateShort(delivery.sentOn)}
            </Table.Td>
            <Table.Td className="tabular" style={{ whiteSpace: 'nowrap' }}>
              {delivery.receivedOn === null ? (
                <Text span size="sm" c="var(--tone-wait-text)">
                  {t('letters.deliveries.waiting')}
                </Text>
              ) : (
                formatDateShort(delivery.receivedOn)
              )}
            </Table.Td>
            <Table.Td>{delivery.receivedBy === '' ? '–' : delivery.receivedBy}</Table.Td>
            <Table.Td>
              {delivery.proof === null ? (
                '–'
              ) : (
                <UnstyledButton
                  className={styles.quiet}
                  aria-label={t('letters.deliveries.proof-of', { addressee: delivery.addressee })}
                  onClick={() => onProof(delivery)}
                >
                  <Group gap={4} wrap="nowrap">
                    <IconPaperclip size={14} aria-hidden />
                    {t('letters.deliveries.see-proof')}
                  </Group>
                </UnstyledButton>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ProofDialog({ delivery, onClose }: { readonly delivery: Delivery; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const name = delivery.proof?.name ?? '';
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('letters.deliveries.proof-of', { addressee: delivery.addressee })}
      width={820}
    >
      <div className={styles.proof}>
        <FileView owner={{ of: 'proof', id: delivery.id }} label={name} />
      </div>
    </Dialog>
  );
}
