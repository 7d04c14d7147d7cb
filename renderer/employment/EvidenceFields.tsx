import { Checkbox, Select, Stack } from '@mantine/core';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  EVIDENCE_KINDS,
  type Evidence,
  type EvidenceKind,
  RECORD_KINDS,
} from '../../shared/domain/employment/employment.ts';
import { TextField, useField } from '../ui/form/fields.tsx';
import { DateField, MoneyField } from '../ui/form/typed-fields.tsx';
import { useToday } from '../ui/today.ts';
import styles from './Employment.module.css';
import { EvidenceDocument } from './EvidenceDocument.tsx';
import { newEvidence } from './employment-form.ts';
import { AddRow, RemoveRow } from './rows.tsx';

const SHOWS = ['yes', 'no', 'silent'] as const;
type Shows = (typeof SHOWS)[number];
const asWord = (value: unknown): Shows => (value === true ? 'yes' : value === false ? 'no' : 'silent');

/** Whether the worker stands on the paper: yes, no, or it says nothing of it. */
function ShowsField({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const label = t('employment.evidence.shows');
  const { field, error, id } = useField(name, label);
  return (
    <Select
      id={id}
      ref={field.ref}
      label={label}
      error={error}
      allowDeselect={false}
      data={SHOWS.map((value) => ({ value, label: t(`employment.evidence.shows.${value}`) }))}
      value={asWord(field.value)}
      onChange={(value) => field.onChange(value === 'yes' ? true : value === 'no' ? false : null)}
      onBlur={field.onBlur}
    />
  );
}

function Piece({
  index,
  label,
  kind,
  personId,
  jobId,
  onRemove,
}: {
  readonly index: number;
  readonly label: string;
  readonly kind: EvidenceKind;
  readonly personId: string;
  readonly jobId: string | null;
  /** Null where the tick itself takes it away. */
  readonly onRemove: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { control } = useFormContext();
  const at = `evidence.${index}`;
  const shows: unknown = useWatch({ control, name: `${at}.shows` });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of fields, not a set with a legend
    <div className={styles.piece} role="group" aria-label={label}>
      <ShowsField name={`${at}.shows`} />
      <DateField name={`${at}.seenOn`} label={t('employment.evidence.seen')} />
      {shows !== false && (
        <>
          <DateField name={`${at}.start`} label={t('employment.evidence.start')} />
          <MoneyField name={`${at}.wage`} label={t('employment.evidence.wage')} />
        </>
      )}
      <TextField name={`${at}.note`} label={t('employment.evidence.note')} maxLength={400} />
      <EvidenceDocument name={`${at}.documentId`} kind={kind} personId={personId} jobId={jobId} />
      {onRemove !== null && (
        <RemoveRow label={t('employment.evidence.remove', { evidence: label })} onClick={onRemove} />
      )}
    </div>
  );
}

/** Evidence as a checklist: a tick says that it was seen; below it, what it shows. */
export function EvidenceFields({
  personId,
  jobId,
}: {
  readonly personId: string;
  /** Null while the job is not on record. */
  readonly jobId: string | null;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const { control, clearErrors } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'evidence' });
  const pieces = fields as unknown as readonly (Pick<Evidence, 'kind'> & { readonly id: string })[];
  const placesOf = (kind: EvidenceKind) =>
    pieces.flatMap((piece, index) => (piece.kind === kind ? [{ index, id: piece.id }] : []));
  const drop = (...places: readonly number[]) => {
    clearErrors('evidence');
    remove([...places]);
  };
  return (
    <Stack gap="sm">
      {EVIDENCE_KINDS.map((kind) => {
        const places = placesOf(kind);
        const label = t(`employment.evidence.${kind}`);
        const isRecord = RECORD_KINDS.some((one) => one === kind);
        return (
          <div key={kind}>
            <Checkbox
              label={label}
              description={isRecord ? t('employment.evidence.is-record') : undefined}
              checked={places.length > 0}
              onChange={(event) => {
                if (event.currentTarget.checked) append(newEvidence(kind, today));
                else drop(...places.map(({ index }) => index));
              }}
            />
            {places.map(({ index, id }, nth) => (
              <Piece
                key={id}
                index={index}
                label={
                  places.length === 1 ? label : t('employment.evidence.nth', { evidence: label, n: nth + 1 })
                }
                kind={kind}
                personId={personId}
                jobId={jobId}
                onRemove={places.length === 1 ? null : () => drop(index)}
              />
            ))}
            {places.length > 0 && (
              <div className={styles.more}>
                <AddRow
                  label={t('employment.evidence.more.of', { evidence: label })}
                  onClick={() => append(newEvidence(kind, today))}
                >
                  {t('employment.evidence.more')}
                </AddRow>
              </div>
            )}
          </div>
        );
      })}
    </Stack>
  );
}
