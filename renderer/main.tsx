import '@fontsource-variable/inter/standard.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/base.css';
import 'dayjs/locale/id';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App.tsx';
import { listenForLoss } from './client/hooks.ts';
import { startI18n } from './i18n/index.ts';
import { answerWithFieldCodes } from './settings/field-codes.ts';

// The page's policy allows no code made from text, so zod does not try.
z.config({ jitless: true });
answerWithFieldCodes();
startI18n();
listenForLoss();

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the app');
createRoot(place).render(<App />);
