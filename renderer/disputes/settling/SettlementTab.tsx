import { useTranslation } from 'react-i18next';
import { wasAtCourt } from '../../../shared/domain/dispute/court-path.ts';
import type { Dispute } from '../../../shared/domain/dispute/dispute.ts';
import styles from '../Disputes.module.css';
import type { EventWork } from '../event/EventPanel.tsx';
import { CourtPart } from './CourtPart.tsx';
import { PaymentPart } from './PaymentPart.tsx';
import { ProofPart } from './ProofPart.tsx';

const hasAgreement = ({ state }: Dispute) => state.agreedOn !== null;
const goesToCourt = ({ state, events }: Dispute) =>
  state.stage === 'failed' || state.stage === 'court' || wasAtCourt(events);

/** Whether anything comes after the mediation of a case: an agreement to be carried out, or the court. Pure. */
export const hasSettlement = (dispute: Dispute): boolean => hasAgreement(dispute) || goesToCourt(dispute);

/** What comes after the mediation: payments by the agreement, the way through the court, what it proves of a layoff for JKP. */
export function SettlementTab({
  dispute,
  onWork,
}: {
  readonly dispute: Dispute;
  readonly onWork: (work: EventWork) => void;
}) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys, in a closed case too
    <section className={styles.scroll} aria-label={t('disputes.page.pelaksanaan')} tabIndex={0}>
      {hasAgreement(dispute) && <PaymentPart dispute={dispute} onWork={onWork} />}
      {goesToCourt(dispute) && <CourtPart dispute={dispute} onWork={onWork} />}
      {dispute.layoff !== null && <ProofPart dispute={dispute} />}
    </section>
  );
}
