import { spawnSync } from 'node:child_process';

export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end and collects what it printed.
 * @param command program name
 * @param args arguments, passed as they are (no shell)
 * @returns exit code (-1 when it could not be started or was killed) and output
 */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly timeoutMs?: number } = {},
): RunResult {
  const done = spawnSync(command, [...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(options.cwd ? { cwd: options.cwd } : {}),
    env: options.env ?? process.env,
    ...(options.timeoutMs ? { timeout: options.timeoutMs } : {}),
  });
  return {
    code: done.status ?? -1,
    stdout: done.stdout ?? '',
    stderr: done.stderr ?? String(done.error ?? ''),
  };
}

/** True when the program is found on the PATH. */
export function hasProgram(name: string): boolean {
  return run('sh', ['-c', `command -v ${name}`]).code === 0;
}
