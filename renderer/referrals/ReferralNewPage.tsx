import { Alert, Anchor, Space } from '@mantine/core';
import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { plainDateSchema } from '../../shared/calendar/plain-date.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { REFERRAL_PLACES } from '../../shared/domain/referral/events.ts';
import { useCommand, useProcedure } from '../client/hooks.ts';
import { type Found, PersonPicker } from '../letters/new/RecordPicker.tsx';
import { AppForm } from '../ui/form/AppForm.tsx';
import { TextAreaField, TicksField } from '../ui/form/fields.tsx';
import { useAppForm } from '../ui/form/form.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import { DateField } from '../ui/form/typed-fields.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { useToday } from '../ui/today.ts';
import { OfficerField } from './event/OfficerField.tsx';
import { lastReferralPlace } from './list/last-place.ts';
import { keepOfficer, lastOfficer } from './officers.ts';
import styles from './Referrals.module.css';
import { STALE_BY_REFERRAL } from './stale.ts';
import { DisputeWorkerChoice } from './start/DisputeWorkerChoice.tsx';
import { LayoffChoice } from './start/LayoffChoice.tsx';
import { type Choice, originOf } from './start/origin.ts';
import { PreviewPane } from './start/PreviewPane.tsx';

const route = getRouteApi('/rujukan/baru');

const formSchema = z.object({
  places: z.array(z.enum(REFERRAL_PLACES)).min(1, 'required'),
  officer: z.string().trim().max(160),
  on: plainDateSchema,
  note: z.string().trim().max(1_000),
  /** Of a layoff that no report speaks of. */
  layoffDate: plainDateSchema.nullable(),
});

/** Nothing can be referred before somebody is chosen. */
const nobody = (path: string) =>
  new ContractError('input-refused', { issues: [{ path, message: 'required', params: {} }] });

/** Refers a worker: from a report, a case, a person's page, or at the counter. */
export function ReferralNewPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { history } = useRouter();
  const today = useToday();
  const { baris, perkara, pekerja, kerja } = route.useSearch();
  const [person, setPerson] = useState<Found | null>(null);
  const personId = pekerja ?? person?.id ?? null;
  const [choice, setChoice] = useState<Choice | null>(() =>
    baris !== undefined
      ? { kind: 'line', lineId: baris }
      : perkara !== undefined
        ? { kind: 'dispute', disputeId: perkara, personId: pekerja ?? null }
        : null,
  );
  const start = useCommand('referrals.start', { invalidates: STALE_BY_REFERRAL });
  const [values] = useState(() => ({
    places: ['bpjs' as const, 'placement' as const],
    officer: lastOfficer(),
    on: today,
    note: '',
    layoffDate: null,
  }));
  const form = useAppForm({
    schema: formSchema,
    values,
    onSubmit: async ({ layoffDate, ...order }) => {
      const from = originOf(choice, layoffDate);
      if (from === null) throw nobody(layoffDate === null && choice !== null ? 'layoffDate' : 'person');
      const { id, made } = await start.mutateAsync({ from, ...order });
      keepOfficer(order.officer);
      notifyDone(t(made ? 'referrals.start.done' : 'referrals.start.there'));
      await navigate({ to: '/rujukan/$id', params: { id }, replace: true });
    },
  });
  const typedDay = useWatch({ control: form.methods.control, name: 'layoffDate' }) as unknown;
  const from = originOf(choice, typedDay);
  const preview = useProcedure(
    'referrals.preview',
    { from: from ?? { kind: 'line', lineId: '-' }, asOf: today },
    { enabled: from !== null },
  );
  const found = from === null ? undefined : preview.data;
  const there = found?.there ?? null;
  return (
    <Page
      title={t('referrals.new')}
      onBack={() =>
        history.canGoBack() ? history.back() : void navigate({ to: '/rujukan', search: lastReferralPlace() })
      }
      primary={
        there === null
          ? {
              label: t('referrals.start.action'),
              run: form.submit,
              busy: form.busy,
              disabled: from === null || preview.error !== null,
            }
          : {
              label: t('referrals.open'),
              run: () => void navigate({ to: '/rujukan/$id', params: { id: there }, replace: true }),
            }
      }
    >
      <LeaveGuard form={form} />
      <div className={styles.two}>
        <AppForm form={form}>
          {there !== null && (
            <Alert color="accent" variant="light" role="status">
              {t('referrals.start.there-already')}{' '}
              <Anchor
                size="sm"
                renderRoot={(props) => <Link {...props} to="/rujukan/$id" params={{ id: there }} />}
              >
                {t('referrals.open')}
              </Anchor>
            </Alert>
          )}
          {baris === undefined && (
            <Section title={t('referrals.start.whom')}>
              {perkara !== undefined ? (
                <DisputeWorkerChoice
                  disputeId={perkara}
                  personId={choice?.kind === 'dispute' ? choice.personId : null}
                  onChoice={setChoice}
                />
              ) : (
                <>
                  {pekerja === undefined && (
                    <>
                      <PersonPicker
                        picked={person}
                        onPick={(one) => {
                          setPerson(one);
                          setChoice(null);
                        }}
                      />
                      <Space h="md" />
                    </>
                  )}
                  {personId !== null && (
                    <LayoffChoice
                      key={personId}
                      personId={personId}
                      employmentId={kerja ?? null}
                      onChoice={setChoice}
                    />
                  )}
                </>
              )}
            </Section>
          )}
          <Section title={t('referrals.start.where')}>
            <TicksField
              name="places"
              label={t('referrals.field.places')}
              options={REFERRAL_PLACES.map((value) => ({ value, label: t(`referrals.place.${value}`) }))}
              required
            />
            <Space h="md" />
            <OfficerField name="officer" label={t('referrals.field.officer')} />
            <Space h="md" />
            <DateField name="on" label={t('referrals.field.referred-on')} required />
            <Space h="md" />
            <TextAreaField name="note" label={t('referrals.field.note')} />
          </Section>
        </AppForm>
        <PreviewPane preview={found} error={from === null ? null : preview.error} />
      </div>
    </Page>
  );
}
