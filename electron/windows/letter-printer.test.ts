import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLetterPrinter } from './letter-printer.ts';

const { windows, plan } = vi.hoisted(() => ({
  windows: [] as {
    readonly options: Electron.BrowserWindowConstructorOptions;
    readonly webContents: EventEmitter;
  }[],
  plan: {
    load: async (_url: string): Promise<void> => {},
    print: async (): Promise<Uint8Array> => new Uint8Array(),
  },
}));

vi.mock('electron', () => ({
  BrowserWindow: class extends EventEmitter {
    #destroyed = false;
    readonly webContents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: () => {},
      printToPDF: () => plan.print(),
    });
    constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
      super();
      windows.push(this);
    }
    loadURL = (url: string) => plan.load(url);
    isDestroyed = () => this.#destroyed;
    destroy = () => {
      this.#destroyed = true;
      this.emit('closed');
    };
  },
}));

const never = () => new Promise<never>(() => {});
let offered: string[];

function printer(timeout = 1_000) {
  return createLetterPrinter({
    timeout,
    offerDocument: (html) => {
      offered.push(html);
      return {
        url: `app://sambung/document/${html}`,
        release: () => offered.splice(offered.indexOf(html), 1),
      };
    },
  });
}

beforeEach(() => {
  windows.length = 0;
  offered = [];
  plan.load = async () => {};
  plan.print = async () => new Uint8Array([1]);
});

describe('the letter printer', () => {
  it('takes a new window for the document after it was renewed, and not before', async () => {
    const one = printer();
    const first = one.toPdf('satu');
    one.renew();
    const second = one.toPdf('dua');
    await Promise.all([first, second]);
    await one.toPdf('tiga');
    expect(windows).toHaveLength(2);
  });

  it('prints letters one after the other in one window and takes each document back', async () => {
    const seen: string[] = [];
    plan.load = async (url) => {
      seen.push(`${url.slice(-1)} of ${offered.length}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const { toPdf } = printer();
    await Promise.all([toPdf('a'), toPdf('b'), toPdf('c')]);
    expect(seen).toEqual(['a of 1', 'b of 1', 'c of 1']);
    expect(windows).toHaveLength(1);
    expect(offered).toEqual([]);
  });

  it('works in a hidden sandboxed window without scripts', async () => {
    await printer().toPdf('a');
    expect(windows[0]?.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    });
  });

  it('gives up after its time and prints the next letter in a new window', async () => {
    plan.print = never;
    const { toPdf } = printer(20);
    await expect(toPdf('a')).rejects.toMatchObject({ code: 'timeout' });
    plan.print = async () => new Uint8Array([7]);
    expect(await toPdf('b')).toEqual(new Uint8Array([7]));
    expect(windows).toHaveLength(2);
    expect(offered).toEqual([]);
  });

  it('says that the page did not load, or that the window died', async () => {
    plan.load = () => Promise.reject(new Error('ERR_FAILED'));
    const { toPdf } = printer();
    await expect(toPdf('a')).rejects.toMatchObject({ code: 'load-failed' });
    plan.load = never;
    const dying = toPdf('b');
    await vi.waitFor(() => expect(windows).toHaveLength(2));
    windows[1]?.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    await expect(dying).rejects.toMatchObject({ code: 'crashed' });
  });

  it('fails all waiting letters when it is disposed', async () => {
    plan.load = never;
    const { toPdf, dispose } = printer();
    const results = Promise.allSettled([toPdf('a'), toPdf('b')]);
    await vi.waitFor(() => expect(offered).toEqual(['a']));
    dispose();
    for (const result of await results)
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'disposed' } });
  });
});
