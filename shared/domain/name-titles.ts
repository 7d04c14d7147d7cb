/** Titles that stand before a name, without their dots. "M." is no title: it shortens Muhammad. */
export const LEADING_TITLES: ReadonlySet<string> = new Set(
  'h hj ir dr drs dra drg drh prof kh tgh ust ustadz alm almh bapak bpk ibu sdr sdri tn ny nn apt ns'.split(
    ' ',
  ),
);

/** Titles and degrees that stand after a name, without their dots, dashes and blanks. */
export const TRAILING_TITLES: ReadonlySet<string> = new Set(
  (
    'sh se st sp si ss sag sap sak skom spd spdi spsi spt spi ssi ssos stp ssn sik sip sstp shi sei sey ssy skm ' +
    'skep skeb sgz sked sfarm sars shut sstat str strkep sst strkeb stpi sthi shum sikom spdsd spdaud sadm ' +
    'mh mm mt ma mp map msi msc mkes mkep mkom mpd mpdi mak mag mhum mkn mba mse mip msn mtp mpsi mikom mphil ' +
    'mars mei msos mhi ap amd amdkom amdkep amdkeb amdak ama amkl amk ners ns apt phd dr ca cpa ms bsc ba sppd spog spb spa ' +
    'drs dra ir hj h alm almh'
  ).split(' '),
);

/** Degrees that are also everyday names or syllables of names: they count only with dots or after a comma. */
export const NAME_LIKE_TITLES: ReadonlySet<string> = new Set(
  'ma si se map mei sip mars apt ap ama dr h sei ners str mak mag sap sak sag ca mp mt ba spa'.split(' '),
);

/** Legal forms and their remarks, without dots. Koperasi, yayasan and the like belong to the name. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'pt cv ud pd fa firma tbk persero perum perumda'.split(' '),
);
