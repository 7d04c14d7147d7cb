import { useTranslation } from 'react-i18next';
import type { Consultation, ConsultationInput } from '../../../shared/domain/consultation.ts';
import { call } from '../../client/client.ts';
import { type RecordChanges, useRecordChanges } from '../../ui/record-changes.ts';
import { consultationInputOf } from './consultation-form.ts';

export type ConsultationChanges = RecordChanges<Consultation, ConsultationInput>;

/** Changes of the consultations; the recap counts them too. */
export function useConsultationChanges(): ConsultationChanges {
  const { t } = useTranslation();
  return useRecordChanges<Consultation, ConsultationInput>({
    stale: ['consultations', 'recap'],
    save: (of, consultation) =>
      call('consultations.save', { id: of?.id ?? null, version: of?.version ?? null, consultation }),
    remove: ({ id, version }) => call('consultations.remove', { id, version }),
    inputOf: consultationInputOf,
    words: (done) => t(`consultations.${done}`),
  });
}
