import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RuleValueView } from '../../../shared/domain/rule-file.ts';
import { copyText } from '../../calculators/copy-text.ts';
import { notifyDone, notifyProblem } from '../../ui/notify.ts';
import classes from './rules.module.css';
import { CiteLine, ValueLines } from './Values.tsx';

/** A parameter with its dated values, newest first, each with the address where it was found. */
export interface ListedParameter {
  readonly id: string;
  readonly note: string;
  readonly values: readonly { readonly view: RuleValueView; readonly source: string | null }[];
}

/** Pages outside are never opened: their address is text that can be copied. */
function Source({ address, of }: { readonly address: string | null; readonly of: string }) {
  const { t } = useTranslation();
  if (address === null) return <span className={classes.since}>{t('rules.source.none')}</span>;
  const copy = () => {
    if (copyText(address)) notifyDone(t('rules.source.copied'));
    else notifyProblem(t('rules.source.not-copied'), t('rules.source.not-copied.advice'));
  };
  return (
    <div className={classes.source}>
      <span className={classes.address}>{address}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('rules.source.copy', { of })}
        onClick={copy}
      >
        <IconCopy size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function Parameter({ parameter }: { readonly parameter: ListedParameter }) {
  return (
    <tbody>
      {parameter.values.map(({ view, source }, index) => (
        <tr key={view.from}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={parameter.values.length}>
              {parameter.note === '' ? parameter.id : parameter.note}
              <div className={classes.mono}>{parameter.id}</div>
            </th>
          )}
          <td>
            <ValueLines view={view} dated={parameter.values.length > 1} />
          </td>
          <td>
            <CiteLine view={view} />
          </td>
          <td>
            <Source address={source} of={parameter.id} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** What a rule set says, parameter by parameter. */
export function ParameterTable({
  label,
  parameters,
}: {
  readonly label: string;
  readonly parameters: readonly ListedParameter[];
}) {
  const { t } = useTranslation();
  return (
    <table className={classes.parameters} data-columns={4} aria-label={label}>
      <colgroup>
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          {(['parameter', 'value', 'cite', 'source'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`rules.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {parameters.map((parameter) => (
        <Parameter key={parameter.id} parameter={parameter} />
      ))}
    </table>
  );
}
