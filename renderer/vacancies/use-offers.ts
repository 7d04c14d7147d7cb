import { useRef } from 'react';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { ManyOffered } from '../../shared/contract/vacancies.ts';
import type { Vacancy } from '../../shared/domain/vacancy.ts';
import { call } from '../client/client.ts';
import { useInvalidate } from '../client/hooks.ts';
import { useWords } from '../i18n/use-words.ts';
import { STALE_BY_REFERRAL } from '../referrals/stale.ts';
import { notifyDone, notifyProblem } from '../ui/notify.ts';
import { notifyUndo } from '../ui/notify-undo.tsx';
import { useToday } from '../ui/today.ts';

/** Offers that are struck in one step. */
const PART = 25;

/** Notes offers of a vacancy in the referrals of workers, and takes them back. */
export function useOffers() {
  const { t, fault, finding } = useWords();
  const invalidate = useInvalidate();
  const today = useToday();
  // What a notice takes back may come after the screen was left.
  const words = useRef(fault);
  words.current = fault;
  const problem = (error: unknown) => {
    const { title, advice } = words.current(error);
    notifyProblem(title, advice);
  };
  const takeBack = async (id: string, offers: ManyOffered['made']): Promise<void> => {
    let struck = 0;
    try {
      for (let from = 0; from < offers.length; from += PART)
        struck += (
          await call('vacancies.strikeOffers', {
            id,
            offers: offers.slice(from, from + PART),
            reason: t('vacancies.offer.undone.reason'),
          })
        ).struck;
      const kept = offers.length - struck;
      notifyDone(t(kept > 0 ? 'vacancies.offer.undone.kept' : 'vacancies.offer.undone', { n: struck, kept }));
    } catch (error) {
      problem(error);
    }
    void invalidate(STALE_BY_REFERRAL);
  };
  const note = async (
    id: string,
    personIds: readonly string[],
    on: PlainDate,
    job: string,
  ): Promise<ManyOffered> => {
    try {
      return await call('vacancies.offerMany', { id, personIds: [...personIds], on, job });
    } finally {
      void invalidate(STALE_BY_REFERRAL);
    }
  };
  const noteOne = async ({ id, title }: Vacancy, personId: string) => {
    try {
      const { made, refused } = await note(id, [personId], today, crypto.randomUUID());
      const [against] = refused;
      if (against !== undefined) notifyProblem(t('vacancies.offer.refused'), finding(against.finding));
      else if (made.length === 0) notifyDone(t('vacancies.offer.there'));
      else notifyUndo(t('vacancies.offer.noted', { title }), () => void takeBack(id, made));
    } catch (error) {
      problem(error);
    }
  };
  return {
    /** Notes it in the referrals of many. @throws ContractError */
    note,
    /** Strikes what was noted together; what came of it is told in a notice. */
    takeBack,
    /** Notes it as of today, told with a way to take it back. */
    noteOne,
  };
}
