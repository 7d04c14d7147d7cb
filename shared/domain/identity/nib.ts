import { checkAgainstPattern, type RegistrationCheck } from './registration-number.ts';

/**
 * Checks a firm's business number (NIB): 13 digits. Blanks, dots and dashes are dropped. Never refuses; warns
 * `nib-format` or `nib-lost-digits`, both with {text}.
 */
export function checkNib(input: unknown): RegistrationCheck {
  return checkAgainstPattern(input, { code: 'nib', separators: /[ .-]/g, form: /^\d{13}$/ });
}
