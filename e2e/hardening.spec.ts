import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { resolveElectron } from '../scripts/runtime/electron.ts';
import { ROOT } from '../scripts/runtime/paths.ts';
import { CALL_CHANNEL, OPEN_CHANNEL, PROGRESS_CHANNEL, STATE_CHANNEL } from '../shared/contract/contract.ts';
import { type App, expect, test } from './app.ts';
import { APP_FOLDER, appEnvironment, SANDBOX_ARGS } from './support/launch.ts';

/** How the app's window was really made. */
const preferences = (app: App) =>
  app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Typed by Playwright's own Electron types, which do not know the method.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const all = contents.getLastWebPreferences();
    return Object.fromEntries(
      Object.entries(all).filter(([, value]) => typeof value === 'boolean'),
    ) as Record<string, boolean>;
  });

const windowCount = (app: App) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test.describe('the window', () => {
  test('is sandboxed', async ({ shared }) => {
    expect((await preferences(shared)).sandbox).toBe(true);
  });

  test('keeps the page apart from the bridge (context isolation)', async ({ shared }) => {
    expect((await preferences(shared)).contextIsolation).toBe(true);
    expect(await shared.page.evaluate(() => 'ipcRenderer' in window || 'webUtils' in window)).toBe(false);
  });

  test('gives the page nothing of Node', async ({ shared }) => {
    const seen = await shared.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    );
    expect(seen).toEqual([]);
  });

  test('was made with every protection on', async ({ shared }) => {
    expect(await preferences(shared)).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
  });

  test('checks no spelling, which would fetch dictionaries', async ({ shared }) => {
    expect(
      await shared.electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled()),
    ).toBe(false);
  });

  test('has no application menu that could reload it or open developer tools', async ({ shared }) => {
    expect(await shared.electron.evaluate(({ Menu }) => Menu.getApplicationMenu() === null)).toBe(true);
  });
});

test.describe('the address app://sambung', () => {
  const status = (app: App, url: string) =>
    app.page.evaluate(
      (address) =>
        fetch(address).then(
          (response) => response.status,
          () => 0,
        ),
      url,
    );

  test('serves the page itself', async ({ shared }) => {
    expect(await status(shared, 'app://sambung/index.html')).toBe(200);
  });

  for (const url of [
    'app://sambung/../package.json',
    'app://sambung/../../package.json',
    'app://sambung/%2e%2e/package.json',
    'app://sambung/%2e%2e/%2e%2e/package.json',
    'app://sambung/..%2f..%2fpackage.json',
    'app://sambung/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://sambung/..%5c..%5cpackage.json',
    'app://sambung/fonts/..%2fsample%2fkantor-contoh.json',
    'app://sambung/fonts/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://sambung//etc/passwd.json',
    'app://sambung/index.html%00.json',
    'app://sambung/document/00000000-0000-0000-0000-000000000000',
    'app://sambung/electron/main.js',
    'app://sambung/%zz',
    'app://andere/index.html',
  ]) {
    test(`refuses ${url}`, async ({ shared }) => {
      shared.errors.expect(/Failed to load resource|Refused to connect|Content Security Policy|net::ERR_/);
      expect(await status(shared, url)).not.toBe(200);
    });
  }

  test('answers reading only', async ({ shared }) => {
    shared.errors.expect(/Failed to load resource|net::ERR_/);
    const seen = await shared.page.evaluate(() =>
      fetch('app://sambung/index.html', { method: 'POST', body: 'x' }).then(
        (r) => r.status,
        () => 0,
      ),
    );
    expect(seen).not.toBe(200);
  });

  test('sends a strict content security policy', async ({ shared }) => {
    const policy = await shared.page.evaluate(async () =>
      (await fetch('app://sambung/')).headers.get('content-security-policy'),
    );
    const rules = new Map(
      (policy ?? '').split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1)]),
    );
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    for (const name of ['form-action', 'base-uri', 'frame-ancestors'])
      expect(rules.get(name)).toEqual(["'none'"]);
  });

  test('lets no inline script run', async ({ shared }) => {
    shared.errors.expect(/Content Security Policy/);
    const ran = await shared.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.inlineRan = true');
      image.src = 'data:image/png;base64,eA==';
      document.body.append(image);
      await new Promise((resolve) => setTimeout(resolve, 200));
      script.remove();
      image.remove();
      return 'inlineRan' in window;
    });
    expect(ran).toBe(false);
  });

  test('refuses eval', async ({ shared }) => {
    shared.errors.expect(/Content Security Policy/);
    // Inside a timer: what Playwright evaluates itself goes round the policy.
    const outcome = await shared.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              const hidden = globalThis as unknown as Record<string, (code: string) => unknown>;
              resolve(`ran: ${String(hidden.eval?.('1 + 1'))}`);
            } catch (error) {
              resolve((error as Error).name);
            }
          }, 0);
        }),
    );
    expect(outcome).toBe('EvalError');
  });
});

test.describe('permissions', () => {
  test('refuses notifications', async ({ shared }) => {
    expect(await shared.page.evaluate(() => Notification.requestPermission())).toBe('denied');
  });

  test('refuses the place (geolocation)', async ({ shared }) => {
    const code = await shared.page.evaluate(
      () =>
        new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            (error) => resolve(error.code),
          ),
        ),
    );
    expect(code).toBe(1);
  });

  test('refuses reading the clipboard', async ({ shared }) => {
    const outcome = await shared.page.evaluate(() =>
      navigator.clipboard.readText().then(
        () => 'given',
        (error: Error) => error.name,
      ),
    );
    expect(outcome).toBe('NotAllowedError');
  });

  test('refuses camera and microphone', async ({ shared }) => {
    const outcome = await shared.page.evaluate(async () => {
      const ask = (what: MediaStreamConstraints) =>
        navigator.mediaDevices.getUserMedia(what).then(
          () => 'given',
          (error: Error) => error.name,
        );
      const states = await Promise.all(
        ['camera', 'microphone'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      );
      return [await ask({ video: true }), await ask({ audio: true }), ...states];
    });
    expect(outcome).not.toContain('given');
    expect(outcome.slice(2)).toEqual(['denied', 'denied']);
  });
});

test.describe('no way out of the app', () => {
  /** Does something in the page and answers whether the page is still the same one. */
  const staysAfter = async (app: App, act: () => void): Promise<boolean> => {
    const before = app.page.url();
    await app.page.evaluate(() => Object.assign(window, { stillHere: true }));
    await app.page.evaluate(act);
    await app.page.waitForTimeout(300);
    return app.page.url() === before && (await app.page.evaluate(() => 'stillHere' in window));
  };

  test('a script that sets the address goes nowhere', async ({ shared }) => {
    for (const go of [
      () => window.location.assign('https://example.invalid/'),
      () => window.location.assign('http://127.0.0.1:9/'),
      () => window.location.assign('file:///etc/passwd'),
      () => window.location.assign('data:text/html,away'),
    ]) {
      shared.errors.expect(/Not allowed to (load local resource|navigate top frame)/);
      expect(await staysAfter(shared, go), go.toString()).toBe(true);
    }
  });

  test('a link goes nowhere, in this window or in a new one', async ({ shared }) => {
    expect(
      await staysAfter(shared, () => {
        for (const target of ['_self', '_top', '_blank']) {
          const link = document.createElement('a');
          link.href = 'https://example.invalid/';
          link.target = target;
          document.body.append(link);
          link.click();
          link.remove();
        }
      }),
    ).toBe(true);
    expect(await windowCount(shared)).toBe(1);
  });

  test('a form is sent nowhere', async ({ shared }) => {
    shared.errors.expect(/Content Security Policy/);
    expect(
      await staysAfter(shared, () => {
        const form = document.createElement('form');
        form.action = 'https://example.invalid/';
        form.method = 'post';
        document.body.append(form);
        form.submit();
        form.remove();
      }),
    ).toBe(true);
  });

  test('no window opens', async ({ shared }) => {
    const opened = await shared.page.evaluate(() =>
      ['https://example.invalid/', 'about:blank', 'app://sambung/'].map(
        (url) => window.open(url, '_blank') !== null,
      ),
    );
    expect(opened).toEqual([false, false, false]);
    expect(await windowCount(shared)).toBe(1);
  });

  test('a web view stays an empty element', async ({ shared }) => {
    const attached = await shared.page.evaluate(async () => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'app://sambung/');
      document.body.append(view);
      await new Promise((resolve) => setTimeout(resolve, 200));
      view.remove();
      return 'getWebContentsId' in view;
    });
    expect(attached).toBe(false);
    expect(await shared.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(
      1,
    );
  });
});

test.describe('the net', () => {
  let server: Server;
  let address: string;
  let requests: string[];

  test.beforeAll(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end('found');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  test.afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
  });

  const refusals =
    /Content Security Policy|Failed to load resource|Not allowed to load local resource|Fetch API cannot load|net::ERR_/;

  test('is there for the test to find', async () => {
    await fetch(`${address}/own`);
    expect(requests).toEqual(['/own']);
    requests.length = 0;
  });

  for (const scheme of ['http', 'https', 'file']) {
    test(`cannot be asked by fetch over ${scheme}`, async ({ shared }) => {
      shared.errors.expect(refusals);
      const url =
        { http: `${address}/fetch`, https: 'https://127.0.0.1:9/', file: `file://${ROOT}/package.json` }[
          scheme
        ] ?? '';
      const outcome = await shared.page.evaluate(
        (target) =>
          fetch(target).then(
            () => 'answered',
            (error: Error) => error.name,
          ),
        url,
      );
      expect(outcome).toBe('TypeError');
      expect(requests).toEqual([]);
    });
  }

  test('gives the page no picture and no script', async ({ shared }) => {
    shared.errors.expect(refusals);
    const outcomes = await shared.page.evaluate(async (from) => {
      const load = (element: HTMLImageElement | HTMLScriptElement, url: string) =>
        new Promise<string>((resolve) => {
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          element.src = url;
          document.body.append(element);
        });
      return [
        await load(new Image(), `${from}/picture`),
        await load(document.createElement('script'), `${from}/script`),
      ];
    }, address);
    expect(outcomes).toEqual(['refused', 'refused']);
    expect(requests).toEqual([]);
  });

  test('takes no web socket and no beacon', async ({ shared }) => {
    shared.errors.expect(refusals, /WebSocket|beacon/i);
    const outcome = await shared.page.evaluate(async (from) => {
      try {
        navigator.sendBeacon(`${from}/beacon`, 'x');
      } catch {
        // Refused even earlier.
      }
      try {
        const socket = new WebSocket(from.replace('http', 'ws'));
        return await new Promise<string>((resolve) => {
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('refused');
        });
      } catch {
        return 'refused';
      }
    }, address);
    expect(outcome).toBe('refused');
    expect(requests).toEqual([]);
  });

  test('stays closed for a page without the policy: the session blocks by itself', async ({ shared }) => {
    shared.errors.expect(refusals);
    const outcomes = await shared.electron.evaluate(async ({ BrowserWindow }, from) => {
      // A window for each: one that still puts up its error page fails the next load for that reason alone.
      const go = async (url: string) => {
        const window = new BrowserWindow({ show: false });
        const outcome = await window.loadURL(url).then(
          () => 'loaded',
          (error: { code?: string }) => error.code ?? 'failed',
        );
        await new Promise((resolve) => setTimeout(resolve, 200));
        window.destroy();
        return outcome;
      };
      return [
        await go(`${from}/window`),
        await go('https://example.invalid/'),
        await go('file:///etc/hostname'),
        await go(
          `data:text/html,<img src="${from}/picture"><script src="${from}/script"></script><iframe src="${from}/frame"></iframe>`,
        ),
      ];
    }, address);
    const blocked = 'ERR_BLOCKED_BY_CLIENT';
    // The page made of data itself is shown; what it asks for is not.
    expect(outcomes).toEqual([blocked, blocked, blocked, 'loaded']);
    expect(requests).toEqual([]);
  });

  test('brings no download', async ({ shared }) => {
    const outcome = await shared.electron.evaluate(
      ({ session }) =>
        new Promise<string>((resolve) => {
          setTimeout(() => resolve('nothing came'), 2_000);
          // Heard after the app's own listener, which has to have refused it by then.
          session.defaultSession.once('will-download', (event) => {
            resolve(event.defaultPrevented ? 'refused' : 'let through');
            event.preventDefault();
          });
          session.defaultSession.downloadURL('data:application/octet-stream,x');
        }),
    );
    expect(outcome).toBe('refused');
  });
});

test('a second start ends by itself and brings the first window to the front', async ({ shared }) => {
  await shared.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    window.focus = () => {
      Object.assign(globalThis, { broughtToFront: true });
    };
  });
  const { binary } = await resolveElectron();
  const second = spawn(binary, [...SANDBOX_ARGS, APP_FOLDER], {
    env: appEnvironment(shared.dataDir),
    stdio: 'ignore',
  });
  const timer = setTimeout(() => second.kill('SIGKILL'), 15_000);
  const code = await new Promise<number | null>((resolve) => second.once('exit', resolve));
  clearTimeout(timer);
  expect(code).toBe(0);
  await expect.poll(() => shared.electron.evaluate(() => 'broughtToFront' in globalThis)).toBe(true);
  expect(await windowCount(shared)).toBe(1);
});

test.describe('the bridge', () => {
  test('gives exactly call, offerFile, onOpen, onProgress and onState, and none of them can be replaced', async ({
    shared,
  }) => {
    const seen = await shared.page.evaluate(() => {
      const given = window.sambung as unknown as Record<string, unknown>;
      const before = given.call;
      try {
        given.call = () => 'mine';
      } catch {
        // Frozen: strict code throws.
      }
      return { names: Object.keys(given).sort(), kept: given.call === before };
    });
    expect(seen).toEqual({ names: ['call', 'offerFile', 'onOpen', 'onProgress', 'onState'], kept: true });
  });

  test('speaks on the channels that the contract names', async () => {
    const source = readFileSync(path.join(ROOT, 'electron', 'preload.ts'), 'utf8');
    const constants = Object.fromEntries(
      [...source.matchAll(/^const ([A-Z]+) = '([^']+)';$/gm)].map(([, name, value]) => [name, value]),
    );
    expect(constants.CALL).toBe(CALL_CHANNEL);
    expect(constants.PROGRESS).toBe(PROGRESS_CHANNEL);
    expect(constants.STATE).toBe(STATE_CHANNEL);
    expect(constants.OPEN).toBe(OPEN_CHANNEL);
    expect(source.match(/ipcRenderer\.\w+/g)?.sort()).toEqual([
      'ipcRenderer.invoke',
      'ipcRenderer.invoke',
      'ipcRenderer.on',
      'ipcRenderer.removeListener',
    ]);
  });

  test('lets the page name no file by its path', async ({ shared }) => {
    const reply = await shared.door.reply('files.offer', {
      path: path.join(ROOT, 'package.json'),
      purpose: 'list',
    });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'message-refused' } });
  });

  test('takes a dropped thing that is no file of the disk as a fault, not as an error', async ({
    shared,
  }) => {
    const reply = await shared.page.evaluate(() =>
      window.sambung.offerFile(new File(['x'], 'daftar.csv'), 'list'),
    );
    expect(reply).toMatchObject({ ok: false });
  });
});

test.describe('the packaged program', () => {
  const settings = readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8');

  for (const [fuse, value] of [
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['onlyLoadAppFromAsar', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['grantFileProtocolExtraPrivileges', false],
  ] as const) {
    test(`is built with the fuse ${fuse} ${value ? 'on' : 'off'}`, () => {
      const fuses = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(settings)?.[1] ?? '';
      expect(new RegExp(`^  ${fuse}: (\\w+)$`, 'm').exec(fuses)?.[1]).toBe(String(value));
    });
  }
});
