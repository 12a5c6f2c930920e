import { formatDay, formatMoment, href, tableDay } from '../../../foundation/interface/index.ts'
import {
  type Html,
  type PageView,
  breadcrumb,
  buttonLink,
  dataTable,
  emptyState,
  html,
  pageHead,
  panel,
  printButton,
  publicFrame,
} from '../../../foundation/interface/pages/index.ts'
import type { Day, Instant } from '../../../foundation/kernel/index.ts'
import { catalogueTexts } from './catalogue-texts.ts'
import { entryPath } from './entry-card.ts'

export interface PublishedRelease {
  readonly number: string
  readonly programmeId: string
  readonly basis: string
  readonly effectiveFrom: Day
  readonly publishedAt: Instant
  readonly added: number
  readonly amended: number
  readonly withdrawn: number
}

export interface ShownRemoval {
  readonly entryNumber: string
  readonly title: string
  readonly leadName: string
  readonly releaseNumber: string
  readonly effectiveFrom: Day
  readonly reason: string
}

export interface ReleasesPage {
  readonly releases: readonly PublishedRelease[]
  readonly removals: readonly ShownRemoval[]
}

/** 版本沿革: every release, and what was taken off with its reason. */
export function releasesPage(view: PageView, { releases, removals }: ReleasesPage): Html {
  const t = catalogueTexts[view.locale]
  return publicFrame(view, {
    title: t.releases,
    current: 'catalogue',
    body: html`${breadcrumb(view, [{ words: t.short, href: '/catalogue' }, { words: t.history }])}
      ${pageHead({
        title: t.releases,
        below: t.releasesBelow,
        actions: html`${buttonLink({ href: '/catalogue.atom', words: t.follow, kind: 'small' })} ${printButton(view)}`,
      })}
      <div class="stack">
        ${
          releases.length === 0
            ? emptyState(t.emptyList, t.emptyListWhy, { href: '/publicities', words: t.seePublicity })
            : panel({ title: t.history, flush: true, content: releaseTable(view, releases) })
        }
        ${
          removals.length === 0
            ? emptyState(t.noRemovals, t.noRemovalsWhy)
            : panel({ title: t.removals, flush: true, content: removalTable(view, removals) })
        }
      </div>`,
  })
}

function releaseTable(view: PageView, rows: readonly PublishedRelease[]): Html {
  const t = catalogueTexts[view.locale]
  const { releaseHead: heads } = t
  return dataTable(view, {
    caption: t.history,
    captionHidden: true,
    columns: [
      {
        key: 'number',
        head: heads.number,
        cell: (one: PublishedRelease) => html`<span id="${one.number}">${one.number}</span>`,
      },
      { key: 'effective', head: heads.effective, kind: 'date', cell: (one) => tableDay(one.effectiveFrom) },
      {
        key: 'published',
        head: heads.published,
        kind: 'date',
        cell: (one) => formatMoment(one.publishedAt, view.locale),
      },
      { key: 'changes', head: heads.changes, cell: (one) => t.counts(one.added, one.amended, one.withdrawn) },
      {
        key: 'round',
        head: t.round,
        cell: (one) => html`<a class="link" href="/rounds/${one.programmeId}">${one.programmeId}</a>`,
      },
      { key: 'basis', head: heads.basis, cell: (one) => one.basis },
    ],
    rows,
  })
}

function removalTable(view: PageView, rows: readonly ShownRemoval[]): Html {
  const t = catalogueTexts[view.locale]
  return dataTable(view, {
    caption: t.removals,
    captionHidden: true,
    columns: [
      {
        key: 'entry',
        head: t.number,
        cell: (one: ShownRemoval) =>
          html`<a class="link" href="${href(entryPath(one.entryNumber))}">${one.title}</a
            ><span class="second mono">${one.entryNumber}　${one.leadName}</span>`,
      },
      { key: 'from', head: t.from, kind: 'date', cell: (one) => formatDay(one.effectiveFrom, view.locale) },
      { key: 'release', head: t.releaseHead.number, cell: (one) => one.releaseNumber },
      { key: 'reason', head: t.reason, cell: (one) => one.reason },
    ],
    rows,
  })
}
