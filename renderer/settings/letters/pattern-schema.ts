import { letterSettingInputSchema } from '../../../shared/domain/number-book.ts';
import { checkPattern } from '../../../shared/letters/number.ts';

/** A letter setting whose number pattern can really be used. */
export const letterSettingFormSchema = letterSettingInputSchema.superRefine((setting, context) => {
  const [fault] = checkPattern(setting.pattern);
  if (fault === undefined) return;
  context.addIssue({ code: 'custom', path: ['pattern'], message: fault.code });
});
