/** Why a receipt in a case was corrected or struck: the delivery of the letter from which it came was changed. */
export const RECEIPT_CORRECTED = 'Tanda terima surat diperbaiki';
export const RECEIPT_GONE = 'Tanda terima surat dihapus';
/** Why the recommendation of a case and its receipts were struck: the letter was voided. */
export const RECOMMENDATION_VOIDED = 'Surat anjuran dibatalkan';
