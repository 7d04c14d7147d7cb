import { useTranslation } from 'react-i18next';
import { type DisputeEventKind, PARTIES } from '../../../shared/domain/dispute/events.ts';
import { ChoiceField, TextAreaField, TextField } from '../../ui/form/fields.tsx';
import { MoneyField } from '../../ui/form/typed-fields.tsx';
import { InstalmentsField } from '../settling/InstalmentsField.tsx';
import { SettlingField } from './SettlingField.tsx';

/** What the events after a recommendation say: agreement, court, closing. */
export function EndFields({
  kind,
  disputeId,
}: {
  readonly kind: DisputeEventKind;
  readonly disputeId: string;
}) {
  const { t } = useTranslation();
  const number = <TextField name="data.number" label={t(`disputes.field.number.${kind}`)} />;
  const court = <TextField name="data.court" label={t('disputes.field.court')} />;
  const side = (
    <ChoiceField
      name="data.by"
      label={t('disputes.field.by')}
      options={[...PARTIES, ...(kind === 'withdrawn' ? (['both'] as const) : [])].map((value) => ({
        value,
        label: t(`disputes.by.${value}`),
      }))}
    />
  );
  switch (kind) {
    case 'agreement-signed':
      return (
        <>
          <SettlingField disputeId={disputeId} />
          <MoneyField name="data.total" label={t('disputes.field.total')} />
          <InstalmentsField />
          <TextField name="data.place" label={t('disputes.field.place')} />
        </>
      );
    case 'agreement-registered':
      return (
        <>
          <TextField name="data.deed" label={t('disputes.field.deed')} required />
          {court}
        </>
      );
    case 'mediation-failed':
    case 'closed':
      return <TextAreaField name="data.reason" label={t('disputes.field.reason')} />;
    case 'returned-to-bipartite':
    case 'reopened':
    case 'struck':
      return <TextAreaField name="data.reason" label={t('disputes.field.reason')} required />;
    case 'withdrawn':
      return (
        <>
          {side}
          <TextAreaField name="data.reason" label={t('disputes.field.reason')} />
        </>
      );
    case 'handed-to-court':
    case 'execution-requested':
      return court;
    case 'suit-filed':
      return (
        <>
          {side}
          {number}
        </>
      );
    case 'ruling':
      return (
        <>
          {number}
          <TextAreaField name="data.outcome" label={t('disputes.field.outcome')} />
        </>
      );
    case 'cassation-filed':
      return side;
    case 'ruling-final':
      return number;
    case 'instalment-paid':
      return (
        <>
          <MoneyField name="data.amount" label={t('disputes.field.amount')} required />
          <TextField name="data.note" label={t('disputes.field.note')} />
        </>
      );
    case 'note-added':
      return <TextAreaField name="data.text" label={t('disputes.field.text')} required />;
    default:
      return null;
  }
}
