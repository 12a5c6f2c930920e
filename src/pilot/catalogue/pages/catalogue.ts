import { formatDay, href } from '../../../foundation/interface/index.ts'
import {
  type Html,
  type PageView,
  buttonLink,
  choiceGroup,
  chosenFilters,
  emptyState,
  errorSummary,
  html,
  nothing,
  pageHead,
  pageLinks,
  printButton,
  publicFrame,
  when,
} from '../../../foundation/interface/pages/index.ts'
import type { Day, Refusal } from '../../../foundation/kernel/index.ts'
import { type FacetField, areas, entryScheme, facetFields, memberKinds } from '../index.ts'
import { type CatalogueAddress, addressOf, ordered, without } from './address.ts'
import { type CatalogueTexts, catalogueTexts } from './catalogue-texts.ts'
import { type ListedEntry, entryCard } from './entry-card.ts'
import { areaName, areaOf, className, kindName, scenarioName, sectorName } from './entry-words.ts'

export interface CataloguePage {
  readonly address: CatalogueAddress
  readonly rows: readonly ListedEntry[]
  readonly total: number
  readonly facets: readonly { readonly field: FacetField; readonly code: string; readonly count: number }[]
  readonly refusal: Refusal | null
  /** The latest release that is in force; null before the first. */
  readonly release: { readonly number: string; readonly effectiveFrom: Day } | null
  /** Of all that is in force. */
  readonly listed: number
}

const nameOf: Readonly<Record<FacetField, (code: string, locale: PageView['locale']) => string>> = {
  sector: sectorName,
  class: className,
  scenario: scenarioName,
  kind: kindName,
  area: areaName,
}

/** 《目录》: search, filters with counts, and what was found. */
export function cataloguePage(view: PageView, page: CataloguePage): Html {
  const t = catalogueTexts[view.locale]
  const { release, refusal, address } = page
  return publicFrame(view, {
    title: t.title,
    current: 'catalogue',
    wrong: refusal !== null,
    body: html`${pageHead({ title: t.title, below: headLine(view, page), actions: release ? actions(view, address) : nothing })}
    ${refusal ? errorSummary(view, [{ field: 'catalogue-words', message: refusal.message[view.locale] }]) : nothing}
    ${release ? body(view, page) : emptyState(t.emptyList, t.emptyListWhy, { href: '/publicities', words: t.seePublicity })}`,
  })
}

function headLine(view: PageView, { release, listed }: CataloguePage): Html {
  const t = catalogueTexts[view.locale]
  const said = release ? t.below(release.number, formatDay(release.effectiveFrom, view.locale), listed) : t.nothingYet
  return html`${said} · <a class="link" href="/releases">${t.history}</a> ·
    <a class="link" href="/catalogue.atom">${t.follow}</a> · <a class="link" href="/publicities">${t.publicity}</a>`
}

function actions(view: PageView, address: CatalogueAddress): Html {
  const file = (kind: string): Html =>
    buttonLink({
      href: addressOf(address, `/catalogue.${kind}`, { page: 1 }),
      words: kind.toUpperCase(),
      kind: 'small',
    })
  return html`${file('xlsx')} ${file('csv')} ${file('json')} ${printButton(view)}`
}

function body(view: PageView, page: CataloguePage): Html {
  const t = catalogueTexts[view.locale]
  return html`<div class="with-side tight">
    <details class="side" ${view.care ? nothing : html`open`}>
      <summary>${t.filters}</summary>
      <div>${filters(view, page)}</div>
    </details>
    <div>${searchForm(view, page)} ${chips(view, page.address)} ${results(view, page)}</div>
  </div>`
}

function searchForm(view: PageView, { address, refusal }: CataloguePage): Html {
  const t = catalogueTexts[view.locale]
  return html`<form action="/catalogue" method="get" role="search" aria-label="${t.seek}">
    ${hiddenBoxes(address)}
    <label class="unheard" for="catalogue-words">${t.seek}</label>
    <div class="joined">
      <input
        class="input"
        id="catalogue-words"
        name="q"
        type="search"
        maxlength="300"
        value="${address.typed}"
        placeholder="${t.seekHint}"
        aria-describedby="catalogue-help"
      />
      <button class="button primary" type="submit">${t.go}</button>
    </div>
    <p class="caption" id="catalogue-help">${refusal ? refusal.remedy[view.locale] : t.seekHelp}</p>
  </form>`
}

const hiddenBoxes = ({ boxes, size }: CatalogueAddress): readonly Html[] => [
  ...facetFields.flatMap((field) =>
    boxes[field].map((code) => html`<input type="hidden" name="${field}" value="${code}" />`),
  ),
  ...(size === 20 ? [] : [html`<input type="hidden" name="size" value="${size}" />`]),
]

function filters(view: PageView, { address, facets }: CataloguePage): Html {
  const t = catalogueTexts[view.locale]
  return html`<form class="filters" method="get" action="/catalogue">
    ${address.typed === '' ? nothing : html`<input type="hidden" name="q" value="${address.typed}" />`}
    ${facetFields.map((field) => group(view, { field, address, facets }))}
    <div class="button-row">
      <button class="button primary small" type="submit">${t.filters}</button
      ><a class="link" href="/catalogue">${t.clear}</a>
    </div>
  </form>`
}

interface Group extends Pick<CataloguePage, 'address' | 'facets'> {
  readonly field: FacetField
}

function group(view: PageView, { field, address, facets }: Group): Html {
  const counts = countsOf(facets, field)
  const chosen = address.boxes[field]
  const known = orderOf(field).filter((code) => counts.has(code) || chosen.includes(code))
  if (known.length === 0) return nothing
  return choiceGroup({
    kind: 'checkbox',
    name: field,
    legend: catalogueTexts[view.locale].groups[field],
    choices: known.map((code) => ({
      value: code,
      words: nameOf[field](code, view.locale),
      chosen: chosen.includes(code),
      count: counts.get(code) ?? 0,
    })),
  })
}

/** Regions are counted one by one and shown by area. */
function countsOf(facets: CataloguePage['facets'], field: FacetField): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of facets) {
    if (one.field !== field) continue
    const code = field === 'area' ? areaOf(one.code) : one.code
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + one.count)
  }
  return counts
}

function orderOf(field: FacetField): readonly string[] {
  if (field === 'area') return areas.map(({ code }) => code)
  if (field === 'kind') return memberKinds.map(({ code }) => code)
  const found = entryScheme.fields.find(({ name }) => name === field)
  return found?.kind === 'codes' ? found.values.map(({ code }) => code) : []
}

function chips(view: PageView, address: CatalogueAddress): Html {
  const t = catalogueTexts[view.locale]
  const chosen = facetFields.flatMap((field) =>
    address.boxes[field].map((code) => ({
      words: `${t.groups[field]}：${nameOf[field](code, view.locale)}`,
      without: without(address, field, code),
    })),
  )
  return chosenFilters(view, chosen, addressOf(address, '/catalogue', { boxes: noBoxes, page: 1 }))
}

const noBoxes: CatalogueAddress['boxes'] = { sector: [], class: [], scenario: [], kind: [], area: [] }

function results(view: PageView, { rows, total, address }: CataloguePage): Html {
  const t = catalogueTexts[view.locale]
  if (rows.length === 0) return emptyState(t.none, t.noneWhy, { href: '/catalogue', words: t.clear })
  return html`<div class="entries-head">
      <p>${t.found(total)}</p>
      ${orderLinks(t, view, address)}
    </div>
    <form action="/catalogue-comparison" method="get">
      <ol class="entries">
        ${rows.map((row) => entryCard(view, row))}
      </ol>
      <div class="button-row"><button class="button teal small" type="submit">${t.compareChosen}</button></div>
    </form>
    ${pageLinks(view, {
      page: address.page,
      size: address.size,
      total,
      hrefOf: (page, size) => addressOf(address, '/catalogue', { page, size: size as CatalogueAddress['size'] }),
    })}`
}

function orderLinks(t: CatalogueTexts, view: PageView, address: CatalogueAddress): Html {
  return html`<p data-only="screen">
    ${t.sort}
    ${entryScheme.orders
      .filter(({ name }) => name !== 'title')
      .map(({ name, label }) => {
        const order = name === 'number' ? name : `-${name}`
        const isOn = new RegExp(`:${order}(?:\\s|$)`).test(address.typed)
        return html`${when(isOn, () => html`<b>${label[view.locale]}</b>`)}${when(
          !isOn,
          () => html`<a class="link" href="${href(ordered(address, order))}">${label[view.locale]}</a>`,
        )} `
      })}
  </p>`
}
