import { useTranslation } from 'react-i18next';
import type { OfficeInput } from '../../../shared/domain/office.ts';
import { letterhead } from '../../../shared/letters/letter-parts.ts';
import classes from './LetterheadPreview.module.css';

/** The letterhead while it is being typed, with the very lines that letters print. */
export function LetterheadPreview({
  office,
  logo,
}: {
  readonly office: OfficeInput;
  readonly logo: string | null;
}) {
  const { t } = useTranslation();
  const head = letterhead({ ...office, logo });
  return (
    <figure aria-label={t('settings.letterhead.previewLabel')} className={classes.kop}>
      {logo === null ? (
        <div className={classes.noLogo}>{t('settings.letterhead.logoNone')}</div>
      ) : (
        <img className={classes.logo} src={logo} alt={t('settings.letterhead.logoAlt')} />
      )}
      <div className={classes.lines}>
        <Line
          className={classes.government}
          text={head.government}
          empty={t('settings.letterhead.previewGovernment')}
        />
        <Line className={classes.name} text={head.name} empty={t('settings.letterhead.previewName')} />
        {head.lines.length === 0 && (
          <Line className={classes.contact} text="" empty={t('settings.letterhead.previewAddress')} />
        )}
        {head.lines.map((line) => (
          <div key={line} className={classes.contact}>
            {line}
          </div>
        ))}
      </div>
      <div />
      <div className={classes.rule} />
    </figure>
  );
}

function Line({
  className,
  text,
  empty,
}: {
  readonly className: string | undefined;
  readonly text: string;
  readonly empty: string;
}) {
  const isEmpty = text.trim() === '';
  return <div className={`${className} ${isEmpty ? classes.empty : ''}`}>{isEmpty ? empty : text}</div>;
}
