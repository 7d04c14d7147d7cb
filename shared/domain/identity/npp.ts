import { checkAgainstPattern, type RegistrationCheck } from './registration-number.ts';

/**
 * Checks a firm's BPJS Ketenagakerjaan number (NPP): 8 letters or digits, then perhaps a separator and a
 * three-digit division, kept as written. Letters become capitals. Never refuses; warns `npp-format` or
 * `npp-lost-digits`, both with {text}.
 */
export function checkNpp(input: unknown): RegistrationCheck {
  return checkAgainstPattern(input, {
    code: 'npp',
    separators: / (?!\d{3}$)/g,
    form: /^[A-Z0-9]{8}(?:[-/. ]\d{3})?$/,
  });
}
