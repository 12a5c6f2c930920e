import type { ReactNode } from 'react'
import { formatFen } from '../../../../../foundation/interface/index.ts'
import { Panel, useDesk } from '../../../../../foundation/interface/web/index.ts'
import { type Day, dayOf } from '../../../../../foundation/kernel/index.ts'
import { daysOf } from '../../../index.ts'
import { type PolicyView, transactionsIn } from '../reading.ts'
import { bookWords } from '../words.ts'
import { type Entry, type Picture, pictureOf } from './picture.ts'

const axis = 14
const barTop = 26
const barHeight = 40
const barBottom = barTop + barHeight
const firstLane = barBottom + 44
const laneHeight = 26
const percent = (value: number): string => `${value}%`

/** What takes effect above, when it was recorded below; reversals red and dashed, today a red line. */
export function PicturePart({ view }: { readonly view: PolicyView }): ReactNode {
  const { locale, now } = useDesk()
  const t = bookWords[locale]
  const today = dayOf(now())
  const picture = pictureOf(transactionsIn(view), today)
  const { segments, entries, lanes, at, ticks } = picture
  const height = firstLane + lanes * laneHeight + 10
  const reversed = entries.filter(({ kind }) => kind === 'reversed').length
  return (
    <Panel title={t.picture} note={t.pictureNote}>
      <figure className="book-picture">
        <svg width="100%" height={height} role="img" aria-label={t.describe(segments.length, entries.length, reversed)}>
          {ticks.map((day) => (
            <Tick key={day} day={day} at={at(day)} height={height} />
          ))}
          <Bars picture={picture} />
          {entries.map((entry) => (
            <Leader key={entry.transaction.id} entry={entry} />
          ))}
          {entries.map((entry) => (
            <Mark key={entry.transaction.id} entry={entry} />
          ))}
          <Today at={at(today)} height={height} />
        </svg>
        <figcaption className="caption">
          {t.describe(segments.length, entries.length, reversed)}
          <span className="book-today">{t.today(today)}</span>
        </figcaption>
      </figure>
    </Panel>
  )
}

const anchorAt = (at: number): 'start' | 'middle' | 'end' => (at < 14 ? 'start' : at > 86 ? 'end' : 'middle')

function Tick({ day, at, height }: { readonly day: Day; readonly at: number; readonly height: number }): ReactNode {
  return (
    <>
      <line className="tick" x1={percent(at)} x2={percent(at)} y1={axis + 6} y2={height} />
      <text className="axis" x={percent(at)} y={axis} textAnchor={anchorAt(at)}>
        {day}
      </text>
    </>
  )
}

/** A bar clips its words: the table below says them whole. */
function Bars({ picture: { segments, at } }: { readonly picture: Picture }): ReactNode {
  const t = bookWords[useDesk().locale]
  return segments.map(({ from, to, premium }, index) => (
    <svg key={from} x={percent(at(from))} y={barTop} width={percent(at(to) - at(from))} height={barHeight}>
      <rect className={index % 2 === 0 ? 'segment' : 'segment other'} width="100%" height="100%" />
      <text className="name" x="8" y="16">
        {t.segment(index + 1)}　{t.days(daysOf({ start: from, end: to }))}
      </text>
      <text x="8" y="32">
        {formatFen(premium)}
      </text>
    </svg>
  ))
}

const laneOf = ({ lane }: Entry): number => firstLane + lane * laneHeight

function Leader({ entry }: { readonly entry: Entry }): ReactNode {
  const { effective, recorded, kind } = entry
  const y = laneOf(entry)
  return <line className={`leader ${kind}`} x1={percent(effective)} y1={barBottom} x2={percent(recorded)} y2={y - 9} />
}

function Mark({ entry }: { readonly entry: Entry }): ReactNode {
  const t = bookWords[useDesk().locale]
  const { transaction, recorded, kind } = entry
  const y = laneOf(entry)
  const isRight = recorded < 70
  return (
    <>
      <circle className={`mark ${kind}`} cx={percent(recorded)} cy={y} r="9" />
      <text className={`sequence ${kind}`} x={percent(recorded)} y={y + 4} textAnchor="middle">
        {transaction.sequence}
      </text>
      <text
        className={`act ${kind}`}
        x={percent(recorded)}
        dx={isRight ? 14 : -14}
        y={y + 4}
        textAnchor={isRight ? 'start' : 'end'}
      >
        {t.acts[transaction.act]}
      </text>
    </>
  )
}

function Today({ at, height }: { readonly at: number; readonly height: number }): ReactNode {
  return <line className="today" x1={percent(at)} x2={percent(at)} y1={axis + 6} y2={height} />
}
