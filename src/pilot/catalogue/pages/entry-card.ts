import { href } from '../../../foundation/interface/index.ts'
import { type Html, type PageView, html, nothing } from '../../../foundation/interface/pages/index.ts'
import type { Day } from '../../../foundation/kernel/index.ts'
import type { ListedPartner, TermLine } from '../index.ts'
import { catalogueTexts } from './catalogue-texts.ts'
import { className, coverName, limitWords, named, regionName, scenarioName } from './entry-words.ts'

/** An entry as pages show it; money in fen. */
export interface ListedEntry {
  readonly number: string
  readonly programmeId: string
  readonly entryVersion: number
  readonly title: string
  readonly summary: string
  readonly leadName: string
  readonly kind: string
  readonly regionCode: string
  readonly partners: readonly ListedPartner[]
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly scenarios: readonly string[]
  readonly cover: readonly string[]
  readonly limitFrom: bigint | null
  readonly limitTo: bigint | null
  readonly terms: Readonly<Partial<Record<TermLine, string | undefined>>>
  readonly effectiveFrom: Day
  readonly effectiveUntil: Day | null
  readonly endedBy: 'superseded' | 'withdrawn' | null
}

export const entryPath = (number: string): string => `/catalogue/${number}`

/** One line of the list: who leads, against what, what is covered, and the limits at the right. */
export function entryCard(view: PageView, row: ListedEntry): Html {
  const t = catalogueTexts[view.locale]
  const { number, title, leadName, partners, regionCode, scenarios, cover, classes } = row
  const limit = limitWords(row)
  return html`<li class="entry">
    <label class="choice entry-choice" data-only="screen"
      ><input type="checkbox" name="entry" value="${number}" /><span
        >${t.compare}<span class="unheard"> ${title}</span></span
      ></label
    >
    <div class="entry-main">
      <h2><a class="link" href="${href(entryPath(number))}">${title}</a></h2>
      <p>
        <b>${leadName}</b>
        ${t.lead}　${partners.length === 0 ? t.alone : t.partners(partners.length)}　${regionName(regionCode)}
      </p>
      ${scenarios.length === 0 ? nothing : html`<p><span class="caption">${t.scenarios}</span> ${named(scenarios, scenarioName, view.locale)}</p>`}
      ${cover.length === 0 ? nothing : html`<p><span class="caption">${t.cover}</span> ${named(cover, coverName, view.locale)}</p>`}
    </div>
    <div class="entry-side">
      <span class="mono">${number}</span>
      <span>${named(classes, className, view.locale)}</span>
      ${limit === undefined ? html`<span class="caption">${t.noLimit}</span>` : html`<span><b>${limit}</b> ${t.wan}</span>`}
    </div>
  </li>`
}
