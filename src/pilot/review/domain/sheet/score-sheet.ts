import { ok, refuse, type Refusal, type Result, type Text } from '../../../../foundation/kernel/index.ts'

/** A mark from 0 to 5 with its reason; a mark without a reason may be kept, but not handed in. */
export interface Mark {
  readonly mark: number | null
  readonly reason: string
}

export type Marks = Readonly<Record<string, Mark>>

export type Advice = 'list' | 'list-after' | 'not'
export type Confidence = 'high' | 'medium' | 'low'

export interface Overall {
  readonly forApplicant?: string | undefined
  readonly forPanel?: string | undefined
  readonly advice?: Advice | undefined
  readonly confidence?: Confidence | undefined
}

export interface Criterion {
  readonly id: string
  readonly title: Text
  readonly weight: number
  readonly clause: readonly string[]
  readonly anchors: Readonly<Record<1 | 3 | 5, Text>>
  /** Sections of the form on which it is judged. */
  readonly sections: readonly string[]
}

/** 评分表: data with a version; an expert finishes on the version with which the review began. */
export interface ScoreSheet {
  readonly id: string
  readonly version: number
  readonly title: Text
  readonly origin: Text
  readonly criteria: readonly Criterion[]
  /** Least characters of a reason; of the marks at either end; of the overall judgement. */
  readonly leastReason: number
  readonly leastAtTheEnds: number
  readonly leastOverall: number
}

export const highestMark = 5

/** What a sheet must be before it can be published: weights of 100 in whole, ids once each. */
export function sheetFaults({ criteria }: ScoreSheet): readonly string[] {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return [
    ...(total === 100 ? [] : [`weights add up to ${total}, not 100`]),
    ...(new Set(criteria.map(({ id }) => id)).size === criteria.length ? [] : ['a criterion stands twice']),
  ]
}

/** Hundredths of a point: Σ weight × mark / 5, which is whole in hundredths for whole marks, so nothing is rounded. */
export function totalOf({ criteria }: ScoreSheet, marks: Marks): number {
  return criteria.reduce((sum, { id, weight }) => sum + weight * (marks[id]?.mark ?? 0) * 20, 0)
}

export function markedIn({ criteria }: ScoreSheet, marks: Marks): number {
  return criteria.filter(({ id }) => (marks[id]?.mark ?? null) !== null).length
}

/** How many characters a reason needs: more where the mark is at an end of the scale. */
export function leastFor(sheet: ScoreSheet, mark: number | null): number {
  const isAtAnEnd = mark !== null && [0, 1, highestMark].includes(mark)
  return isAtAnEnd ? sheet.leastAtTheEnds : sheet.leastReason
}

export interface SheetProblem {
  /** A criterion, or `overall.forApplicant`, `overall.advice`, `overall.confidence`. */
  readonly at: string
  readonly message: Text
}

/** Everything that keeps a sheet from being handed in, in the order of the page. */
export function problemsOf(sheet: ScoreSheet, marks: Marks, overall: Overall): readonly SheetProblem[] {
  const ofCriteria = sheet.criteria.flatMap(({ id, title }) => {
    const mark = marks[id]?.mark ?? null
    const reason = marks[id]?.reason ?? ''
    if (mark === null) return [{ at: id, message: { zh: `「${title.zh}」没有打分`, en: `${title.en} has no mark` } }]
    const least = leastFor(sheet, mark)
    if (lengthOf(reason) >= least) return []
    return [
      {
        at: id,
        message: {
          zh: `「${title.zh}」的理由至少 ${least} 字，并写明所据内容，现 ${lengthOf(reason)} 字`,
          en: `The reason for ${title.en.toLowerCase()} needs ${least} characters and what it rests on; it has ${lengthOf(reason)}`,
        },
      },
    ]
  })
  const written = lengthOf(overall.forApplicant ?? '')
  const least = sheet.leastOverall
  return [
    ...ofCriteria,
    ...(written >= least
      ? []
      : [
          {
            at: 'overall.forApplicant',
            message: {
              zh: `总评至少 ${least} 字：优点、不足、建议各一句，现 ${written} 字`,
              en: `The overall judgement needs ${least} characters, with a strength, a weakness and a suggestion; it has ${written}`,
            },
          },
        ]),
    ...(overall.advice === undefined
      ? [{ at: 'overall.advice', message: { zh: '没有选择总体意见', en: 'No overall opinion was chosen' } }]
      : []),
    ...(overall.confidence === undefined
      ? [
          {
            at: 'overall.confidence',
            message: { zh: '没有选择熟悉程度', en: 'It is not said how well you know the field' },
          },
        ]
      : []),
  ]
}

/** Range and names of what is saved, however incomplete it is. */
export function checkMarks(sheet: ScoreSheet, marks: Marks): Result<Marks> {
  const known = new Set(sheet.criteria.map(({ id }) => id))
  const strange = Object.keys(marks).find((id) => !known.has(id))
  if (strange !== undefined) return refuse(unknownCriterion(strange))
  const out = Object.values(marks).find(
    ({ mark }) => mark !== null && !(Number.isInteger(mark) && mark >= 0 && mark <= highestMark),
  )
  return out ? refuse(markOutOfRange) : ok(marks)
}

const markOutOfRange: Refusal = {
  kind: 'unprocessable',
  code: 'mark-out-of-range',
  message: { zh: '分数只能是 0 到 5 的整数', en: 'A mark is a whole number from 0 to 5' },
  remedy: { zh: '请改为 0、1、2、3、4 或 5', en: 'Use 0, 1, 2, 3, 4 or 5' },
}

const unknownCriterion = (id: string): Refusal => ({
  kind: 'unprocessable',
  code: 'criterion-unknown',
  message: { zh: `评分表没有「${id}」这一项`, en: `The sheet has no criterion ${id}` },
  remedy: { zh: '请刷新页面后重试', en: 'Reload the page and try again' },
})

/** Characters that a reader sees; white space is none. */
const lengthOf = (text: string): number => text.replaceAll(/\s/g, '').length
