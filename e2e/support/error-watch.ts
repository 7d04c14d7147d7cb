import type { ConsoleMessage, ElectronApplication, Page } from '@playwright/test';

/** Lines of the main process that tell of a defect, among the noise that Chromium writes. */
const MAIN_DEFECT =
  /\[defect |Unhandled|Uncaught|JavaScript error occurred|^\s*(Type|Reference|Range|Syntax)?Error\b/;

/** Hears every error of the app's pages and of its main process. A test that did not expect one fails. */
export class ErrorWatch {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #lines: string[] = [];

  constructor(electron: ElectronApplication) {
    for (const page of electron.windows()) this.#listen(page);
    electron.on('window', (page) => this.#listen(page));
    for (const stream of [electron.process().stdout, electron.process().stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text: string) => this.#hearMain(text));
    }
  }

  #listen(page: Page): void {
    page.on('pageerror', (error) => this.#heard.push(`page error: ${error.message}`));
    page.on('crash', () => this.#heard.push('page crashed'));
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') this.#heard.push(`console: ${message.text()}`);
    });
  }

  #hearMain(text: string): void {
    for (const line of text.split('\n')) {
      if (line.trim() !== '') this.#lines.push(line);
      if (MAIN_DEFECT.test(line)) this.#heard.push(`main: ${line}`);
    }
  }

  /** What the main process printed so far. */
  get mainLines(): readonly string[] {
    return this.#lines;
  }

  /** Names errors that belong to the test: what Chromium says when it refuses something. */
  expect(...patterns: readonly RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** Errors since the last call that no pattern expected; forgets both. */
  take(): readonly string[] {
    const unexpected = this.#heard.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
    this.#heard.length = 0;
    this.#expected.length = 0;
    return unexpected;
  }
}
