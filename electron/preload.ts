import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/contract/contract.ts';
import type { Reply } from '../shared/contract/errors.ts';

/*
 * The bridge. It runs in the sandbox, so it imports types only; the channel names stand here a second time and a test
 * compares them with the contract's.
 */
const CALL = 'sambung:call';
const PROGRESS = 'sambung:progress';
const STATE = 'sambung:state';
const OPEN = 'sambung:open';
/** Only the bridge itself may name a path, and only of a file that the user dropped. */
const OFFER = 'files.offer';

/** What cannot be sent at all (a function, a part of the page) never reaches the door; the page gets its answer all the same. */
const NOT_SENT: Reply<never> = {
  ok: false,
  fault: { code: 'message-refused', params: {}, issues: [], detail: 'not-json', quote: null },
};

/** Hears what main pushes on a channel; the page gets the value alone, never the event. */
const hear =
  (channel: string) =>
  <Value>(listener: (value: Value) => void) => {
    const pass = (_event: unknown, value: Value) => listener(value);
    ipcRenderer.on(channel, pass);
    return () => ipcRenderer.removeListener(channel, pass);
  };

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL, name === OFFER ? '' : name, input).catch(() => NOT_SENT),
  offerFile: (file, purpose) =>
    ipcRenderer.invoke(CALL, OFFER, { path: webUtils.getPathForFile(file), purpose }),
  onProgress: hear(PROGRESS),
  onState: hear(STATE),
  onOpen: hear(OPEN),
};

contextBridge.exposeInMainWorld('sambung', bridge);
