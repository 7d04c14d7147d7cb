import {
  Alert,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  rem,
  Select,
  Tooltip,
} from '@mantine/core';

/** The one accent. Shade 8 carries white text at 6.6:1, shade 2 stands on dark at more than 9:1. */
const accent: MantineColorsTuple = [
  '#e8f6f5',
  '#d3ebe9',
  '#a8d8d4',
  '#79c4be',
  '#50b2ab',
  '#2f9f97',
  '#1a8a82',
  '#11756e',
  '#0d635d',
  '#074a45',
];

/** Neutral greys for dark surfaces, a little warmer than Mantine's own. */
const dark: MantineColorsTuple = [
  '#d3d6d8',
  '#b9bdc0',
  '#9aa0a4',
  '#6d7377',
  '#484d51',
  '#383c40',
  '#2b2f32',
  '#212427',
  '#1a1d1f',
  '#131517',
];

/** Tones that carry meaning; a word or an icon always stands beside them. */
export type Tone = 'neutral' | 'good' | 'wait' | 'bad' | 'law' | 'accent';

const ALERT_TONES: Readonly<Record<string, Tone>> = {
  red: 'bad',
  yellow: 'wait',
  green: 'good',
  accent: 'accent',
  violet: 'law',
};

const quick = { duration: 120, transition: 'fade' } as const;

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 7 },
  colors: { accent, dark },
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', sans-serif",
  headings: {
    fontFamily: "'Inter Variable', system-ui, 'Segoe UI', sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: rem(26) },
      h2: { fontSize: rem(16), lineHeight: rem(22) },
      h3: { fontSize: rem(14), lineHeight: rem(20) },
    },
  },
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.35' },
  spacing: { xs: rem(6), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(2), sm: rem(4), md: rem(6), lg: rem(8), xl: rem(12) },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // Notices in the tones of the app: Mantine's own pairs are too pale to read.
    Alert: Alert.extend({
      vars: (_theme, { color = 'accent' }) => {
        const tone = ALERT_TONES[color] ?? 'neutral';
        return {
          root: { '--alert-color': `var(--tone-${tone}-text)`, '--alert-bg': `var(--tone-${tone}-fill)` },
        };
      },
    }),
    Modal: Modal.extend({ defaultProps: { transitionProps: quick, centered: true } }),
    Drawer: Drawer.extend({
      defaultProps: {
        transitionProps: { duration: 120, transition: 'slide-left' },
        position: 'right',
        size: 360,
      },
    }),
    // Inside the landmark of the work area, and without a nameless stop before the first entry.
    Menu: Menu.extend({
      defaultProps: {
        transitionProps: quick,
        shadow: 'md',
        portalProps: { target: '#main' },
        withInitialFocusPlaceholder: false,
      },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: quick, shadow: 'md' } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        transitionProps: quick,
        events: { hover: true, focus: true, touch: false },
      },
    }),
    // The list of choices scrolls itself, inside the landmark it belongs to.
    Select: Select.extend({
      defaultProps: {
        withScrollArea: false,
        // A field that the focus passes through, or begins with, covers nothing: typing, a click or the arrow opens it.
        openOnFocus: false,
        comboboxProps: { transitionProps: quick, shadow: 'md', portalProps: { target: 'main' } },
      },
      styles: { options: { maxHeight: rem(320), overflowY: 'auto' } },
    }),
  },
});

/** Colours by name of use. Every text pair is at least 4.5:1 on the surface it stands on. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--rail-width': rem(208), '--rail-folded': rem(52), '--row-height': rem(32) },
  light: {
    '--mantine-color-dimmed': '#586068',
    '--mantine-color-placeholder': '#697178',
    '--mantine-color-error': '#b42318',
    '--mantine-color-text': '#1b1f22',
    '--surface-page': '#f5f6f6',
    '--surface': '#ffffff',
    '--surface-rail': '#eef0f0',
    '--surface-hover': '#eff2f2',
    '--surface-selected': '#dcefed',
    '--line': '#dfe2e3',
    '--line-strong': '#c3c8ca',
    '--tone-neutral-text': '#454c52',
    '--tone-neutral-fill': '#eaecee',
    '--tone-good-text': '#11612f',
    '--tone-good-fill': '#dff3e5',
    '--tone-wait-text': '#804600',
    '--tone-wait-fill': '#fdefd2',
    '--tone-bad-text': '#a01c12',
    '--tone-bad-fill': '#fde4e1',
    '--tone-law-text': '#5b2a9b',
    '--tone-law-fill': '#efe6fb',
    '--tone-accent-text': '#0b5a55',
    '--tone-accent-fill': '#d9efec',
    '--practice-fill': '#fbe3b0',
    '--practice-text': '#5c3600',
  },
  dark: {
    '--mantine-color-dimmed': '#a3a9ad',
    '--mantine-color-placeholder': '#949a9e',
    '--mantine-color-error': '#ff9c92',
    '--mantine-color-text': '#dfe2e4',
    '--surface-page': '#16181a',
    '--surface': '#1d2022',
    '--surface-rail': '#131517',
    '--surface-hover': '#272b2e',
    '--surface-selected': '#143b38',
    '--line': '#303438',
    '--line-strong': '#4a5055',
    '--tone-neutral-text': '#c4c9cd',
    '--tone-neutral-fill': '#303438',
    '--tone-good-text': '#8bd8a5',
    '--tone-good-fill': '#143322',
    '--tone-wait-text': '#f5c676',
    '--tone-wait-fill': '#3d2b0a',
    '--tone-bad-text': '#ffa79e',
    '--tone-bad-fill': '#451a16',
    '--tone-law-text': '#cdb0f7',
    '--tone-law-fill': '#31214b',
    '--tone-accent-text': '#8bd0ca',
    '--tone-accent-fill': '#143b38',
    '--practice-fill': '#4d3607',
    '--practice-text': '#fbdc9c',
  },
});
