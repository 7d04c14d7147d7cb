import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { LetterSubject } from '../../shared/domain/letter.ts';
import type { Vacancy } from '../../shared/domain/vacancy.ts';
import { call } from '../client/client.ts';
import { carryPersons } from '../letters/batch/batch-state.ts';
import { useToday } from '../ui/today.ts';
import { introductionValues } from './vacancy-form.ts';

const KIND = 'jobseeker-introduction';

/** Letters that introduce job-seekers to the firm of a vacancy: one as a draft to look at, several by way of the many. */
export function useIntroduction() {
  const navigate = useNavigate();
  const today = useToday();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<unknown>) => {
    setError(null);
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  const draft = async (vacancy: Vacancy, subject: LetterSubject) => {
    const { id } = await call('drafts.create', { kind: KIND, subject, dated: today });
    const made = await call('drafts.get', { id });
    await call('drafts.save', {
      id,
      version: made.version,
      change: { values: { ...made.typed, ...introductionValues(vacancy) } },
    });
    await navigate({ to: '/surat/draf/$id', params: { id } });
  };
  return {
    busy,
    error,
    one: (vacancy: Vacancy, subject: LetterSubject) => void attempt(() => draft(vacancy, subject)),
    many: (vacancy: Vacancy, persons: readonly string[]) => {
      const [only, second] = persons;
      if (only !== undefined && second === undefined) {
        void attempt(() => draft(vacancy, { kind: 'person', id: only }));
        return;
      }
      carryPersons(today, persons, KIND, introductionValues(vacancy));
      void navigate({ to: '/surat/massal' });
    },
  };
}
