import { SuggestField } from '../../disputes/event/SuggestField.tsx';
import type { FieldProps } from '../../ui/form/fields.tsx';
import { useOfficerNames } from '../officers.ts';

/** An officer: a name of the office, or any other. */
export function OfficerField(props: FieldProps) {
  return <SuggestField {...props} suggestions={useOfficerNames()} />;
}
