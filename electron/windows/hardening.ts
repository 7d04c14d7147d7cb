import { app, type Session, type WebPreferences } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';

/** How every window of the app is closed off. */
export const SAFE_WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  webviewTag: false,
  // The spell checker would fetch its dictionaries from the net.
  spellcheck: false,
} as const satisfies WebPreferences;

/** True for what a page may load: the app's own files and what it made itself. */
export function isOwnAddress(url: string): boolean {
  return (
    url === APP_ORIGIN ||
    url.startsWith(`${APP_ORIGIN}/`) ||
    url.startsWith('data:') ||
    url.startsWith(`blob:${APP_ORIGIN}/`)
  );
}

/** Switches off what Chromium would do on the net by itself. Has to run before the app is ready. */
export function closeNetwork(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('no-proxy-server');
  // Every name resolves to nothing: a request that slipped through finds no one.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch(
    'disable-features',
    'MediaRouter,DialMediaRouteProvider,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  );
}

/**
 * Denies every permission and blocks every request that is not the app's own.
 */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOwnAddress(details.url) });
  });
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/** No page opens a window, leaves the app or holds a web view. */
export function hardenContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
