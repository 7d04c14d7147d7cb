import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addDays, type PlainDate, plainDate } from '../shared/calendar/plain-date.ts';
import type { DisputeKind, NewDisputeEvent } from '../shared/domain/dispute/events.ts';
import { EMPTY_PERSON } from '../shared/domain/person.ts';
import { type App, answerSaveDialog, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { catchPages } from './support/catch-pages.ts';
import { readRows } from './support/excel.ts';
import { confirm, tabTo, typeInto } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { MINE, openPractice } from './support/office.ts';
import { readPdf } from './support/read-pdf.ts';
import { resize, SIZES, settled } from './support/screen-checks.ts';
import { TODAY } from './support/today.ts';

/** Screenshots and printed pages go where a folder is named for them. */
/** A wide screen, less the frame of the window. */

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;

/* Sixty invented cases, each told by its number: when it came, what about, how many workers, how it went on. */

type Fate = 'withdrawn' | 'agreed' | 'court' | 'open';
interface Planned {
  readonly on: PlainDate;
  readonly kind: DisputeKind;
  readonly workers: number;
  readonly fate: Fate;
  /** Null while it goes on. */
  readonly closedOn: PlainDate | null;
}

const KINDS = ['phk', 'hak', 'kepentingan', 'antar-sp', 'phk'] as const satisfies readonly DisputeKind[];
const FATES: readonly Fate[] = ['withdrawn', 'agreed', 'court', 'open'];
const SIXTY: readonly Planned[] = Array.from({ length: 60 }, (_, i): Planned => {
  const on = plainDate(`2026-0${1 + (i % 6)}-${String(2 + Math.floor(i / 6)).padStart(2, '0')}`);
  const fate = FATES[Math.floor(i / 5) % 4] ?? 'open';
  const closed = { withdrawn: 10, agreed: 40, court: null, open: null }[fate];
  return {
    on,
    kind: KINDS[i % 5] ?? 'phk',
    workers: i % 7 === 0 ? 3 : 1,
    fate,
    closedOn: closed === null ? null : addDays(on, closed),
  };
}).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const FIRST_QUARTER = { from: '2026-01-01', to: '2026-03-31' } as const;
const SECOND_QUARTER = { from: '2026-04-01', to: '2026-06-30' } as const;
const inside = (day: string | null, { from, to }: { readonly from: string; readonly to: string }) =>
  day !== null && day >= from && day <= to;
const by = (keep: (one: Planned) => boolean) => SIXTY.filter(keep);

const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const tab = (name: string) => page.getByRole('tab', { name, exact: true });
const figure = (name: string) => page.getByRole('link', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const choice = (name: string | RegExp) => page.getByRole('combobox', { name });
const THERE = { worker: 'present', employer: 'present' } as const;
const UNUSUAL = 'Data uji';

const visit = (address: string) => looking.visit(app, address);
const picture = (name: string) => looking.picture(app, name);
const problems = (here: string) => looking.problems(app, here);

type Happened = Pick<NewDisputeEvent, 'kind' | 'data'> & { readonly on: PlainDate };

async function happen(id: string, events: readonly Happened[]): Promise<void> {
  let { version } = await app.door.call('disputes.get', { id, asOf: TODAY });
  for (const event of events) {
    const outcome = await app.door.call('disputes.addEvent', {
      id,
      version,
      today: TODAY,
      event: { ...event, replaces: null, reason: UNUSUAL },
    });
    if (outcome.kind !== 'written') throw new Error(JSON.stringify({ event, outcome }));
    version = outcome.dispute.version;
  }
}

/** What happens in a case after it was registered. */
function storyOf({ on, fate }: Planned): readonly Happened[] {
  const at = (days: number) => addDays(on, days);
  if (fate === 'open') return [];
  if (fate === 'withdrawn') return [{ kind: 'withdrawn', on: at(10), data: { by: 'worker', reason: '' } }];
  const delegated: Happened = {
    kind: 'delegated',
    on: at(7),
    data: { mediators: ['Noor Aina (CONTOH)'], conflict: '', conflicts: [] },
  };
  if (fate === 'agreed')
    return [
      delegated,
      { kind: 'session-held', on: at(14), data: { ...THERE, session: 1, result: 'agreement', note: '' } },
      {
        kind: 'agreement-signed',
        on: at(14),
        data: { place: 'Banjarbaru', lines: null, total: null, instalments: [] },
      },
      { kind: 'agreement-registered', on: at(40), data: { deed: '1/PB', court: 'PHI' } },
    ];
  return [
    delegated,
    { kind: 'session-held', on: at(14), data: { ...THERE, session: 1, result: 'no-agreement', note: '' } },
    { kind: 'recommendation-issued', on: at(20), data: { number: '1', letterId: null } },
    { kind: 'handed-to-court', on: at(70), data: { court: 'PHI Banjarmasin' } },
  ];
}

// Six looks at a screen by axe take their time.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = temporaryFolder();
  app = await launchApp({ dataDir: path.join(folder.path, 'data') });
  page = app.page;
  await openPractice(app);
  const { rows } = await app.door.call('employers.list', { text: MINE });
  const [mine] = rows;
  if (!mine) throw new Error('the practice office has no mine');
  const people: string[] = [];
  for (const name of ['Siti Rahmawati (CONTOH)', 'Rudi Hartono (CONTOH)', 'Joko Susilo (CONTOH)'])
    people.push((await app.door.call('persons.create', { ...EMPTY_PERSON, name })).id);
  for (const planned of SIXTY) {
    const { id } = await app.door.call('disputes.register', {
      dispute: {
        kind: planned.kind,
        registeredOn: planned.on,
        registeredTime: '',
        recordedBy: 'pekerja',
        requestNumber: '',
        requestDate: null,
        issue: 'Perselisihan uji (CONTOH)',
        bipartiteProof: planned.fate === 'open' ? 'none' : 'minutes',
        bipartiteEndedOn: null,
        employerId: mine.id,
        employerProxy: '',
        unionName: planned.kind === 'antar-sp' ? 'SP CONTOH' : '',
        reportId: null,
        layoffReason: null,
        note: '',
      },
      documents: [],
      lineIds: [],
      personIds: people.slice(0, planned.workers),
    });
    await happen(id, storyOf(planned));
  }
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('the register shows every case of a year in the order of its numbers and opens it by key', async () => {
  await visit('perkara');
  await tab('Buku registrasi').click();
  await settled(page);
  await expect(page.getByText('Menampilkan 60 dari 60')).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Buku registrasi perselisihan' });
  await expect(grid.getByRole('row').nth(1)).toContainText('001/PHI/I/2026');
  await expect(grid.getByRole('row').nth(2)).toContainText('002/PHI/I/2026');
  // The columns of the register, by their heads.
  for (const head of [
    'Hak',
    'Kepentingan',
    'PHK',
    'SP/SB',
    'Bipartit',
    'Klarifikasi',
    'Mediasi',
    'PB',
    'Anjuran',
  ])
    await expect(page.getByRole('columnheader', { name: head, exact: true })).toBeAttached();
  expect(await problems('buku')).toEqual([]);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('010/PHI');
  await expect(page.getByText('Menampilkan 1 dari 1')).toBeVisible();
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // The list behind names the case too: the page is there once its head is.
  await expect(heading('010/PHI/I/2026')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Menampilkan 1 dari 1')).toBeVisible();
  await page.getByRole('textbox', { name: 'Saring daftar' }).fill('zzzqx');
  await expect(page.getByText('Tidak ada yang cocok dengan kata "zzzqx" dan tahun 2026')).toBeVisible();
});

test('the register goes out on paper, landscape with its head on each page, and as XLSX', async () => {
  const pages = await catchPages(app);
  await visit('perkara?tab=buku');
  await page.keyboard.press('Control+p');
  const pdf = await pages();
  if (looking.PICTURES !== undefined) writeFileSync(path.join(looking.PICTURES, 'buku.pdf'), pdf);
  const read = await readPdf(pdf);
  expect(read.length).toBeGreaterThan(1);
  for (const { text, width, height } of read) {
    expect(width).toBeGreaterThan(height);
    expect(text).toContain('Buku registrasi perselisihan');
    expect(text).toContain('Tahun 2026 · 60 perkara');
    for (const head of [
      'Nomor registrasi',
      'Jenis perselisihan',
      'Penyelesaian',
      'Tindak lanjut',
      'Keterangan',
    ])
      expect(text).toContain(head);
  }
  expect(read.map(({ text }) => text).join(' ')).toContain('060/PHI/');
  const target = path.join(folder.path, 'buku.xlsx');
  await answerSaveDialog(app, target);
  await button('Simpan XLSX').click();
  await expect(page.getByText('Buku registrasi disimpan: buku.xlsx, 60 perkara.')).toBeVisible();
  const [head = [], ...rows] = await readRows(target);
  expect(rows).toHaveLength(60);
  const column = (name: string) => rows.map((cells) => cells[head.indexOf(name)] ?? '');
  expect(column('Nomor registrasi').slice(0, 2)).toEqual(['001/PHI/I/2026', '002/PHI/I/2026']);
  const ticks = (name: string) => column(name).filter((cell) => cell === 'v').length;
  expect(ticks('Jenis perselisihan: PHK')).toBe(24);
  expect(ticks('Jenis perselisihan: SP/SB')).toBe(12);
  expect(ticks('Penyelesaian: Bipartit')).toBe(45);
  expect(ticks('Penyelesaian: PB')).toBe(15);
  expect(ticks('Penyelesaian: Anjuran')).toBe(15);
  expect(ticks('Penyelesaian: Mediasi')).toBe(30);
});

test('the recap of a quarter is what one counts by hand, and each figure opens its cases', async () => {
  await visit('perkara');
  await tab('Rekap').click();
  await settled(page);
  await page.getByText('Triwulan', { exact: true }).click();
  await expect(page.getByText(/^Triwulan (I|II|III|IV) \d{4}$/)).toBeVisible();
  await visit(`perkara?tab=rekap&dari=${SECOND_QUARTER.from}&sampai=${SECOND_QUARTER.to}`);
  await expect(page.getByText('Triwulan II 2026')).toBeVisible();
  await button('Periode sebelumnya').click();
  await expect(page.getByText('Triwulan I 2026')).toBeVisible();
  const quarter = FIRST_QUARTER;
  const received = by(({ on }) => inside(on, quarter));
  const closed = by(({ closedOn }) => inside(closedOn, quarter));
  const stock = by(({ on, closedOn }) => on <= quarter.to && (closedOn === null || closedOn > quarter.to));
  expect(received).toHaveLength(30);
  await expect(figure(`Masuk, Perkara: ${received.length}`)).toBeVisible();
  await expect(figure(`Selesai, Perkara: ${closed.length}`)).toBeVisible();
  await expect(figure(`Masih diproses (sisa akhir), Perkara: ${stock.length}`)).toBeVisible();
  expect(received.length - closed.length).toBe(stock.length);
  const workers = received.reduce((sum, one) => sum + one.workers, 0);
  await expect(figure(`Masuk, Pekerja: ${workers}`)).toBeVisible();
  const withdrawn = closed.filter(({ fate }) => fate === 'withdrawn');
  await expect(figure(`Dicabut, Perkara: ${withdrawn.length}`)).toBeVisible();
  const phk = received.filter(({ kind }) => kind === 'phk').length;
  await expect(figure(`Masuk, PHK: ${phk}`)).toBeVisible();
  const toCourt = by(({ on, fate }) => fate === 'court' && inside(addDays(on, 70), quarter));
  await expect(figure(`Diserahkan ke pengadilan, Perkara: ${toCourt.length}`)).toBeVisible();
  // Agreed cases end their mediation a week after the delegation, those for the court with the hand-over.
  const ended = by(
    ({ on, fate }) =>
      (fate === 'agreed' && inside(addDays(on, 14), quarter)) ||
      (fate === 'court' && inside(addDays(on, 70), quarter)),
  );
  await expect(figure(`Mediasi berakhir, Perkara: ${ended.length}`)).toBeVisible();
  await expect(figure(`Melewati batas waktu mediasi, Perkara: ${toCourt.length}`)).toBeVisible();
  await expect(page.getByText(`${toCourt.length} dari ${ended.length} mediasi`)).toBeVisible();
  expect(await problems('rekap')).toEqual([]);

  await figure(`Dicabut, Perkara: ${withdrawn.length}`).click();
  await expect(page.getByText(`Menampilkan ${withdrawn.length} dari ${withdrawn.length}`)).toBeVisible();
  const chip = button(/^Rekap: Selesai, Dicabut, Triwulan I 2026/);
  await expect(chip).toBeVisible();
  expect(await problems('rekap-daftar')).toEqual([]);
  // Back, and another figure by key: of one kind.
  await tab('Rekap').click();
  await settled(page);
  await expect(page.getByText('Triwulan I 2026')).toBeVisible();
  await figure(`Masuk, PHK: ${phk}`).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Menampilkan ${phk} dari ${phk}`)).toBeVisible();
  await button(/^Rekap: Masuk, Perselisihan PHK, Triwulan I 2026/).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Menampilkan 60 dari 60')).toBeVisible();
});

test('the recap goes out on one page and as XLSX, also of days of one’s own choice', async () => {
  await visit('perkara?tab=rekap');
  await page.getByText('Pilih tanggal', { exact: true }).click();
  await typeInto(page, page.getByRole('textbox', { name: 'Dari tanggal' }), '1/4/26');
  await typeInto(page, page.getByRole('textbox', { name: 'Sampai tanggal' }), '1/3/26');
  await expect(page.getByText('Periode belum lengkap')).toBeVisible();
  await expect(page.getByText('Tanggal akhir lebih awal daripada tanggal mulai.')).toBeVisible();
  expect(await problems('rekap-tanggal')).toEqual([]);
  await typeInto(page, page.getByRole('textbox', { name: 'Sampai tanggal' }), '30/6/26');
  const received = by(({ on }) => inside(on, SECOND_QUARTER)).length;
  const opening = by(
    ({ on, closedOn }) => on < SECOND_QUARTER.from && (closedOn === null || closedOn >= SECOND_QUARTER.from),
  ).length;
  await expect(figure(`Sisa awal, Perkara: ${opening}`)).toBeVisible();
  await expect(figure(`Masuk, Perkara: ${received}`)).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const pages = await catchPages(app);
  await page.keyboard.press('Control+p');
  const pdf = await pages();
  if (looking.PICTURES !== undefined) writeFileSync(path.join(looking.PICTURES, 'rekap.pdf'), pdf);
  const read = await readPdf(pdf);
  expect(read).toHaveLength(1);
  const [{ text, width, height } = { text: '', width: 0, height: 0 }] = read;
  expect(height).toBeGreaterThan(width);
  expect(text).toContain('Triwulan II 2026');
  expect(text).toMatch(new RegExp(`Sisa awal( \\d+){5} ${opening} `));
  expect(text).toMatch(new RegExp(`Masuk( \\d+){5} ${received} `));
  expect(text).toContain('batas menurut peraturan 30 hari kerja');
  const target = path.join(folder.path, 'rekap.xlsx');
  await answerSaveDialog(app, target);
  await button('Simpan XLSX').click();
  await expect(page.getByText('Rekap disimpan: rekap.xlsx.')).toBeVisible();
  const [head = [], ...rows] = await readRows(target);
  const total = head.indexOf('Perkara: Jumlah');
  expect(rows.find((cells) => cells[1] === 'Sisa awal')?.[total]).toBe(String(opening));
  expect(rows.find((cells) => cells[1] === 'Masuk')?.[total]).toBe(String(received));
});

test('a consultation is written down by keyboard alone, changed, removed and brought back', async () => {
  await visit('perkara?tab=konsultasi');
  await expect(page.getByText('Belum ada konsultasi')).toBeVisible();
  expect(await problems('konsultasi-kosong')).toEqual([]);
  const began = Date.now();
  await page.keyboard.press('Control+n');
  await expect(dialog().getByRole('combobox', { name: /^Topik/ })).toBeFocused();
  await page.keyboard.type('hak');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Budi (CONTOH)');
  await page.keyboard.press('Tab');
  await page.keyboard.type(MINE);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Upah lembur dua bulan belum dibayar');
  await confirm(page);
  await expect(page.getByText('Konsultasi dicatat.')).toBeVisible();
  // A person types slower, but has four fields to fill in as well.
  expect(Date.now() - began).toBeLessThan(20_000);
  const grid = page.getByRole('grid', { name: 'Konsultasi' });
  await expect(grid.getByRole('row').nth(1)).toContainText('Budi (CONTOH)');
  await expect(grid.getByRole('row').nth(1)).toContainText('Perselisihan hak');

  // Without a topic nothing is saved, and the place says so.
  await expect(dialog()).toHaveCount(0);
  await page.keyboard.press('Control+n');
  await expect(dialog().getByRole('combobox', { name: /^Topik/ })).toBeFocused();
  await confirm(page);
  await expect(dialog().getByText('Wajib diisi.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);

  await grid.getByRole('row').nth(1).click();
  await tabTo(page, dialog().getByRole('combobox', { name: /^Hasil/ }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('bipartit');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await problems('konsultasi-panel')).toEqual([]);
  await confirm(page);
  await expect(grid.getByRole('row').nth(1)).toContainText('Diminta berunding bipartit');
  await grid.getByRole('row').nth(1).click();
  await dialog().getByRole('button', { name: 'Hapus', exact: true }).click();
  await expect(page.getByText('Konsultasi dihapus.')).toBeVisible();
  await expect(page.getByText('Belum ada konsultasi')).toBeVisible();
  await page
    .locator('.mantine-Notification-root')
    .filter({ hasText: 'Konsultasi dihapus.' })
    .getByRole('button', { name: 'Urungkan' })
    .click();
  await expect(grid.getByRole('row').nth(1)).toContainText('Budi (CONTOH)');
});

test('consultations are narrowed, exported, counted apart in the recap, and one becomes a case', async () => {
  for (const [topic, outcome] of [
    ['jkp', 'answered'],
    ['jkp', 'referred'],
    ['employment-status', 'return'],
  ] as const)
    await app.door.call('consultations.save', {
      id: null,
      version: null,
      consultation: {
        on: TODAY,
        time: '09:05',
        side: 'pekerja',
        name: 'Warga (CONTOH)',
        phone: '',
        company: '',
        topic,
        question: 'Bertanya di loket',
        answer: '',
        outcome,
        officer: 'Rina (CONTOH)',
        personId: null,
        disputeId: null,
      },
    });
  await page.reload();
  await visit('perkara?tab=konsultasi');
  await expect(page.getByText('Menampilkan 4 dari 4')).toBeVisible();
  expect(await problems('konsultasi')).toEqual([]);
  await choice('Topik').click();
  await page.getByRole('option', { name: 'Jaminan Kehilangan Pekerjaan' }).click();
  await expect(page.getByText('Menampilkan 2 dari 2')).toBeVisible();
  const target = path.join(folder.path, 'konsultasi.xlsx');
  await answerSaveDialog(app, target);
  await button('Simpan XLSX').click();
  await expect(page.getByText('Konsultasi disimpan: konsultasi.xlsx, 2 baris.')).toBeVisible();
  expect((await readRows(target)).map((cells) => cells[6])).toEqual([
    'Topik',
    'Jaminan Kehilangan Pekerjaan',
    'Jaminan Kehilangan Pekerjaan',
  ]);

  await tab('Rekap').click();
  await expect(figure('Jaminan Kehilangan Pekerjaan, Jumlah: 2')).toBeVisible();
  await expect(figure('Jumlah, Jumlah: 4')).toBeVisible();
  await figure('Jaminan Kehilangan Pekerjaan, Dirujuk ke instansi lain: 1').click();
  await expect(page.getByText('Menampilkan 1 dari 1')).toBeVisible();

  await visit('perkara?tab=konsultasi');
  await page.getByRole('row').filter({ hasText: 'Budi (CONTOH)' }).click();
  await dialog().getByRole('button', { name: 'Daftarkan sebagai perkara' }).click();
  await expect(heading('Catat perkara')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Perselisihan hak' })).toBeChecked();
  await expect(choice(/^Perusahaan/)).toHaveValue(MINE);
  await expect(page.getByRole('textbox', { name: /^Pokok perselisihan/ })).toHaveValue(
    'Upah lembur dua bulan belum dibayar',
  );
  await expect(page.getByText('Nama: Budi (CONTOH)')).toBeVisible();
  await picture('konsultasi-perkara');
  await typeInto(page, page.getByRole('textbox', { name: /^Serikat pekerja/ }), 'SP CONTOH');
  await confirm(page);
  await expect(heading('Perkara tercatat')).toBeVisible();
  await visit('perkara?tab=konsultasi');
  await expect(page.getByRole('row').filter({ hasText: 'Budi (CONTOH)' })).toContainText(
    'Menjadi perkara 061/PHI/',
  );
  await visit('perkara?tab=rekap');
  await expect(figure('Jumlah, Jumlah: 3')).toBeVisible();
  await expect(page.getByText('Konsultasi yang menjadi perkara: 1')).toBeVisible();
});

test('the numbers of the register are set by the office', async () => {
  await visit('pengaturan?bagian=registrasi');
  await expect(heading('Nomor registrasi perkara')).toBeVisible();
  await expect(page.getByLabel('Nomor berikutnya akan tertulis')).toContainText('062/PHI/');
  expect(await problems('pengaturan-registrasi')).toEqual([]);
  await typeInto(
    page,
    page.getByRole('textbox', { name: /^Susunan nomor/ }),
    '{{urut:4}}/HI/{{tahun}}'.replaceAll('{{', '{').replaceAll('}}', '}'),
  );
  await expect(page.getByLabel('Nomor berikutnya akan tertulis')).toHaveText(`0062/HI/${TODAY.slice(0, 4)}`);
  await confirm(page);
  await expect(page.getByText('Perubahan disimpan')).toBeVisible();
  // A number that the register has used already cannot be the last one before it.
  const opening = page.getByRole('textbox', { name: /^Nomor terakhir sebelum Sambung/ });
  await opening.fill('100');
  await button('Simpan nomor awal').click();
  await expect(
    page.getByText(/^Nomor 1 tahun \d{4} sudah dipakai perkara yang dicatat di Sambung/),
  ).toBeVisible();
});
