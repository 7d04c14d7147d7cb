import { z } from 'zod';
import { plainDateSchema } from '../../../shared/calendar/plain-date.ts';
import type { HandOverCase } from '../../../shared/contract/dispute-clock.ts';
import { dealOut, type MediatorLoad, sameName } from '../../../shared/domain/dispute/load.ts';

/** together: every case goes to all who are named; dealt: each to one of them, evenly. */
export const SHARES = ['together', 'dealt'] as const;
export type Share = (typeof SHARES)[number];

const name = z.string().trim().min(2, 'required').max(160);

/** What is typed beside the table of cases. */
export const handOverSchema = z
  .object({
    from: name,
    to: z.array(name).min(1, 'required').max(5),
    share: z.enum(SHARES),
    on: plainDateSchema,
    reason: z.string().trim().min(3, 'required').max(400),
    moveSessions: z.boolean(),
  })
  .superRefine(({ from, to }, context) => {
    if (to.some((one) => sameName(one, from)))
      context.addIssue({ code: 'custom', path: ['to'], message: 'dispute-handover-to-same' });
  });
export type HandOverValues = z.infer<typeof handOverSchema>;

/** Who gets each case, by its id. Pure. */
export function recipientsOf(
  cases: readonly HandOverCase[],
  to: readonly string[],
  share: Share,
  loads: readonly MediatorLoad[],
): ReadonlyMap<string, readonly string[]> {
  if (to.length === 0) return new Map();
  if (share === 'together' || to.length === 1) return new Map(cases.map(({ id }) => [id, to] as const));
  const dealt = dealOut(cases, to, loads);
  return new Map(cases.map(({ id }, index) => [id, [dealt[index] ?? to[0] ?? '']] as const));
}
