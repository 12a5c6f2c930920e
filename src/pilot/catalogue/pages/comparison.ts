import { formatDay, href } from '../../../foundation/interface/index.ts'
import {
  type Html,
  type PageView,
  breadcrumb,
  buttonLink,
  emptyState,
  html,
  pageHead,
  printButton,
  publicFrame,
} from '../../../foundation/interface/pages/index.ts'
import { type TermLine, termLines } from '../index.ts'
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

export interface ComparisonPage {
  readonly entries: readonly ListedEntry[]
  readonly onlyDifferent: boolean
}

/** Two or three entries side by side; only differences are tinted. */
export function comparisonPage(view: PageView, { entries, onlyDifferent }: ComparisonPage): Html {
  const t = catalogueTexts[view.locale]
  const back = { words: t.short, href: '/catalogue' }
  if (entries.length < 2)
    return publicFrame(view, {
      title: t.compare,
      current: 'catalogue',
      body: html`${breadcrumb(view, [back, { words: t.compare }])}
      ${emptyState(t.compareTooFew, t.compareTooFewWhy, { href: '/catalogue', words: t.back })}`,
    })
  const title = t.compareTitle(entries.length)
  const query = entries.map(({ number }) => `entry=${number}`).join('&')
  const other = onlyDifferent
    ? { href: `/catalogue-comparison?${query}`, words: t.allLines }
    : { href: `/catalogue-comparison?${query}&only=different`, words: t.onlyDifferent }
  return publicFrame(view, {
    title,
    current: 'catalogue',
    body: html`${breadcrumb(view, [back, { words: title }])}
    ${pageHead({ title, below: t.compareBelow, actions: html`${buttonLink({ ...other, kind: 'small' })} ${printButton(view)}` })}
    ${table(
      view,
      entries,
      linesOf(view).filter((line) => !onlyDifferent || differs(entries, line)),
    )}`,
  })
}

interface Line {
  readonly name: string
  readonly value: (entry: ListedEntry) => string
}

function linesOf(view: PageView): readonly Line[] {
  const { locale } = view
  const t = catalogueTexts[locale]
  const term = (line: TermLine): Line => ({
    name: termLines[line][locale],
    value: ({ terms }) => terms[line] ?? t.notStated,
  })
  return [
    { name: t.lead, value: ({ leadName }) => leadName },
    { name: t.kind, value: ({ kind }) => kindName(kind, locale) },
    { name: t.members, value: ({ partners }) => partners.map(({ name }) => name).join('；') || t.alone },
    { name: t.region, value: ({ regionCode }) => regionName(regionCode) },
    { name: t.sectors, value: ({ sectors }) => named(sectors, sectorName, locale) },
    { name: t.classes, value: ({ classes }) => named(classes, className, locale) },
    { name: t.scenarios, value: ({ scenarios }) => named(scenarios, scenarioName, locale) },
    { name: t.cover, value: ({ cover }) => named(cover, coverName, locale) },
    { name: t.limits, value: (entry) => limitWords(entry) ?? t.notStated },
    ...(Object.keys(termLines) as TermLine[]).map(term),
    { name: t.effective, value: ({ effectiveFrom }) => formatDay(effectiveFrom, locale) },
  ]
}

const differs = (entries: readonly ListedEntry[], { value }: Line): boolean => new Set(entries.map(value)).size > 1

function table(view: PageView, entries: readonly ListedEntry[], lines: readonly Line[]): Html {
  const t = catalogueTexts[view.locale]
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${t.compareTitle(entries.length)}">
    <table class="table compared">
      <caption class="unheard">
        ${t.compareTitle(entries.length)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.item}</th>
          ${entries.map(
            ({ number, title }) =>
              html`<th scope="col">
                <span class="second mono">${number}</span><a class="link" href="${href(entryPath(number))}">${title}</a>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${lines.map((line) => {
          const [first] = entries.map(line.value)
          return html`<tr>
            <th scope="row">${line.name}</th>
            ${entries.map((entry) => html`<td class="${differs(entries, line) && line.value(entry) !== first ? 'differs' : ''}">${line.value(entry)}</td>`)}
          </tr>`
        })}
      </tbody>
    </table>
  </div>`
}
