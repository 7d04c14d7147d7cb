import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, JobProgress } from '../shared/contract/contract.ts';

/*
 * The bridge. It runs in the sandbox, so it imports types only; the channel names stand here a second time and a test
 * compares them with the contract's.
 */
const CALL = 'sambung:call';
const PROGRESS = 'sambung:progress';
/** Only the bridge itself may name a path, and only of a file that the user dropped. */
const OFFER = 'files.offer';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL, name === OFFER ? '' : name, input),
  offerFile: (file, purpose) =>
    ipcRenderer.invoke(CALL, OFFER, { path: webUtils.getPathForFile(file), purpose }),
  onProgress: (listener) => {
    const hear = (_event: unknown, progress: JobProgress) => listener(progress);
    ipcRenderer.on(PROGRESS, hear);
    return () => ipcRenderer.removeListener(PROGRESS, hear);
  },
};

contextBridge.exposeInMainWorld('sambung', bridge);
