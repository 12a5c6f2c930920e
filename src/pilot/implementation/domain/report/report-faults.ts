import type { Text } from '../../../../foundation/kernel/index.ts'
import { figureInWords, figureOf } from '../../../work-plans/index.ts'
import { findReportIndicator, indicatorsOf } from '../indicators/dictionary.ts'
import type { ReportIndicator } from '../indicators/indicator.ts'
import type { PlanKind } from '../../../notice/index.ts'
import { totalsOf } from './cell.ts'
import type { ReportAnswers } from './report-answers.ts'

/** What does not fit in a report. `correction` must be mended; `reason` may stand when the reason is written. */
export interface ReportFault {
  readonly code:
    | 'rows-differ-from-total'
    | 'above-its-whole'
    | 'below-last-period'
    | 'below-what-was-reported'
    | 'more-closed-than-raised'
    | 'ten-thousand-times'
    | 'rate-out-of-bounds'
    | 'differs-from-statement'
    | 'mean-of-nothing'
  readonly indicator: string
  readonly settledBy: 'correction' | 'reason'
  readonly message: Text
}

/** What the checks know beside the answers; sums by indicator, in the smallest unit. */
export interface Before {
  /** The period just before, as it counts. */
  readonly lastPeriod?: ReadonlyMap<string, bigint>
  /** Flows of all periods before together. */
  readonly earlier?: ReadonlyMap<string, bigint>
  /** The version of this report that was handed in before. */
  readonly sameReport?: ReadonlyMap<string, bigint>
  /** What a signed statement of the insurer says, where one is in force. */
  readonly statement?: ReadonlyMap<string, bigint>
}

type Check = (totals: ReadonlyMap<string, bigint>, said: ReportAnswers, before: Before) => readonly ReportFault[]

/** All faults of a report, never only the first; those that a written reason settles are left out. */
export function reportFaults(kind: PlanKind, said: ReportAnswers, before: Before): readonly ReportFault[] {
  const totals = totalsOf(said.cells)
  const mine = indicatorsOf(kind)
  return [
    rowsAndTotals,
    wholes(mine),
    stocks(mine),
    corrections(mine),
    closings,
    orders(mine),
    rates,
    statements,
    means,
  ]
    .flatMap((check: Check) => check(totals, said, before))
    .filter(({ indicator, settledBy }) => settledBy === 'correction' || !said.reasons.has(indicator))
}

/** 合计 equals the rows; the totals of two lines are never one. */
const rowsAndTotals: Check = (totals, { statedTotals }) =>
  [...statedTotals].flatMap(([code, stated]) => {
    const rows = totals.get(code) ?? 0n
    return rows === stated
      ? []
      : [
          fault('rows-differ-from-total', code, 'correction', [
            `各行之和为${said(code, rows)}，合计写了${said(code, stated)}`,
            `rows make ${said(code, rows)}, the total says ${said(code, stated)}`,
          ]),
        ]
  })

const wholes =
  (mine: readonly ReportIndicator[]): Check =>
  (totals) =>
    mine.flatMap(({ code, notAbove }) => {
      const [part, whole] = [totals.get(code), notAbove === undefined ? undefined : (totals.get(notAbove) ?? 0n)]
      if (part === undefined || whole === undefined || part <= whole) return []
      return [
        fault('above-its-whole', code, 'correction', [
          `不能多于「${name(notAbove).zh}」`,
          `cannot exceed “${name(notAbove).en}”`,
        ]),
      ]
    })

/** A stock may fall, policies end; but a fall is explained. */
const stocks =
  (mine: readonly ReportIndicator[]): Check =>
  (totals, _said, { lastPeriod }) =>
    mine
      .filter(({ accrual }) => accrual === 'stock')
      .flatMap(({ code }) => {
        const [present, last] = [totals.get(code), lastPeriod?.get(code)]
        if (last === undefined || (present ?? 0n) >= last) return []
        return [
          fault('below-last-period', code, 'reason', [
            `低于上期的${said(code, last)}`,
            `below ${said(code, last)} of the last period`,
          ]),
        ]
      })

/** What was reported of this period is lowered only with a reason. */
const corrections =
  (mine: readonly ReportIndicator[]): Check =>
  (totals, _said, { sameReport }) =>
    mine
      .filter(({ accrual }) => accrual !== 'mean')
      .flatMap(({ code }) => {
        const reported = sameReport?.get(code)
        if (reported === undefined || (totals.get(code) ?? 0n) >= reported) return []
        return [
          fault('below-what-was-reported', code, 'reason', [
            `低于本期已上报的${said(code, reported)}`,
            `below ${said(code, reported)}, which was handed in for this period`,
          ]),
        ]
      })

const closings: Check = (totals, _said, { earlier }) => {
  const until = (code: string): bigint => (earlier?.get(code) ?? 0n) + (totals.get(code) ?? 0n)
  if (!totals.has('findings.closed') || until('findings.closed') <= until('findings.raised')) return []
  // An enterprise closes what its institution raised, and reports no findings of its own.
  if (!totals.has('findings.raised') && !earlier?.has('findings.raised')) return []
  return [
    fault('more-closed-than-raised', 'findings.closed', 'correction', [
      '试点以来闭环多于发现',
      'more closed than raised since the pilot began',
    ]),
  ]
}

/** 元 and 万元 differ by ten thousand: a sum that jumps by that order is asked about before it is believed. */
const orders =
  (mine: readonly ReportIndicator[]): Check =>
  (totals, _said, { lastPeriod }) =>
    mine
      .filter(({ kind }) => kind === 'money')
      .flatMap(({ code }) => {
        const [present, last] = [totals.get(code) ?? 0n, lastPeriod?.get(code) ?? 0n]
        if (present === 0n || last === 0n) return []
        if (present < last * 1000n && last < present * 1000n) return []
        return [
          fault('ten-thousand-times', code, 'reason', [
            '与上期相差一千倍以上，请核对是否按“元”填写',
            'differs a thousand times from the last period; is it in yuan?',
          ]),
        ]
      })

/** Between 0.05 % and 20 %; outside it one of the two is most likely in another unit. */
const rates: Check = (totals) => {
  const [premium, insured] = [totals.get('premium.written') ?? 0n, totals.get('sum-insured.issued') ?? 0n]
  if (premium === 0n || insured === 0n) return []
  if (premium * 2000n >= insured && premium * 5n <= insured) return []
  return [
    fault('rate-out-of-bounds', 'premium.written', 'reason', [
      '保费与新增保额之比不在万分之五至百分之二十之间，请核对单位',
      'premium over new sum insured is not between 0.05% and 20%; check the unit',
    ]),
  ]
}

const statements: Check = (totals, _said, { statement }) =>
  [...(statement ?? [])].flatMap(([code, signed]) =>
    (totals.get(code) ?? 0n) === signed
      ? []
      : [
          fault('differs-from-statement', code, 'reason', [
            `与已签发承保报表的${said(code, signed)}不同`,
            `differs from ${said(code, signed)} of the signed statement`,
          ]),
        ],
  )

const means: Check = (_totals, { cells }) =>
  cells.flatMap(({ indicator, weight }) =>
    weight === 0n
      ? [
          fault('mean-of-nothing', indicator, 'correction', [
            '当期没有发生，平均数应留空',
            'nothing happened in the period; leave the mean empty',
          ]),
        ]
      : [],
  )

function fault(
  code: ReportFault['code'],
  indicator: string,
  settledBy: ReportFault['settledBy'],
  [zh, en]: readonly [string, string],
): ReportFault {
  const { zh: nameZh, en: nameEn } = name(indicator)
  return { code, indicator, settledBy, message: { zh: `「${nameZh}」${zh}。`, en: `${nameEn}: ${en}.` } }
}

const name = (code: string | undefined): Text =>
  (code === undefined ? undefined : findReportIndicator(code)?.name) ?? { zh: code ?? '', en: code ?? '' }

function said(code: string, value: bigint): string {
  const found = findReportIndicator(code)
  return found ? figureInWords(figureOf(found.kind, value)) : String(value)
}
