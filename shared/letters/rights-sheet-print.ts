/** How large the worker's sheet is printed: on one page, or in letters that tired eyes read, on two at most. */
export const RIGHTS_SHEET_PRINTS = ['normal', 'large'] as const;
export type RightsSheetPrint = (typeof RIGHTS_SHEET_PRINTS)[number];
