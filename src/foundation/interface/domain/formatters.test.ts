import assert from 'node:assert/strict'
import test from 'node:test'
import { day, fen, instant } from '../../kernel/index.ts'
import {
  formatCount,
  formatDayWithWeekday,
  formatDeadline,
  formatDeadlineOfYear,
  formatExactMoment,
  formatFen,
  formatFenChange,
  formatFenIn,
  formatMoment,
  formatPeriod,
  formatRange,
  formatRemaining,
  formatShare,
  formatTotal,
  groupsOfFour,
  remainingUntil,
  shortFingerprint,
  tableDay,
  tableDeadline,
  tableTime,
  withBrackets,
  withColon,
} from '../index.ts'

test('money is written to the fen with a true minus sign', () => {
  assert.equal(formatFen(fen(123_678_945n)), '1,236,789.45')
  assert.equal(formatFen(fen(-648_093n)), '−6,480.93')
  assert.equal(formatFen(fen(0n)), '0.00')
  assert.equal(formatFen(fen(-5n)), '−0.05')
  assert.equal(formatFen(null), '—')
  assert.equal(formatFenChange(fen(48_000_000n)), '+480,000.00')
  assert.equal(formatFenChange(fen(-1_209_863n)), '−12,098.63')
  assert.equal(formatFenChange(fen(0n)), '0.00')
})

test('totals stand in 万元 or 亿元 with two decimals', () => {
  // 9,640,000,000 yuan = 96.40 亿元; 23,168,000 yuan = 2,316.80 万元
  assert.deepEqual(formatTotal(fen(964_000_000_000n), 'zh'), { figure: '96.40', unit: '亿元' })
  assert.deepEqual(formatTotal(fen(2_316_800_000n), 'zh'), { figure: '2,316.80', unit: '万元' })
  assert.deepEqual(formatTotal(fen(2_316_800_000n), 'en'), { figure: '2,316.80', unit: 'CNY 10,000' })
  // 10,000 yuan is 1 万元; half a hundredth of it is 50 yuan, which rounds away from zero to 0.01
  assert.equal(formatFenIn(fen(5_000n), 'ten-thousand'), '0.01')
  assert.equal(formatFenIn(fen(-5_000n), 'ten-thousand'), '−0.01')
  assert.equal(formatFenIn(fen(4_999n), 'ten-thousand'), '0.00')
})

test('counts, shares and ranges', () => {
  assert.equal(formatCount(1284), '1,284')
  assert.equal(formatCount(-12), '−12')
  assert.equal(formatShare(314_000, 1), '31.4%')
  assert.equal(formatShare(770_000), '77%')
  assert.equal(formatRange('500', '5,000'), '500～5,000')
  assert.equal(formatRange('500', '500'), '500')
})

// 2026-12-08 is a Tuesday; its end is 16:00 UTC of the same date.
const closing = instant('2026-12-08T16:00:00.000Z')

test('the end of a day is written as 24:00 of that day', () => {
  assert.equal(formatDeadline(closing, 'zh'), '12月8日（周二）24:00')
  assert.equal(formatDeadline(closing, 'en'), 'Tuesday 8 December, 24:00')
  assert.equal(tableDeadline(closing), '2026-12-08 24:00')
  assert.equal(tableDeadline(closing, day('2026-11-23')), '12-08 24:00')
  assert.equal(formatDeadline(instant('2026-12-25T10:00:00.000Z'), 'zh'), '12月25日（周五）18:00')
})

test('dates in tables and in prose', () => {
  assert.equal(tableTime(instant('2026-12-08T09:42:00.000Z')), '2026-12-08 17:42')
  assert.equal(tableTime(instant('2026-12-08T09:42:00.000Z'), day('2026-01-01')), '12-08 17:42')
  assert.equal(tableDay(day('2027-01-29'), day('2026-12-01')), '2027-01-29')
  assert.equal(formatDayWithWeekday(day('2026-12-08'), 'zh'), '12月8日（周二）')
  assert.equal(formatPeriod(day('2026-01-01'), day('2027-01-01'), 'zh'), '2026-01-01 至 2027-01-01')
  assert.equal(formatMoment(instant('2026-12-07T09:42:09.318Z'), 'zh'), '2026年12月7日 17:42:09')
  assert.equal(formatExactMoment(instant('2026-12-07T09:42:09.318Z'), 'zh'), '2026-12-07 17:42:09.318（北京时间）')
})

test('what is left is rounded up to the minute and what is overdue down', () => {
  // 15 days and 13 hours before the closing
  assert.equal(
    formatRemaining(remainingUntil(closing, instant('2026-11-23T03:00:00.000Z')), 'zh'),
    '还剩 15 天 13 小时',
  )
  assert.equal(formatRemaining(remainingUntil(closing, instant('2026-12-08T15:59:59.999Z')), 'zh'), '还剩 1 分')
  assert.equal(formatRemaining(remainingUntil(closing, closing), 'zh'), '逾期 0 分')
  assert.equal(formatRemaining(remainingUntil(closing, instant('2026-12-10T16:00:30.000Z')), 'zh'), '逾期 2 天')
  assert.equal(formatRemaining(remainingUntil(closing, instant('2026-12-07T15:00:00.000Z')), 'en'), '1 day 1 hour left')
})

test('fingerprints can be read out', () => {
  assert.equal(groupsOfFour('7c41e09ab2'), '7c41 e09a b2')
  assert.equal(shortFingerprint('4be1aaaa07c9'), '4be1…07c9')
})

test('brackets and colons are those of the language, and a limit names its year where nothing beside it does', () => {
  assert.equal(withBrackets('待核验', 2, 'zh'), '待核验（2）')
  assert.equal(withBrackets('Unverified', 2, 'en'), 'Unverified (2)')
  assert.equal(withColon('迟报', '方案', 'zh'), '迟报：方案')
  assert.equal(withColon('Late filing', 'solution', 'en'), 'Late filing: solution')
  // The end of 15 December 2026 in Beijing is 16:00 of that day in UTC; that day is a Tuesday.
  const end = instant('2026-12-15T16:00:00.000Z')
  assert.equal(formatDeadlineOfYear(end, 'zh'), '2026年12月15日（周二）24:00')
  assert.equal(formatDeadlineOfYear(end, 'en'), 'Tuesday 15 December 2026, 24:00')
})
