import type { ReactNode } from 'react'
import { useId } from 'react'
import { clockSentence, faceOf, formatDeadline, formatRemaining, remainingUntil } from '../index.ts'
import type { Clock } from '../index.ts'
import type { Instant } from '../../kernel/index.ts'
import { useDesk } from './desk.ts'
import { GlyphMark } from './marks.tsx'

/** A statutory clock: name and article, what is left, when it is due, used and uncounted time, who owns it. */
export function ClockCard({ clock }: { readonly clock: Clock }): ReactNode {
  const { locale, now } = useDesk()
  const hatch = useId()
  const present = now()
  const face = faceOf(clock, present, locale)
  return (
    <section className={`clock clock-${face.tone}`} aria-label={clockSentence(clock, present, locale)}>
      <p className="clock-head">
        <span>{clock.name}</span>
        <span>{clock.article}</span>
      </p>
      <p>
        <b className="clock-big">{face.big}</b>
        <span className="clock-small">{face.small}</span>
      </p>
      <svg className="clock-bar" aria-hidden="true" focusable="false">
        <defs>
          <pattern id={hatch} width="5" height="4" patternUnits="userSpaceOnUse" patternTransform="skewX(-30)">
            <path className="hatch-line" d="M2.5 0v4" />
          </pattern>
        </defs>
        <rect className="ground" width="100%" height="4" />
        {face.bar.map(({ kind, from, to }) =>
          kind === 'used' ? (
            <rect key={from} className="used" x={`${from}%`} width={`${to - from}%`} height="4" />
          ) : (
            <rect key={from} x={`${from}%`} width={`${to - from}%`} height="4" fill={`url(#${hatch})`} />
          ),
        )}
      </svg>
      <p className="clock-foot">{clock.owner}</p>
    </section>
  )
}

export function ClockGrid({ clocks }: { readonly clocks: readonly Clock[] }): ReactNode {
  return (
    <div className="clocks">
      {clocks.map((clock) => (
        <ClockCard key={clock.name} clock={clock} />
      ))}
    </div>
  )
}

/** One limit in a strip above the work: 12月8日（周二）24:00 截止, what is left, how far the work is. */
export function DeadlineStrip({ due, children }: { readonly due: Instant; readonly children?: ReactNode }): ReactNode {
  const { locale, now } = useDesk()
  const left = remainingUntil(due, now())
  const tone = left.overdue ? 'red' : left.days < 3 ? 'amber' : 'teal'
  return (
    <div className={`notice-box deadline-strip tone-${tone}`}>
      <span className={`ink-${tone}`}>
        <GlyphMark name="clock" />
      </span>
      <b>{locale === 'zh' ? `${formatDeadline(due, 'zh')} 截止` : `Closes ${formatDeadline(due, 'en')}`}</b>
      <span>{formatRemaining(left, locale)}</span>
      {children && <span className="end">{children}</span>}
    </div>
  )
}

export interface ProgressPart {
  readonly kind: 'done' | 'in-progress' | 'problem' | 'none'
  readonly key: string
}

/** One block a section: done, in progress, with a problem, not started; words carry the counts. */
export function ProgressBlocks({
  parts,
  words,
}: {
  readonly parts: readonly ProgressPart[]
  readonly words: string
}): ReactNode {
  return (
    <span className="progress-blocks">
      <span>{words}</span>
      <span className="blocks" aria-hidden="true">
        {parts.map((part) => (
          <i key={part.key} className={part.kind} />
        ))}
      </span>
    </span>
  )
}
