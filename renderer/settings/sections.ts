/** Parts of the settings as they stand in the address (`?bagian=`), in the order of the list. */
export const SETTINGS_SECTIONS = [
  'profil',
  'logo',
  'pejabat',
  'surat',
  'registrasi',
  'naskah',
  'potongan',
  'hari-libur',
  'upah-minimum',
  'aturan',
  'pemberitahuan',
  'data',
  'tampilan',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** The part an address names; the first one when it names none or one that does not exist. */
export function sectionOf(text: string | undefined): SettingsSection {
  return SETTINGS_SECTIONS.find((section) => section === text) ?? 'profil';
}
