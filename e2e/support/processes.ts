import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process of the machine, as /proc shows it. */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    // The process ended while we looked.
    return '';
  }
}

function factsOf(pid: number): ProcessFacts | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === '') return null;
  // The name in brackets may hold spaces; the parent is the second field after it.
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return { pid, parent, command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() };
}

/** A process and all that descend from it. Linux only. */
export function processTree(root: number): readonly ProcessFacts[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => factsOf(Number(name)))
    .filter((facts) => facts !== null);
  const found: ProcessFacts[] = all.filter((facts) => facts.pid === root);
  for (let i = 0; i < found.length; i += 1)
    found.push(...all.filter((facts) => facts.parent === found[i]?.pid));
  return found;
}

/** An internet socket that a process holds: `tcp 0100007F:1F90`. */
export interface HeldSocket {
  readonly pid: number;
  readonly what: string;
}

/** Internet sockets by inode, of all four tables of the kernel. */
function internetSockets(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const table of ['tcp', 'tcp6', 'udp', 'udp6']) {
    for (const line of read(`/proc/net/${table}`).split('\n').slice(1)) {
      const fields = line.trim().split(/\s+/);
      const inode = fields[9];
      if (inode !== undefined && inode !== '0') found.set(inode, `${table} ${fields[1]} -> ${fields[2]}`);
    }
  }
  return found;
}

/** The internet sockets, listening or connected, that the processes hold. */
export function socketsOf(processes: readonly ProcessFacts[]): readonly HeldSocket[] {
  const sockets = internetSockets();
  const held: HeldSocket[] = [];
  for (const { pid } of processes) {
    let handles: string[];
    try {
      handles = readdirSync(`/proc/${pid}/fd`);
    } catch {
      continue;
    }
    for (const handle of handles) {
      let target = '';
      try {
        target = readlinkSync(`/proc/${pid}/fd/${handle}`);
      } catch {
        continue;
      }
      const what = sockets.get(/^socket:\[(\d+)\]$/.exec(target)?.[1] ?? '');
      if (what !== undefined) held.push({ pid, what });
    }
  }
  return held;
}

/** Whether the kernel filters the system calls of a process, as it does in Chromium's sandbox. */
export const isFiltered = (pid: number): boolean => /^Seccomp:\s+2$/m.test(read(`/proc/${pid}/status`));

/** Memory that a process and all that descend from it take, shared pages counted once (PSS), in kilobytes. Linux only. */
export const memoryOf = (root: number): number =>
  processTree(root).reduce((sum, { pid }) => {
    const pss = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
    return sum + Number(pss ?? 0);
  }, 0);
