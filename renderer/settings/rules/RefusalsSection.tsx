import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleRefusal } from '../../../shared/domain/rule-file.ts';
import { speakParams } from '../../../shared/texts/speak-params.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './rules.module.css';

/** Most that are listed; the reader stops there as well. */
const MOST = 100;

/** Where in the file; `$` is the whole of it. */
const placeOf = ({ path }: RuleRefusal) => (path === '$' ? '' : path);

/** Why a file is refused, each reason with its place in the file. */
export function RefusalsSection({ refusals }: { readonly refusals: readonly RuleRefusal[] }) {
  const { t, i18n } = useTranslation();
  const sentence = ({ code, path, params }: RuleRefusal) => {
    const keys = [`rules.refusal.${code}.${path}`, `rules.refusal.${code}`, 'rules.refusal.other'];
    return t(keys.find((key) => i18n.exists(key)) ?? '', { ...speakParams(params), code });
  };
  return (
    <Section title={t('rules.refused.title')} description={t('rules.refused.text')}>
      <ul className={classes.refusals}>
        {refusals.map((refusal, index) => {
          const place = placeOf(refusal);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={index}>
              <Text size="sm">{sentence(refusal)}</Text>
              {place !== '' && (
                <Text size="xs" c="dimmed">
                  {t('rules.refused.place')} <span className={classes.mono}>{place}</span>
                </Text>
              )}
            </li>
          );
        })}
      </ul>
      {refusals.length >= MOST && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('rules.refused.more', { n: MOST })}
        </Text>
      )}
    </Section>
  );
}
