import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DISPUTE_KINDS } from '../../../shared/domain/dispute/events.ts';
import { useField } from '../../ui/form/fields.tsx';
import styles from '../Disputes.module.css';

/** The kind of a dispute, each with the sentence that says what belongs to it. */
export function KindField() {
  const { t } = useTranslation();
  const label = t('disputes.field.kind');
  const { field, error, id } = useField('kind', label);
  return (
    <Radio.Group
      id={id}
      label={label}
      error={error}
      withAsterisk
      value={String(field.value ?? '')}
      onChange={field.onChange}
    >
      <div className={styles.kinds}>
        {DISPUTE_KINDS.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={t(`disputes.kind.${kind}`)}
            description={t(`disputes.kind.${kind}.text`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
