import { Anchor, Button, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDateShort } from '../../shared/calendar/format-date.ts';
import type { FittingVacancy, VacanciesForPerson } from '../../shared/contract/vacancies.ts';
import type { LetterSubject } from '../../shared/domain/letter.ts';
import { formatRupiah, rupiah } from '../../shared/domain/money.ts';
import { useProcedure } from '../client/hooks.ts';
import { SheetTable } from '../referrals/SheetTable.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/today.ts';
import { Loaded } from '../ui/Waiting.tsx';
import { ForAndAgainst } from './Reasons.tsx';
import { useIntroduction } from './use-introduction.ts';
import { useOffers } from './use-offers.ts';
import { wageWords } from './vacancy-columns.tsx';

/** More than one looks through at a counter. */
const MOST = 10;

const isOpen = ({ offered }: FittingVacancy) =>
  offered !== null &&
  (offered.result === null || offered.result === 'waiting' || offered.result === 'interview');

/** When it was offered and how that stands. */
function offerWords(t: TFunction, { offered }: FittingVacancy): string | null {
  if (offered === null) return null;
  const answer = t(offered.result === null ? 'referrals.offers.open' : `referrals.offer.${offered.result}`);
  return offered.on === null
    ? answer
    : t('vacancies.fits.offered', { date: formatDateShort(offered.on), answer });
}

function Fit({
  rank,
  fit,
  wish,
  hasReferral,
  subject,
  personId,
  introduction,
  offers,
}: {
  readonly rank: number;
  readonly fit: FittingVacancy;
  readonly wish: number | null;
  readonly hasReferral: boolean;
  readonly subject: LetterSubject;
  readonly personId: string;
  readonly introduction: ReturnType<typeof useIntroduction>;
  readonly offers: ReturnType<typeof useOffers>;
}) {
  const { t } = useTranslation();
  const { vacancy, match } = fit;
  const offered = offerWords(t, fit);
  return (
    <Table.Tr>
      <Table.Td className="tabular">{rank}</Table.Td>
      <Table.Th scope="row">
        <Anchor
          size="sm"
          renderRoot={(props) => <Link {...props} to="/lowongan/$id" params={{ id: vacancy.id }} />}
        >
          {vacancy.title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[vacancy.employerName, vacancy.region || vacancy.place].filter((part) => part !== '').join(', ')}
        </Text>
      </Table.Th>
      <Table.Td>
        <ForAndAgainst points={match.points} />
      </Table.Td>
      <Table.Td className="tabular">
        {wageWords(vacancy)}
        {wish !== null && (
          <Text size="xs" c="dimmed">
            {t('vacancies.fits.wish', { wage: formatRupiah(rupiah(wish)) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="tabular">{vacancy.until === null ? '–' : formatDateShort(vacancy.until)}</Table.Td>
      <Table.Td>
        <Stack gap={4} align="flex-start">
          <Button
            size="compact-sm"
            variant="default"
            disabled={introduction.busy}
            aria-label={t('vacancies.fits.letter.of', { title: vacancy.title })}
            onClick={() => introduction.one(vacancy, subject)}
          >
            {t('vacancies.letter')}
          </Button>
          {hasReferral && !isOpen(fit) && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('vacancies.fits.offer.of', { title: vacancy.title })}
              onClick={() => void offers.noteOne(vacancy, personId)}
            >
              {t('vacancies.fits.offer')}
            </Button>
          )}
          {offered !== null && (
            <Text size="xs" c="dimmed">
              {offered}
            </Text>
          )}
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}

/** Why there is nothing to show, and the way on. */
function Nothing({
  found: { unwritten, open },
  onWrite,
}: {
  readonly found: VacanciesForPerson;
  readonly onWrite: () => void;
}) {
  const { t } = useTranslation();
  if (unwritten)
    return (
      <Text size="sm" c="dimmed">
        {t('vacancies.fits.unwritten')}{' '}
        <Anchor size="sm" underline="always" component="button" type="button" onClick={onWrite}>
          {t('vacancies.fits.write')}
        </Anchor>
      </Text>
    );
  return (
    <Text size="sm" c="dimmed">
      {t(open === 0 ? 'vacancies.fits.no-open' : 'vacancies.fits.none', { n: open })}{' '}
      <Anchor size="sm" underline="always" renderRoot={(props) => <Link {...props} to="/lowongan" />}>
        {t('vacancies.fits.open-list')}
      </Anchor>
    </Text>
  );
}

/**
 * The open vacancies that fit a person, the best first, each with what speaks for and against it. `onWrite` opens what the
 * person looks for; letters are about `subject`.
 */
export function FittingVacancies({
  personId,
  subject,
  onWrite,
}: {
  readonly personId: string;
  readonly subject: LetterSubject;
  readonly onWrite: () => void;
}) {
  const { t } = useTranslation();
  const asOf = useToday();
  const found = useProcedure('vacancies.forPerson', { personId, asOf, limit: MOST });
  const introduction = useIntroduction();
  const offers = useOffers();
  return (
    <Section title={t('vacancies.fits')}>
      <ErrorPanel error={introduction.error} />
      <Loaded
        query={found}
        failed={(error) => <ErrorPanel error={error} onAgain={() => void found.refetch()} />}
      >
        {(fits) =>
          fits.rows.length === 0 ? (
            <Nothing found={fits} onWrite={onWrite} />
          ) : (
            <>
              <SheetTable
                label={t('vacancies.fits')}
                width={860}
                heads={[
                  [t('vacancies.fits.rank'), 40],
                  [t('vacancies.one'), 200],
                  [t('vacancies.candidates.reasons')],
                  [t('vacancies.column.wage'), 150],
                  [t('vacancies.column.until'), 110],
                  [t('vacancies.fits.do'), 190],
                ]}
              >
                {fits.rows.map((fit, index) => (
                  <Fit
                    key={fit.vacancy.id}
                    rank={index + 1}
                    fit={fit}
                    wish={fits.wageWish}
                    hasReferral={fits.referralId !== null}
                    subject={subject}
                    personId={personId}
                    introduction={introduction}
                    offers={offers}
                  />
                ))}
              </SheetTable>
              <Text size="xs" c="dimmed" mt={6}>
                {t('vacancies.fits.count', { n: fits.rows.length, fitting: fits.fitting, open: fits.open })}
                {fits.referralId === null && ` ${t('vacancies.fits.no-referral')}`}
              </Text>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
