import { describe, expect, it } from 'vitest';
import {
  CALL_RESULTS,
  OFFER_RESULTS,
  REFERRAL_EVENTS,
  REFERRAL_PLACES,
  STOP_REASONS,
  TRAINING_ENDS,
} from '../../shared/domain/referral/events.ts';
import { HAND_OVER_FIELDS } from '../../shared/domain/referral/referral.ts';
import { NEXT_THINGS, REFERRAL_STAGES } from '../../shared/domain/referral/stages.ts';
import { WORKLISTS } from '../../shared/domain/referral/worklists.ts';
import { catalogue } from '../i18n/index.ts';
import { REFERRAL_TABS } from './list/ReferralTabs.tsx';

const missing = (keys: readonly string[]) => keys.filter((key) => !(key in catalogue));

describe('The words of the referral screens', () => {
  it('name every stage, event, step, answer and list', () => {
    expect(
      missing([
        ...REFERRAL_STAGES.map((one) => `referrals.stage.${one}`),
        ...REFERRAL_EVENTS.flatMap((one) => [`referrals.event.${one}`, `referrals.do.${one}`]),
        ...NEXT_THINGS.map((one) => `referrals.next.${one}`),
        ...REFERRAL_PLACES.map((one) => `referrals.place.${one}`),
        ...CALL_RESULTS.map((one) => `referrals.call.${one}`),
        ...OFFER_RESULTS.map((one) => `referrals.offer.${one}`),
        ...STOP_REASONS.map((one) => `referrals.stop.${one}`),
        ...TRAINING_ENDS.map((one) => `referrals.training-end.${one}`),
        ...HAND_OVER_FIELDS.map((one) => `referral.field.${one}`),
        ...REFERRAL_TABS.map((one) => `referrals.tab.${one}`),
        ...WORKLISTS.map((one) => `referrals.calls.list.${one}`),
        // Silence says its own days.
        ...WORKLISTS.filter((one) => one !== 'silent').map((one) => `referrals.calls.about.${one}`),
      ]),
    ).toEqual([]);
  });
});
