/** Where the print window finds the letters' font files. */
export const LETTER_FONT_BASE = 'app://sambung/fonts';
