import type { TFunction } from 'i18next';
import { formatDateShort } from '../../../shared/calendar/format-date.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { ReferralSummary } from '../../../shared/domain/referral/referral.ts';
import { Nik } from '../../ui/Nik.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { NoProofBadge, ReferralStageBadge } from '../labels.tsx';
import { NextThingCell } from './NextThingCell.tsx';

const day = (date: PlainDate | null) => (
  <span className="tabular">{date === null ? '–' : formatDateShort(date)}</span>
);

/** A text that may be cut, whole under the pointer. */
const whole = (text: string) => <span title={text}>{text}</span>;

/** Columns of the list of referrals. */
export function referralColumns(t: TFunction): readonly Column<ReferralSummary>[] {
  return [
    {
      id: 'name',
      header: t('referrals.column.name'),
      size: 170,
      grow: true,
      sort: 'name',
      hideable: false,
      cell: (row) => whole(row.name),
    },
    {
      id: 'nik',
      header: t('referrals.column.nik'),
      size: 160,
      hidden: true,
      cell: (row) => (row.nik === null ? '–' : <Nik value={row.nik} />),
    },
    {
      id: 'employer',
      header: t('referrals.column.employer'),
      size: 160,
      grow: true,
      cell: (row) => whole(row.employerName),
    },
    {
      id: 'layoffDate',
      header: t('referrals.column.layoff'),
      size: 104,
      sort: 'layoffDate',
      cell: (row) => day(row.layoffDate),
    },
    {
      id: 'stage',
      header: t('referrals.column.stage'),
      size: 150,
      sort: 'stage',
      cell: (row) => <ReferralStageBadge stage={row.stage} />,
    },
    {
      id: 'next',
      header: t('referrals.column.next'),
      size: 250,
      sort: 'nextDue',
      cell: (row) => <NextThingCell next={row.next} />,
    },
    {
      id: 'proof',
      header: t('referrals.column.proof'),
      size: 148,
      cell: (row) => (row.withoutProof ? <NoProofBadge /> : t('referrals.proof.there')),
    },
    {
      id: 'officer',
      header: t('referrals.column.officer'),
      size: 130,
      cell: (row) => whole(row.officer || '–'),
    },
    {
      id: 'claimDue',
      header: t('referrals.column.claim-due'),
      size: 112,
      sort: 'claimDue',
      hidden: true,
      cell: (row) => day(row.claimDue),
    },
    {
      id: 'monthsPaid',
      header: t('referrals.column.months-paid'),
      size: 110,
      align: 'right',
      hidden: true,
      cell: (row) => <span className="tabular">{row.monthsPaid}</span>,
    },
    {
      id: 'phone',
      header: t('referrals.column.phone'),
      size: 130,
      hidden: true,
      cell: (row) => <span className="tabular">{row.phone || '–'}</span>,
    },
    {
      id: 'referredOn',
      header: t('referrals.column.referred'),
      size: 112,
      sort: 'referredOn',
      hidden: true,
      cell: (row) => day(row.referredOn),
    },
    {
      id: 'reemployedOn',
      header: t('referrals.column.reemployed'),
      size: 130,
      hidden: true,
      cell: (row) => day(row.reemployedOn),
    },
  ];
}
