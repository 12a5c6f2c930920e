import { clauseLabel, formatDay } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  clauseChip,
  emptyState,
  type Html,
  html,
  pageHead,
  type PageView,
  type Part,
  printButton,
  publicFrame,
  sideContents,
  withSide,
} from '../../../foundation/interface/pages/index.ts'
import { dayOf, type Instant } from '../../../foundation/kernel/index.ts'
import type { Guidance } from '../index.ts'
import { guidanceTexts } from './guidance-texts.ts'

export interface PublishedGuidance extends Guidance {
  readonly number: number
  readonly note: string
  readonly publishedByName: string
  readonly publishedAt: Instant
  readonly endedAt: Instant | null
  readonly endReason: string
}

export interface GuidanceListPage {
  readonly articles: readonly PublishedGuidance[]
  /** Of the present round, for clause chips. */
  readonly reader: string | undefined
}

/** 政策解读: the articles in force, in the order of the notice. */
export function guidanceListPage(view: PageView, { articles, reader }: GuidanceListPage): Html {
  const t = guidanceTexts[view.locale]
  const groups = groupsOf(view, articles)
  const entries = groups.map(({ id, label, rows }) => ({ words: label, href: `#${id}`, count: rows.length }))
  const list = html`<article class="sheet prose">${groups.map((one) => group(view, { ...one, reader }))}</article>`
  return publicFrame(view, {
    title: t.title,
    current: 'support',
    body: html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.title }])}
    ${pageHead({ title: t.title, below: t.below, actions: printButton(view) })}
    ${
      articles.length === 0
        ? emptyState(t.noneTitle, t.noneWhy, { href: reader ?? '/notices', words: t.readNotice, kind: 'teal' })
        : withSide({ title: t.contents, content: sideContents(view, entries, t.contents) }, list)
    }`,
  })
}

interface Group {
  readonly id: string
  readonly label: string
  readonly rows: readonly PublishedGuidance[]
}

/** By the clause of the first sentence, 四（一） and the like. */
function groupsOf(view: PageView, articles: readonly PublishedGuidance[]): readonly Group[] {
  const t = guidanceTexts[view.locale]
  const groups = new Map<string, { id: string; label: string; rows: PublishedGuidance[] }>()
  for (const article of [...articles].sort(inOrderOfNotice)) {
    const first = article.clauses[0] ?? ''
    const label = first === '' ? t.general : clauseLabel(first, view.locale)
    const found = groups.get(label)
    if (found) found.rows.push(article)
    else groups.set(label, { id: `c-${first.replaceAll('.', '-')}`, label, rows: [article] })
  }
  return [...groups.values()]
}

const inOrderOfNotice = (a: Guidance, b: Guidance): number =>
  (a.clauses[0] ?? '').localeCompare(b.clauses[0] ?? '', 'en', { numeric: true }) || (a.code < b.code ? -1 : 1)

function group(view: PageView, { id, label, rows, reader }: Group & { readonly reader: string | undefined }): Part {
  const first = rows[0]?.clauses[0]
  const chip = first === undefined ? label : clauseChip(view, { clause: first, ...(reader ? { reader } : {}) })
  return html`<section id="${id}">
    <h2>${chip}</h2>
    ${rows.map(
      ({ code, content, publishedAt, number }) =>
        html`<p>
          <a class="link" href="/guidance/${code}">${content.title[view.locale]}</a><br />
          ${content.question[view.locale]}
          <span class="caption whole"
            >　${guidanceTexts[view.locale].number(number)} · ${formatDay(dayOf(publishedAt), view.locale)}</span
          >
        </p>`,
    )}
  </section>`
}
