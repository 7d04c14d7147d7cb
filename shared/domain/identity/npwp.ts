import { checkAgainstPattern, type RegistrationCheck } from './registration-number.ts';

/**
 * Checks a tax number (NPWP): 15 digits of old, 16 now. Blanks, dots, dashes and slashes are dropped. Never
 * refuses; warns `npwp-format` or `npwp-lost-digits`, both with {text}.
 */
export function checkNpwp(input: unknown): RegistrationCheck {
  return checkAgainstPattern(input, { code: 'npwp', separators: /[ ./-]/g, form: /^\d{15,16}$/ });
}
