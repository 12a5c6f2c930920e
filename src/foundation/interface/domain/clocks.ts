import { assertNever, dayOf, millisecondsOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { formatDeadline, tableDeadline } from './dates.ts'
import { formatDuration, formatRemainingShort, remainingUntil } from './remaining.ts'
import type { Locale } from './locale.ts'

/** A stretch in which time did not count. */
export interface Pause {
  readonly from: Instant
  readonly until: Instant
}

export type ClockState =
  | { readonly kind: 'not-started' }
  | { readonly kind: 'running'; readonly from: Instant; readonly due: Instant }
  | { readonly kind: 'paused'; readonly from: Instant; readonly due: Instant; readonly reason: string }
  | { readonly kind: 'done'; readonly from: Instant; readonly due: Instant; readonly at: Instant }

export interface Clock {
  readonly name: string
  /** 第23条, or the label of a clause. */
  readonly article?: string
  readonly state: ClockState
  readonly pauses?: readonly Pause[]
  readonly owner?: string
}

export type ClockTone = 'plain' | 'soon' | 'overdue' | 'done' | 'idle' | 'paused'

export interface ClockFace {
  readonly tone: ClockTone
  readonly big: string
  readonly small: string
  /** Shares of the bar's length, 0 to 100, in the order of time: used solid, uncounted hatched. */
  readonly bar: readonly { readonly kind: 'used' | 'uncounted'; readonly from: number; readonly to: number }[]
}

/** What a clock shows now. Amber within three days or thirty per cent, red after the instant, green when done. */
export function faceOf(clock: Clock, now: Instant, locale: Locale): ClockFace {
  const { state } = clock
  switch (state.kind) {
    case 'not-started':
      return { tone: 'idle', big: words[locale].idle, small: '', bar: [] }
    case 'paused':
      return { tone: 'paused', big: words[locale].paused, small: state.reason, bar: barOf(clock, now) }
    case 'done':
      return { tone: 'done', big: words[locale].done, small: doneWords(state, locale), bar: barOf(clock, state.at) }
    case 'running':
      return {
        tone: toneOf(state.from, state.due, now),
        big: formatRemainingShort(remainingUntil(state.due, now), locale),
        small: `${words[locale].due} ${tableDeadline(state.due, dayOf(now)).replace(' 24:00', '')}`,
        bar: barOf(clock, now),
      }
    default:
      return assertNever(state)
  }
}

/** The full sentence for people who cannot see the bar. */
export function clockSentence(clock: Clock, now: Instant, locale: Locale): string {
  const face = faceOf(clock, now, locale)
  const due = clock.state.kind === 'running' ? `${words[locale].due} ${formatDeadline(clock.state.due, locale)}` : ''
  return [clock.name, clock.article, face.big, due || face.small, clock.owner]
    .filter(Boolean)
    .join(locale === 'zh' ? '，' : ', ')
}

const words = {
  zh: { idle: '未启动', paused: '已暂停', done: '已办结', due: '应于', early: '提前', late: '逾期' },
  en: { idle: 'Not started', paused: 'Paused', done: 'Done', due: 'due', early: 'early by', late: 'late by' },
} as const

function doneWords(state: { readonly due: Instant; readonly at: Instant }, locale: Locale): string {
  const { overdue, ...left } = remainingUntil(state.due, state.at)
  const whole = left.days > 0 ? { ...left, hours: 0, minutes: 0 } : left
  return `${overdue ? words[locale].late : words[locale].early} ${formatDuration(whole, locale)}`
}

function toneOf(from: Instant, due: Instant, now: Instant): ClockTone {
  const left = millisecondsOf(due) - millisecondsOf(now)
  if (left <= 0) return 'overdue'
  const whole = millisecondsOf(due) - millisecondsOf(from)
  return left <= 3 * 86_400_000 || left <= whole * 0.3 ? 'soon' : 'plain'
}

function barOf({ state, pauses = [] }: Clock, until: Instant): ClockFace['bar'] {
  if (state.kind === 'not-started') return []
  const start = millisecondsOf(state.from)
  const length = millisecondsOf(state.due) - start
  if (length <= 0) return [{ kind: 'used', from: 0, to: 100 }]
  const share = (instant: Instant): number =>
    Math.round(Math.min(100, Math.max(0, ((millisecondsOf(instant) - start) / length) * 100)) * 10) / 10
  const parts: { kind: 'used' | 'uncounted'; from: number; to: number }[] = []
  let at = 0
  for (const pause of pauses) {
    parts.push({ kind: 'used', from: at, to: share(pause.from) })
    parts.push({ kind: 'uncounted', from: share(pause.from), to: share(pause.until) })
    at = share(pause.until)
  }
  parts.push({ kind: 'used', from: at, to: share(until) })
  return parts.filter((part) => part.to > part.from)
}
