import { formatDateLong } from '../calendar/format-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { BusinessScale } from './facts/common.ts';

/** What a person has to decide: one sentence each, formal Indonesian. Citations come from the rule set. */

export function lastDayWorkedText(end: PlainDate, years: number): string {
  return `Tentukan apakah ${formatDateLong(end)} masih hari kerja terakhir, sebab tanggal itu tepat sehari sebelum masa kerja genap ${years} tahun dan golongan masa kerjanya berubah.`;
}

export function leaveDivisorText(days: number): string {
  return `Tentukan pembagi upah sebulan untuk menilai ${days} hari cuti yang belum diambil, yang belum termasuk dalam uang penggantian hak.`;
}

export function separationPayText(cite: string): string {
  return `Tentukan besar uang pisah menurut perjanjian kerja, peraturan perusahaan, atau perjanjian kerja bersama (${cite}), yang belum termasuk dalam total.`;
}

export function byAgreementScaleText(scale: BusinessScale, cite: string): string {
  return `Tentukan besar hak menurut kesepakatan pengusaha dan pekerja karena usahanya berskala ${scale} (${cite}), sedangkan jumlah hitungan ini hanya pembanding.`;
}

export function mutualAgreementText(cite: string): string {
  return `Tentukan jumlah hak menurut kesepakatan para pihak dalam perjanjian bersama (${cite}).`;
}

export function otherReasonText(cite: string): string {
  return `Tentukan jumlah hak menurut perjanjian kerja, peraturan perusahaan, atau perjanjian kerja bersama yang memuat alasan PHK itu (${cite}).`;
}
