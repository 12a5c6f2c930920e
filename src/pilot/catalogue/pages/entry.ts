import { formatDay, href } from '../../../foundation/interface/index.ts'
import {
  type Fact,
  type Html,
  type PageView,
  breadcrumb,
  dataTable,
  factList,
  html,
  noticeBox,
  nothing,
  pageHead,
  panel,
  printButton,
  publicFrame,
} from '../../../foundation/interface/pages/index.ts'
import type { Day } from '../../../foundation/kernel/index.ts'
import { type TermLine, standingOn, termLines } from '../index.ts'
import { catalogueTexts } from './catalogue-texts.ts'
import { type ListedEntry, entryPath } from './entry-card.ts'
import {
  className,
  coverName,
  kindName,
  limitWords,
  named,
  regionName,
  scenarioName,
  sectorName,
} from './entry-words.ts'

export interface ShownVersion extends ListedEntry {
  readonly releaseNumber: string
}

export interface EntryPage {
  readonly shown: ShownVersion
  /** All versions, the latest first. */
  readonly versions: readonly ShownVersion[]
  readonly removal: { readonly effectiveFrom: Day; readonly reason: string } | null
  readonly today: Day
  /** The whole address of this version. */
  readonly permalink: string
}

export const versionPath = (number: string, version: number): string => `${entryPath(number)}/versions/${version}`

/** One entry in one version, with where it stands and the address under which it can be cited. */
export function entryPage(view: PageView, page: EntryPage): Html {
  const t = catalogueTexts[view.locale]
  const { shown, versions } = page
  const { title, number } = shown
  return publicFrame(view, {
    title: `${title} ${number}`,
    current: 'catalogue',
    body: html`${breadcrumb(view, [{ words: t.short, href: '/catalogue' }, { words: number }])}
      ${pageHead({
        title,
        below: html`<span class="mono">${number}</span> · ${t.version(shown.entryVersion)} ·
          ${standing(view, page, shown)}`,
        actions: printButton(view),
      })}
      ${note(view, page)}
      <div class="narrow stack">
        ${shown.summary === '' ? nothing : panel({ title: t.summary, content: html`<p>${shown.summary}</p>` })}
        ${panel({ title: t.members, content: factList(memberFacts(view, shown)) })}
        ${panel({ title: t.terms, content: factList(termFacts(view, shown)) })}
        ${panel({ title: t.versions, flush: true, content: versionTable(view, page, versions) })}
        <p class="caption">
          ${t.permalink}：<a class="link mono" href="${href(versionPath(number, shown.entryVersion))}"
            >${page.permalink}</a
          >
          ${t.permalinkHelp}
        </p>
      </div>`,
  })
}

function standing(view: PageView, { today }: EntryPage, version: ShownVersion): string {
  const t = catalogueTexts[view.locale]
  const said = t.standing[standingOn(version, today)]
  const from = formatDay(version.effectiveFrom, view.locale)
  const until = version.effectiveUntil === null ? '' : ` ${t.ended(formatDay(version.effectiveUntil, view.locale))}`
  return `${said} · ${t.effective} ${from}${until}`
}

function note(view: PageView, { shown, versions, removal, today }: EntryPage): Html {
  const t = catalogueTexts[view.locale]
  if (removal) return noticeBox('amber', t.withdrawnNote(formatDay(removal.effectiveFrom, view.locale), removal.reason))
  const latest = versions[0]
  if (!latest || standingOn(shown, today) !== 'superseded') return nothing
  return noticeBox(
    'amber',
    html`${t.supersededNote} <a class="link" href="${href(entryPath(shown.number))}">${t.seeCurrent}</a>`,
  )
}

function memberFacts(view: PageView, shown: ShownVersion): readonly Fact[] {
  const t = catalogueTexts[view.locale]
  const { leadName, kind, partners, regionCode, programmeId } = shown
  return [
    { name: t.lead, value: `${leadName}（${kindName(kind, view.locale)}）` },
    {
      name: t.partners(partners.length),
      value: partners.map((one) => `${one.name}（${kindName(one.kind, view.locale)}）`).join('；') || t.alone,
    },
    { name: t.region, value: regionName(regionCode) },
    { name: t.round, value: html`<a class="link" href="/rounds/${programmeId}">${programmeId}</a>` },
  ]
}

function termFacts(view: PageView, shown: ShownVersion): readonly Fact[] {
  const { locale } = view
  const t = catalogueTexts[locale]
  const limit = limitWords(shown)
  return [
    { name: t.sectors, value: named(shown.sectors, sectorName, locale) },
    { name: t.classes, value: named(shown.classes, className, locale) },
    { name: t.scenarios, value: named(shown.scenarios, scenarioName, locale) },
    { name: t.cover, value: named(shown.cover, coverName, locale) },
    { name: t.limits, value: limit ?? t.notStated },
    ...(Object.keys(termLines) as TermLine[]).map((line) => ({
      name: termLines[line][locale],
      value: shown.terms[line] ?? t.notStated,
    })),
  ]
}

function versionTable(view: PageView, page: EntryPage, versions: readonly ShownVersion[]): Html {
  const t = catalogueTexts[view.locale]
  return dataTable(view, {
    caption: t.versions,
    captionHidden: true,
    columns: [
      {
        key: 'version',
        head: t.versions,
        cell: (one: ShownVersion) =>
          html`<a class="link" href="${href(versionPath(one.number, one.entryVersion))}"
            >${t.version(one.entryVersion)}</a
          >`,
      },
      { key: 'release', head: t.releaseHead.number, cell: (one: ShownVersion) => one.releaseNumber },
      { key: 'standing', head: t.effective, cell: (one: ShownVersion) => standing(view, page, one) },
    ],
    rows: versions,
  })
}
