import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, JobProgress } from '../shared/contract/contract.ts';
import type { Reply } from '../shared/contract/errors.ts';

/*
 * The bridge. It runs in the sandbox, so it imports types only; the channel names stand here a second time and a test
 * compares them with the contract's.
 */
const CALL = 'sambung:call';
const PROGRESS = 'sambung:progress';
/** Only the bridge itself may name a path, and only of a file that the user dropped. */
const OFFER = 'files.offer';

/** What cannot be sent at all (a function, a part of the page) never reaches the door; the page gets its answer all the same. */
const NOT_SENT: Reply<never> = {
  ok: false,
  fault: { code: 'message-refused', params: {}, issues: [], detail: 'not-json', quote: null },
};

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL, name === OFFER ? '' : name, input).catch(() => NOT_SENT),
  offerFile: (file, purpose) =>
    ipcRenderer.invoke(CALL, OFFER, { path: webUtils.getPathForFile(file), purpose }),
  onProgress: (listener) => {
    const hear = (_event: unknown, progress: JobProgress) => listener(progress);
    ipcRenderer.on(PROGRESS, hear);
    return () => ipcRenderer.removeListener(PROGRESS, hear);
  },
};

contextBridge.exposeInMainWorld('sambung', bridge);
