import type { Page } from '@playwright/test';
import { letterSpecs } from '../shared/letters/specs.ts';
import { type App, expect, launchApp, refuseErrors, temporaryFolder, test } from './app.ts';
import { confirm, tabTo } from './support/keyboard.ts';
import * as looking from './support/looking.ts';
import { openPractice } from './support/office.ts';
import { resize, SIZES, settled } from './support/screen-checks.ts';

const KIND = 'mediation-summons';
const { name: NAME } = letterSpecs[KIND];

let app: App;
let page: Page;
let folder: ReturnType<typeof temporaryFolder>;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
const dialog = () => page.getByRole('dialog');
const tab = (name: string | RegExp) => page.getByRole('tab', { name });
const editor = () => page.getByRole('textbox', { name: `Naskah baku ${NAME}` });
const kindRow = () =>
  page.getByRole('table', { name: 'Naskah baku' }).getByRole('row').filter({ hasText: NAME });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = temporaryFolder();
  app = await launchApp({ dataDir: `${folder.path}/data` });
  page = app.page;
  await openPractice(app);
  await page.reload();
  await resize(app, SIZES.common);
});
test.afterEach(() => refuseErrors(app));
test.afterAll(async () => {
  await app?.close();
  folder?.remove();
});

const visit = (address: string) => looking.visit(app, address);

const problems = (here: string) => looking.problems(app, here);

const template = () => app.door.call('templates.get', { kind: KIND });
const start = async () => {
  const { id } = await app.door.call('drafts.create', {
    kind: KIND,
    subject: { kind: 'none', id: '' },
    dated: '2026-11-23' as never,
  });
  return app.door.call('drafts.get', { id });
};

test('the kinds of letters stand by group with the state of their text, and one opens by key', async () => {
  await visit('pengaturan?bagian=naskah');
  await expect(heading('Naskah baku')).toBeVisible();
  await expect(kindRow()).toContainText('Bawaan');
  expect(await problems('daftar naskah')).toEqual([]);
  const link = kindRow().getByRole('link', { name: NAME });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(heading(NAME)).toBeVisible();
  await expect(editor()).toContainText('Untuk kelancaran sidang');
  await expect(editor()).toContainText('Nama pekerja');
  await expect(page.locator('[data-words*="Inti hukum"]')).toHaveCount(1);
  await expect(page.locator('[data-words*="Hanya bila: Panggilan terdahulu terisi"]').first()).toBeAttached();
  await expect(editor()).toContainText('Butir dari isian Yang dibawa');
  expect(await problems('naskah')).toEqual([]);
});

test('a text is written, looked at as a letter, kept with its note, and holds for the next draft', async () => {
  await editor().getByText('Demikian disampaikan.', { exact: false }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Mohon hadir tepat waktu.');
  await expect(button('Simpan naskah')).toBeEnabled();
  await tab('Contoh surat').click();
  await expect(page.getByRole('region', { name: 'Contoh surat' })).toBeVisible();
  await settled(page);
  expect(await problems('contoh surat')).toEqual([]);
  await tab('Naskah').click();
  await expect(editor()).toContainText('Mohon hadir tepat waktu.');
  await confirm(page);
  await expect(dialog()).toContainText('Mohon hadir tepat waktu.');
  await expect(dialog()).not.toContainText('Inti hukum');
  expect(await problems('simpan naskah')).toEqual([]);
  await tabTo(page, dialog().getByRole('textbox', { name: 'Catatan perubahan' }));
  await page.keyboard.type('Penutup lebih tegas');
  await confirm(page);
  await expect(page.getByText(`Naskah baku ${NAME} disimpan sebagai versi 1.`)).toBeVisible();
  await expect(button('Simpan naskah')).toBeDisabled();
  const { versions } = await template();
  expect(versions).toMatchObject([{ version: 1, note: 'Penutup lebih tegas' }]);
  expect(JSON.stringify((await start()).template)).toContain('Mohon hadir tepat waktu.');
});

test('the legal core is changed only after a warning that is answered', async () => {
  await editor().getByText('Wakil pihak hanya dapat', { exact: false }).click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Perhatian: ');
  await expect(button('Simpan naskah')).toBeEnabled();
  await button('Simpan naskah').click();
  await expect(dialog()).toContainText('Bagian yang membuat surat ini sah ikut berubah');
  expect(await problems('inti hukum')).toEqual([]);
  await expect(dialog().getByRole('button', { name: 'Simpan naskah' })).toBeDisabled();
  await dialog().getByRole('checkbox').click();
  await dialog().getByRole('button', { name: 'Simpan naskah' }).click();
  await expect(page.getByText('disimpan sebagai versi 2.')).toBeVisible();
});

test('another window that saved meanwhile is told, and nothing that was written is lost', async () => {
  await editor().getByText('Demikian disampaikan.', { exact: false }).click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Tulisan jendela pertama. ');
  await expect(button('Simpan naskah')).toBeEnabled();
  const { current, versions } = await template();
  await app.door.call('templates.save', {
    kind: KIND,
    body: [...(current ?? [])].slice(0, -1),
    note: 'Jendela kedua',
    coreAcknowledged: false,
    version: versions[0]?.version ?? 0,
  });
  await button('Simpan naskah').click();
  await dialog().getByRole('button', { name: 'Simpan naskah' }).click();
  await expect(dialog().getByRole('alert')).toBeVisible();
  await dialog().getByRole('button', { name: 'Batal' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'Naskah ini diubah di jendela lain' });
  await expect(told).toBeVisible();
  await expect(editor()).toContainText('Tulisan jendela pertama.');
  expect(await problems('diubah jendela lain')).toEqual([]);
  await button('Lanjutkan tulisan saya').click();
  await expect(told).toBeHidden();
  await button('Simpan naskah').click();
  await dialog().getByRole('button', { name: 'Simpan naskah' }).click();
  await expect(page.getByText('disimpan sebagai versi 4.')).toBeVisible();
});

test('the history says who changed what and when, and an earlier text is taken up again', async () => {
  await tab(/^Riwayat/).click();
  const first = page.getByRole('listitem').filter({ hasText: 'Penutup lebih tegas' });
  await first.getByRole('button', { name: 'Lihat perubahan' }).click();
  await expect(first.locator('ins')).toContainText('Mohon hadir tepat waktu.');
  expect(await problems('riwayat')).toEqual([]);
  await first.getByRole('button', { name: 'Pakai naskah ini' }).click();
  await expect(editor()).not.toContainText('Tulisan jendela pertama.');
  await expect(button('Simpan naskah')).toBeEnabled();
});

test('a page with unsaved writing is not left without a question', async () => {
  await page.keyboard.press('Escape');
  await expect(dialog()).toContainText('belum disimpan');
  await confirm(page);
  await expect(dialog()).toBeHidden();
  await expect(editor()).toBeVisible();
});

test('the office text gives way to the shipped one, and the list says so', async () => {
  await button('Kembalikan ke teks bawaan').click();
  await expect(dialog()).toContainText('tetap ada dalam riwayat');
  await confirm(page);
  await expect(page.getByText(`Naskah baku ${NAME} kembali ke teks bawaan.`)).toBeVisible();
  await expect(editor()).not.toContainText('Perhatian:');
  expect((await start()).template).toEqual(letterSpecs[KIND].body);
  await button('Kembali').click();
  await expect(heading('Naskah baku')).toBeVisible();
  await expect(kindRow()).toContainText('Bawaan');
});

test('text snippets are added, changed and removed, and a removed one comes back', async () => {
  await visit('pengaturan?bagian=potongan');
  await expect(page.getByText('Belum ada potongan teks')).toBeVisible();
  expect(await problems('potongan, kosong')).toEqual([]);
  await page.keyboard.press('Control+n');
  await tabTo(page, dialog().getByRole('textbox', { name: 'Judul' }));
  await page.keyboard.type('Penutup surat');
  await tabTo(page, dialog().getByRole('textbox', { name: 'Teks' }));
  await page.keyboard.type('Atas perhatian Saudara diucapkan terima kasih.');
  expect(await problems('potongan, panel')).toEqual([]);
  await confirm(page);
  const row = page.getByRole('row').filter({ hasText: 'Penutup surat' });
  await expect(row).toContainText('diucapkan terima kasih');
  await button('Ubah Penutup surat').click();
  await dialog()
    .getByRole('textbox', { name: 'Teks' })
    .fill('Atas kerja sama Saudara diucapkan terima kasih.');
  await dialog().getByRole('button', { name: 'Simpan potongan' }).click();
  await expect(row).toContainText('Atas kerja sama');
  expect(await problems('potongan')).toEqual([]);
  await button('Hapus Penutup surat').click();
  await expect(row).toBeHidden();
  await button('Urungkan').click();
  await expect(row).toContainText('Atas kerja sama');
});

test('the kinds stand by group where numbers are set, and who signs is told for all at once', async () => {
  await visit('pengaturan?bagian=surat');
  await page.getByRole('combobox', { name: 'Surat' }).first().click();
  await expect(page.getByText('Penyelesaian perselisihan', { exact: true })).toBeVisible();
  await page.getByRole('option', { name: NAME }).click();
  await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
  await visit('pengaturan?bagian=pejabat');
  const signers = page.getByRole('table', { name: 'Siapa yang menandatangani' });
  await expect(signers.getByRole('row').filter({ hasText: NAME })).toBeVisible();
  expect(await problems('penanda tangan')).toEqual([]);
});
