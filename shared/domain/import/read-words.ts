import type { Contract, LayoffResponse } from '../layoff.ts';
import type { Citizenship, Sex } from '../person.ts';

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** `L`, `LK`, `Laki-laki`, `Pria` or `P`, `PR`, `Perempuan`, `Wanita`; null for anything else. */
export function readSex(text: string): Sex | null {
  const word = words(text);
  if (/^(l|lk|laki|laki laki|laki2|pria|m|male)$/.test(word)) return 'L';
  return /^(p|pr|prp|perempuan|wanita|w|f|female)$/.test(word) ? 'P' : null;
}

/** `WNI`, `Indonesia`, `Warga Negara Indonesia` or `WNA`, `asing`, `TKA`; null for anything else. */
export function readCitizenship(text: string): Citizenship | null {
  const word = words(text);
  if (/^(wni|indonesia|indonesian|id|idn|(warga negara|wn|wni) indonesia)$/.test(word)) return 'WNI';
  return /^(wna|asing|tka|((warga negara|wn|tenaga kerja|wna) asing)|foreign(er)?)$/.test(word)
    ? 'WNA'
    : null;
}

/** `PKWT`, `kontrak`, `PKWT II` or `PKWTT`, `tetap`, `permanen`; null for what is neither (harian lepas, magang). */
export function readContract(text: string): Contract | null {
  const word = words(text);
  if (
    /^(pkwtt|pkwtt tetap|tetap|tetap pkwtt|permanen|permanent|(karyawan|pekerja|pegawai) tetap|waktu tidak tertentu)$/.test(
      word,
    )
  ) {
    return 'PKWTT';
  }
  return /^(pkwt( [ivx\d]+)?|pkwt kontrak|kontrak( pkwt)?|contract|(karyawan|pekerja|pegawai) kontrak|waktu tertentu)$/.test(
    word,
  )
    ? 'PKWT'
    : null;
}

/**
 * The worker's answer to the notice: menerima, menolak, tidak menanggapi. "Tidak menolak" counts as accepting,
 * "tidak menerima" and "keberatan" as refusing; null for anything else, also for both at once ("menerima PHK, menolak
 * pesangon"): a person decides then.
 */
export function readResponse(text: string): LayoffResponse | null {
  const word = words(text);
  if (
    /^(belum|tidak|tdk|tanpa)( ada| memberi(kan)?)? ?(tanggapan|menanggapi|menjawab|jawaban|respon)\b/.test(
      word,
    )
  )
    return 'silent';
  if (/^(belum|diam)$/.test(word)) return 'silent';
  if (/[tn]erima|setuju|sepakat/.test(word) && /[tn]olak|keberatan/.test(word)) return null;
  if (/^(tidak|tdk) (menerima|setuju|terima|sepakat)\b/.test(word)) return 'refuses';
  if (/^(tidak|tdk) (menolak|keberatan)\b/.test(word)) return 'accepts';
  if (/^(menolak|tolak|keberatan|refuse[sd]?)\b/.test(word)) return 'refuses';
  return /^(menerima|terima|setuju|sepakat|accept(s|ed)?)\b/.test(word) ? 'accepts' : null;
}
