import { z } from 'zod';
import type { OfficeInput } from '../../shared/domain/office.ts';
import { EMPTY_OFFICIAL, type OfficialDraft } from '../settings/officials/official-form.ts';
import { EMPTY_OFFICE } from './empty-office.ts';
import type { OfficeSuggestion } from './suggest-office.ts';

export const STEPS = ['region', 'letterhead', 'official', 'style', 'summary'] as const;
export type Step = (typeof STEPS)[number];

/** Everything answered so far; nothing of it is on record before the last step. */
export interface SetupDraft {
  readonly step: Step;
  readonly office: OfficeInput;
  /** What the region picked last had suggested, to tell it from what was typed. */
  readonly suggested: OfficeSuggestion | null;
  readonly official: OfficialDraft;
  /** False when the user chose to name the official later. */
  readonly withOfficial: boolean;
}

export const EMPTY_DRAFT: SetupDraft = {
  step: 'region',
  office: EMPTY_OFFICE,
  suggested: null,
  official: EMPTY_OFFICIAL,
  withOfficial: true,
};

const KEY = 'sambung.setup-draft';
const shape = z.looseObject({
  step: z.enum(STEPS),
  office: z.looseObject({ style: z.looseObject({ paper: z.looseObject({}), margins: z.looseObject({}) }) }),
  official: z.looseObject({}),
  withOfficial: z.boolean(),
});

/** The answers of this sitting: they outlive a reload and a look at practice, not the window. */
export function recallDraft(): SetupDraft {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return shape.safeParse(stored).success ? { ...EMPTY_DRAFT, ...(stored as SetupDraft) } : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

/** Keeps the answers for this sitting; null forgets them. */
export function keepDraft(draft: SetupDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Without a store the answers still stand in the wizard itself.
  }
}
