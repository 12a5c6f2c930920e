import { tableTime } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  buttonLink,
  clauseChip,
  dataTable,
  emptyState,
  factList,
  type Html,
  html,
  noticeBox,
  nothing,
  pageHead,
  type PageView,
  panel,
  type Part,
  printButton,
  publicFrame,
  statusTag,
  when,
  withSide,
} from '../../../foundation/interface/pages/index.ts'
import { dayOf, type Instant } from '../../../foundation/kernel/index.ts'
import { eventKinds, type EventPlan, type EventState, formatSpan, formatStart } from '../index.ts'
import { eventsTexts } from './events-texts.ts'

export interface ShownEvent extends EventPlan {
  readonly id: string
  readonly code: string
  readonly state: EventState
  readonly taken: number
  readonly waiting: number
  readonly cancelReason: string
}

export interface EventsPage {
  readonly coming: readonly ShownEvent[]
  readonly past: readonly ShownEvent[]
  readonly now: Instant
}

/** 培训与交流: what is coming by date, what was held with the latest first. */
export function eventsPage(view: PageView, { coming, past, now }: EventsPage): Html {
  const t = eventsTexts[view.locale]
  const table = (title: string, rows: readonly ShownEvent[]): Part =>
    panel({
      title,
      flush: true,
      content: dataTable(view, { caption: title, captionHidden: true, rows, columns: columnsIn(view, now) }),
    })
  const none = emptyState(t.noneTitle, t.noneWhy, { href: '/guidance', words: t.readGuidance, kind: 'teal' })
  const actions = html`${buttonLink({ href: '/feeds/events.ics', words: t.subscribe, kind: 'teal' })}
  ${printButton(view)}`
  return publicFrame(view, {
    title: t.title,
    current: 'support',
    body: html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.title }])}
      ${pageHead({ title: t.title, below: t.below, actions })}
      <div class="apart">
        ${coming.length === 0 ? none : table(t.coming, coming)} ${when(past.length, () => table(t.past, past))}
      </div>`,
  })
}

function columnsIn(view: PageView, now: Instant) {
  const t = eventsTexts[view.locale]
  const { locale } = view
  return [
    {
      key: 'name',
      head: t.name,
      cell: ({ code, content, kind }: ShownEvent) =>
        html`<a class="link" href="/events/${code}">${content.title[locale]}</a
          ><span class="second">${eventKinds[kind][locale]}　${content.place[locale]}</span>`,
    },
    {
      key: 'when',
      head: t.when,
      kind: 'date' as const,
      cell: (event: ShownEvent) => tableTime(event.startsAt, dayOf(now)),
    },
    { key: 'places', head: t.places, cell: (event: ShownEvent) => placesOf(view, event) },
    {
      key: 'until',
      head: t.until,
      kind: 'date' as const,
      cell: (event: ShownEvent) => tableTime(event.registrationUntil, dayOf(now)),
    },
    { key: 'state', head: t.state, cell: (event: ShownEvent) => stateTag(view, event, now) },
  ]
}

function placesOf(view: PageView, { capacity, taken, waiting }: ShownEvent): string {
  const t = eventsTexts[view.locale]
  return taken < capacity && waiting === 0 ? t.free(capacity - taken, capacity) : t.full(waiting)
}

function stateTag(view: PageView, event: ShownEvent, now: Instant): Html {
  const t = eventsTexts[view.locale]
  if (event.state === 'announced' && event.registrationUntil > now)
    return statusTag(view, { status: 'in-progress', words: t.states.announced })
  if (event.state === 'announced') return statusTag(view, { status: 'closed', words: t.states.closed })
  const status = event.state === 'held' ? 'ended' : event.state === 'cancelled' ? 'withdrawn' : 'draft'
  return statusTag(view, { status, words: t.states[event.state] })
}

export interface EventPage {
  readonly event: ShownEvent
  readonly materials: readonly { readonly id: string; readonly name: string }[]
  readonly reader: string | undefined
  readonly now: Instant
}

export function eventPage(view: PageView, { event, materials, reader, now }: EventPage): Html {
  const t = eventsTexts[view.locale]
  const { locale } = view
  const title = event.content.title[locale]
  const open = event.state === 'announced' && event.registrationUntil > now
  const act = open
    ? buttonLink({ href: `/desk/events?event=${event.id}`, words: t.register, kind: 'primary' })
    : nothing
  const actions = html`${act} ${buttonLink({ href: `/events/${event.code}/event.ics`, words: t.addToCalendar })}`
  const facts = factList([
    { name: t.when, value: formatSpan(event.startsAt, event.endsAt, locale) },
    { name: t.where, value: event.content.place[locale] },
    { name: t.until, value: formatStart(event.registrationUntil, locale) },
    { name: t.places, value: placesOf(view, event) },
    { name: t.kind, value: eventKinds[event.kind][locale] },
    {
      name: t.basis,
      value: html`${event.clauses.map((clause) => html`${clauseChip(view, { clause, ...(reader ? { reader } : {}) })} `)}`,
    },
  ])
  return publicFrame(view, {
    title,
    current: 'support',
    body: html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.title, href: '/events' }, { words: title }])}
    ${pageHead({ title, tags: stateTag(view, event, now), actions })}
    ${withSide(
      { title: t.arrangement, content: panel({ title: t.arrangement, content: facts }) },
      html`<div class="apart">
        ${event.state === 'cancelled' ? noticeBox('amber', html`${t.cancelled}${event.cancelReason}`) : nothing}
        <article class="sheet prose">
          <h2>${t.summary}</h2>
          ${event.content.summary[locale].split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)}
          <h2>${t.materials}</h2>
          ${
            materials.length === 0
              ? html`<p class="caption">${t.noMaterials}</p>`
              : html`<ul>
                  ${materials.map(({ id, name }) => html`<li><a class="link" href="/attachments/${id}">${name}</a></li>`)}
                </ul>`
          }
        </article>
      </div>`,
    )}`,
  })
}
