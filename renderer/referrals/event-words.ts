import type { TFunction } from 'i18next';
import { formatDateLong } from '../../shared/calendar/format-date.ts';
import { formatMonth, monthNumber } from '../../shared/calendar/months.ts';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';
import type { ReferralEvent } from '../../shared/domain/referral/events.ts';
import { PROOF_NAMES } from '../../shared/law/explain/names.ts';
import { shareWords } from '../../shared/letters/referral-figures-sheet.ts';

const given = (...lines: readonly (string | null)[]) =>
  lines.filter((line): line is string => line !== null && line !== '');
const money = (amount: number | null) => (amount === null ? null : formatRupiah(rupiah(amount)));

/** What an event of a referral says beside its day, a line each. Pure. */
export function referralEventLines(t: TFunction, event: ReferralEvent): readonly string[] {
  const labelled = (key: string, value: string | null) =>
    value === null || value === '' ? null : t(`referrals.says.${key}`, { value });
  const month = (n: number) => t('referrals.month.nth', { n });
  switch (event.kind) {
    case 'referred': {
      // Events from before what the records showed stood by itself name it among the proofs.
      const proofs = [...new Set([...event.data.proofs, ...(event.data.recorded ?? [])])];
      return given(
        event.data.places.map((place) => t(`referrals.place.${place}`)).join(', '),
        // Events from before the layoff was written down say nothing of it.
        labelled('layoff', event.data.layoffDate == null ? null : formatDateLong(event.data.layoffDate)),
        labelled('officer', event.data.officer),
        proofs.length === 0
          ? t('referrals.says.no-proof')
          : labelled('proofs', proofs.map((proof) => PROOF_NAMES[proof]).join(', ')),
        event.data.note,
      );
    }
    case 'handed-over':
      return given(labelled('officer', event.data.officer), labelled('reason', event.data.reason));
    case 'work-wish':
      return [t(event.data.willing ? 'referrals.says.willing' : 'referrals.says.not-willing')];
    case 'proof-received':
      return given(PROOF_NAMES[event.data.proof], event.data.note);
    case 'claim-filed':
      return given(labelled('claim-number', event.data.number));
    case 'claim-decided':
      return given(
        t(`referrals.result.${event.data.result}`),
        labelled('reason', event.data.reason),
        labelled('remedy', event.data.remedy),
      );
    case 'month-filed': {
      const { applications, interviews, attendance, statusForm } = event.data;
      return given(
        month(event.data.month),
        t('referrals.says.search', { n: applications, called: interviews }),
        attendance === null ? null : labelled('attendance', shareWords(attendance)),
        statusForm ? t('referrals.says.status-form') : null,
      );
    }
    case 'month-paid':
      return given(month(event.data.month), money(event.data.amount));
    case 'stopped':
      return given(t(`referrals.stop.${event.data.reason}`), event.data.note);
    case 'talk-held':
      return given(
        labelled('assessment', event.data.assessment),
        labelled('plan', event.data.plan),
        event.data.nextTalk === null ? null : labelled('next-talk', formatDateLong(event.data.nextTalk)),
        event.data.note,
      );
    case 'vacancy-offered':
      return given([event.data.title, event.data.employer].filter((part) => part !== '').join(', '));
    case 'offer-answered':
      return given(event.data.title, t(`referrals.offer.${event.data.result}`), event.data.note);
    default:
      return laterLines(t, event, labelled);
  }
}

/** The same for training, calls and the end of the way. */
function laterLines(
  t: TFunction,
  event: ReferralEvent,
  labelled: (key: string, value: string | null) => string | null,
): readonly string[] {
  switch (event.kind) {
    case 'training-started': {
      const { course, provider, until, days, cost } = event.data;
      return given(
        `${course}, ${provider}`,
        until === null ? null : labelled('until', formatDateLong(until)),
        days === null ? null : t('referrals.says.days', { n: days }),
        labelled('cost', money(cost)),
      );
    }
    case 'training-attended': {
      const { days, held } = event.data;
      return [
        t('referrals.says.attended', {
          month: formatMonth(monthNumber(event.data.month)),
          days,
          held,
          share: shareWords(days / held),
        }),
      ];
    }
    case 'training-ended':
      return given(t(`referrals.training-end.${event.data.end}`), event.data.note);
    case 'card-issued':
      return given(labelled('card', event.data.number));
    case 're-employed': {
      const { employer, position, contract, wage } = event.data;
      return given(
        [employer, position].filter((part) => part !== '').join(', '),
        contract,
        labelled('wage', money(wage)),
      );
    }
    case 'called':
      return given(
        t(`referrals.call.${event.data.result}`),
        event.data.note,
        event.data.nextCall === null ? null : labelled('next-call', formatDateLong(event.data.nextCall)),
      );
    case 'note-added':
      return [event.data.text];
    case 'lost-from-sight':
      return given(event.data.note);
    case 'closed':
    case 'cancelled':
    case 'reopened':
    case 'struck':
      return given(labelled('reason', event.data.reason));
    default:
      return [];
  }
}
