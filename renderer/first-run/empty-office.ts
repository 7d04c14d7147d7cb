import { DEFAULT_LETTER_STYLE, type OfficeInput } from '../../shared/domain/office.ts';

/** The profile before anything was answered: nothing but the shipped look of letters. */
export const EMPTY_OFFICE: OfficeInput = {
  government: '',
  name: '',
  shortName: '',
  regionCode: '',
  address: '',
  phone: '',
  website: '',
  email: '',
  postalCode: '',
  city: '',
  timeZone: 'Asia/Makassar',
  unitCode: '',
  headOfRegion: '',
  bpjsBranch: '',
  bpjsAddress: '',
  bpjsCity: '',
  bpjsPhone: '',
  inspectorName: '',
  inspectorCity: '',
  inspectorAddress: '',
  style: DEFAULT_LETTER_STYLE,
};
