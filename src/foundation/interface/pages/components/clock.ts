import { clockSentence, faceOf, formatDeadline } from '../../index.ts'
import type { Clock, ClockFace } from '../../index.ts'
import type { Instant } from '../../../kernel/index.ts'
import { html, nothing, trusted } from '../markup.ts'
import type { Html } from '../markup.ts'
import { glyph } from '../glyph.ts'
import type { GlyphName } from '../../index.ts'
import type { PageView } from '../view.ts'

type Say = Pick<PageView, 'locale'>

/** A statutory clock: name and article, what is left, when it is due, used and uncounted time, who owns it. */
export function clockCard(view: Say, clock: Clock, now: Instant): Html {
  const face = faceOf(clock, now, view.locale)
  return html`<section class="clock clock-${face.tone}" aria-label="${clockSentence(clock, now, view.locale)}">
    <p class="clock-head"><span>${clock.name}</span>${clock.article ? html`<span>${clock.article}</span>` : nothing}</p>
    <p><b class="clock-big">${face.big}</b><span class="clock-small">${face.small}</span></p>
    ${clockBar(face)}
    <p class="clock-foot"><span>${clock.owner ?? ''}</span></p>
  </section>`
}

export function clockGrid(view: Say, clocks: readonly Clock[], now: Instant): Html {
  return html`<div class="clocks">${clocks.map((clock) => clockCard(view, clock, now))}</div>`
}

function clockBar(face: ClockFace): Html {
  const parts = face.bar.map(({ kind, from, to }) =>
    kind === 'used'
      ? `<rect class="used" x="${from}%" width="${to - from}%" height="4"/>`
      : `<rect x="${from}%" width="${to - from}%" height="4" fill="url(#hatch-indigo)"/>`,
  )
  return trusted(
    `<svg class="clock-bar" aria-hidden="true" focusable="false"><defs><pattern id="hatch-indigo" width="5" height="4" patternUnits="userSpaceOnUse" patternTransform="skewX(-30)"><path class="hatch-line" d="M2.5 0v4"/></pattern></defs><rect class="ground" width="100%" height="4"/>${parts.join('')}</svg>`,
  )
}

/** One limit in a strip above a list: 12月8日（周二）24:00 截止, what is left, and how far the work is. */
export function deadlineStrip(view: Say, due: Instant, left: string, progress?: Html): Html {
  const words = view.locale === 'zh' ? `${formatDeadline(due, 'zh')} 截止` : `Closes ${formatDeadline(due, 'en')}`
  return html`<div class="notice-box">
    ${glyph('clock')}<span><b>${words}</b>　${left}</span>${progress ?? nothing}
  </div>`
}

export interface TimelineEntry {
  readonly time: string
  readonly what: string
  readonly detail?: string
  readonly state: 'done' | 'current' | 'later' | 'reversed'
}

const markOf: Readonly<Record<TimelineEntry['state'], { readonly glyph: GlyphName; readonly ink: string }>> = {
  done: { glyph: 'check', ink: 'ink-green' },
  current: { glyph: 'half', ink: 'ink-teal' },
  later: { glyph: 'circle', ink: 'quiet' },
  reversed: { glyph: 'cross', ink: 'ink-red' },
}

/** What happened and what comes next, in order; a reversed entry stays, struck through. */
export function timeline(entries: readonly TimelineEntry[]): Html {
  return html`<ol class="timeline">
    ${entries.map(
      ({ time, what, detail, state }) =>
        html`<li>
          <span class="${markOf[state].ink}">${glyph(markOf[state].glyph)}</span><time>${time}</time>
          <span class="${state === 'reversed' ? 'struck' : ''}"
            ><span class="what">${what}</span><span class="secondary">${detail ?? ''}</span></span
          >
        </li>`,
    )}
  </ol>`
}
