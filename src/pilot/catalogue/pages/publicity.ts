import { formatDay, formatDeadline, formatMoment, href } from '../../../foundation/interface/index.ts'
import {
  type Column,
  type Html,
  type PageView,
  breadcrumb,
  buttonLink,
  dataTable,
  emptyState,
  html,
  noticeBox,
  nothing,
  pageHead,
  panel,
  printButton,
  publicFrame,
  tag,
} from '../../../foundation/interface/pages/index.ts'
import { type Day, type Instant, type Text, dayOf } from '../../../foundation/kernel/index.ts'
import type { ItemChange, KeptContent } from '../index.ts'
import { regionName } from './entry-words.ts'
import { publicityTexts } from './publicity-texts.ts'

export interface ShownPublicity {
  readonly id: string
  readonly roundName: Text
  readonly sequence: number
  readonly state: 'running' | 'concluded'
  readonly reason: string
  readonly openedAt: Instant
  readonly workingDays: number
  readonly lastDay: Day
  readonly closesAt: Instant
  readonly provisional: boolean
}

export interface ShownItem {
  readonly solutionId: string
  readonly number: string
  readonly change: ItemChange
  readonly content: KeptContent
  readonly note: string
}

const pathOf = (id: string): string => `/publicities/${id}`
const titleOf = ({ locale }: PageView, { roundName, sequence }: ShownPublicity): string =>
  publicityTexts[locale][sequence === 1 ? 'one' : 'reopened'](roundName[locale])

/** All publicities, the latest first. */
export function publicitiesPage(view: PageView, rows: readonly ShownPublicity[]): Html {
  const t = publicityTexts[view.locale]
  const columns: readonly Column<ShownPublicity>[] = [
    {
      key: 'title',
      head: t.list,
      cell: (one) => html`<a class="link" href="${href(pathOf(one.id))}">${titleOf(view, one)}</a>`,
    },
    { key: 'opened', head: t.opened, kind: 'date', cell: (one) => formatMoment(one.openedAt, view.locale) },
    { key: 'closes', head: t.closes, kind: 'date', cell: (one) => formatDeadline(one.closesAt, view.locale) },
    { key: 'state', head: t.title, cell: (one) => stateTag(view, one) },
  ]
  const content = dataTable(view, { caption: t.list, captionHidden: true, columns, rows })
  return publicFrame(view, {
    title: t.title,
    current: 'catalogue',
    body: html`${pageHead({ title: t.title, below: t.below, actions: checkLink(view) })}
    ${rows.length === 0 ? emptyState(t.none, t.noneWhy) : panel({ title: t.list, flush: true, content })}`,
  })
}

const stateTag = (view: PageView, { state }: ShownPublicity): Html =>
  state === 'running'
    ? tag('teal', 'half', publicityTexts[view.locale].state.running)
    : tag('green', 'check', publicityTexts[view.locale].state.concluded)

const checkLink = (view: PageView): Html =>
  buttonLink({ href: '/objections', words: publicityTexts[view.locale].check, kind: 'small' })

export interface PublicityPage {
  readonly publicity: ShownPublicity
  readonly items: readonly ShownItem[]
  readonly now: Instant
}

/** The public list of one publicity, each line with its way to object. */
export function publicityPage(view: PageView, { publicity, items, now }: PublicityPage): Html {
  const t = publicityTexts[view.locale]
  const title = titleOf(view, publicity)
  const isOpen = publicity.state === 'running' && now < publicity.closesAt
  const { openedAt, lastDay, workingDays } = publicity
  const from = formatDay(dayOf(openedAt), view.locale)
  return publicFrame(view, {
    title,
    current: 'catalogue',
    body: html`${breadcrumb(view, [{ words: t.title, href: '/publicities' }, { words: title }])}
      ${pageHead({
        title,
        tags: stateTag(view, publicity),
        below: t.period(from, t.until(formatDay(lastDay, view.locale)), workingDays),
        actions: html`${checkLink(view)} ${printButton(view)}`,
      })}
      <div class="stack">
        ${publicity.reason === '' ? nothing : noticeBox('indigo', publicity.reason)}
        ${publicity.provisional ? noticeBox('amber', t.provisional) : nothing}
        ${isOpen ? nothing : noticeBox('teal', t.over)}
        ${dataTable(view, { caption: title, captionHidden: true, columns: columnsOf(view, { publicity, items, isOpen }), rows: items })}
      </div>`,
  })
}

interface ItemList extends Pick<PublicityPage, 'publicity' | 'items'> {
  readonly isOpen: boolean
}

/** Few columns, so that the list is read on a phone as well: partners and region stand below their lead. */
function columnsOf(view: PageView, { publicity, items, isOpen }: ItemList): readonly Column<ShownItem>[] {
  const t = publicityTexts[view.locale]
  const columns: Column<ShownItem>[] = [
    {
      key: 'title',
      head: t.solution,
      cell: ({ content, number, note }) =>
        html`${content.title}<span class="second mono">${number}</span
          >${note === '' ? nothing : html`<span class="second">${t.note}：${note}</span>`}`,
    },
    {
      key: 'lead',
      head: t.lead,
      cell: ({ content: { lead, partners, regionCode } }) =>
        html`${lead.name}<span class="second">${regionName(regionCode)}</span
          >${partners.length === 0 ? nothing : html`<span class="second">${t.partners}：${partners.map(({ name }) => name).join('；')}</span>`}`,
    },
  ]
  if (items.some(({ change }) => change !== 'proposed'))
    columns.push({ key: 'change', head: t.changed, cell: ({ change }) => t.change[change] })
  if (!isOpen) return columns
  const object = ({ solutionId, content }: ShownItem): Html =>
    html`<a class="link" href="${href(`${pathOf(publicity.id)}/objection?solution=${solutionId}`)}"
      >${t.object}<span class="unheard">：${content.title}</span></a
    >`
  return [...columns, { key: 'object', head: t.object, cell: object }]
}
