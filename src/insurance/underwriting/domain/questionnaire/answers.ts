import { ppm, type Text } from '../../../../foundation/kernel/index.ts'
import type { Question, ScoredAnswer } from './question.ts'

const words = (zh: string, en: string): Text => ({ zh, en })

/** The whole, in part, not, and not known: the last is a permitted answer and scores as a no. */
export function yesNo(raises: string, partly = 500_000): readonly ScoredAnswer[] {
  const issue = { raises: [raises] }
  return [
    { value: 'yes', label: words('是', 'Yes'), score: ppm(1_000_000) },
    { value: 'partly', label: words('部分', 'Partly'), score: ppm(partly), ...issue },
    { value: 'no', label: words('否', 'No'), score: ppm(0), ...issue },
    { value: 'unknown', label: words('不清楚', 'Not known'), score: ppm(0), ...issue },
  ]
}

/** How much of what is asked for is covered; below four fifths the issue is raised. */
export function coverage(raises: string): readonly ScoredAnswer[] {
  const issue = { raises: [raises] }
  return [
    { value: 'all', label: words('全部', 'All'), score: ppm(1_000_000) },
    { value: 'most', label: words('大部分（不低于80%）', 'Most (80% or more)'), score: ppm(700_000) },
    { value: 'some', label: words('少部分', 'Some'), score: ppm(250_000), ...issue },
    { value: 'none', label: words('没有', 'None'), score: ppm(0), ...issue },
    { value: 'unknown', label: words('不清楚', 'Not known'), score: ppm(0), ...issue },
  ]
}

/** One line an answer: value, words, score, and what it raises. */
export const choices = (
  ...lines: readonly (readonly [value: string, zh: string, en: string, score: number, raises?: string])[]
): readonly ScoredAnswer[] =>
  lines.map(([value, zh, en, score, raises]) => ({
    value,
    label: words(zh, en),
    score: ppm(score),
    ...(raises === undefined ? {} : { raises: [raises] }),
  }))

export const question = (
  id: string,
  [zh, en]: readonly [string, string],
  rest: Pick<Question, 'domain' | 'weight' | 'wanted' | 'answers'>,
): Question => ({ id, label: words(zh, en), ...rest })
