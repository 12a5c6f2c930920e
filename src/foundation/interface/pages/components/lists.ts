import { chineseNumeral, href } from '../../index.ts'
import type { StatusTag } from '../../index.ts'
import { texts } from '../../texts.ts'
import { glyph } from '../glyph.ts'
import { html, nothing, when } from '../markup.ts'
import type { Html, Part } from '../markup.ts'
import type { PageView } from '../view.ts'
import { statusTag } from './marks.ts'

type Say = Pick<PageView, 'locale'>

export interface Column<Row> {
  readonly key: string
  readonly head: string
  /** Numbers stand right and never wrap. */
  readonly kind?: 'number' | 'words' | 'date'
  readonly cell: (row: Row) => Part
}

export interface TableProps<Row> {
  readonly caption: string
  /** Keep the caption for screen readers when a heading above says the same. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Cells of the totals row by key of the column; the first column says 合计. */
  readonly totals?: Readonly<Record<string, Part>>
}

/** Rows under hairlines; the first column names the thing. It scrolls inside its own frame on a narrow screen. */
export function dataTable<Row>(view: Say, table: TableProps<Row>): Html {
  const { columns, totals } = table
  const classOf = (column: Column<Row>): string =>
    column.kind === 'number' ? 'number' : column.kind === 'date' ? 'whole' : ''
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${table.caption}">
    <table class="table">
      <caption class="${table.captionHidden ? 'unheard' : ''}">
        ${table.caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class="${classOf(column)}">${column.head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column, index) =>
                index === 0
                  ? html`<th scope="row" class="${classOf(column)}">${column.cell(row)}</th>`
                  : html`<td class="${classOf(column)}">${column.cell(row)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
      ${when(
        totals,
        () =>
          html`<tfoot>
            <tr>
              ${columns.map((column, index) => totalsCell(view, table, column, index))}
            </tr>
          </tfoot>`,
      )}
    </table>
  </div>`
}

function totalsCell<Row>(view: Say, { totals }: TableProps<Row>, column: Column<Row>, index: number): Html {
  const part = totals?.[column.key] ?? (index === 0 ? texts[view.locale].total : nothing)
  const kind = column.kind === 'number' ? 'number' : ''
  return index === 0 ? html`<th scope="row" class="${kind}">${part}</th>` : html`<td class="${kind}">${part}</td>`
}

export interface Fact {
  readonly name: string
  readonly value: Part
}

/** Names left, values right. */
export function factList(facts: readonly Fact[]): Html {
  return html`<dl class="facts">
    ${facts.map(
      ({ name, value }) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`
}

/** One line of facts under a title. */
export function factLine(facts: readonly Fact[]): Html {
  return html`<p class="facts-line">${facts.map(({ name, value }) => html`<span>${name} <b>${value}</b></span>`)}</p>`
}

export interface Task {
  readonly name: string
  /** A locked task has none. */
  readonly href?: string
  /** One fact; for a locked task what unlocks it. */
  readonly fact?: string
  readonly editor?: string
  readonly status: StatusTag
}

export interface TaskGroup {
  readonly title: string
  readonly tasks: readonly Task[]
}

export function taskList(view: Say, groups: readonly TaskGroup[]): Html {
  return html`<div class="tasks">
    ${groups.map(
      (group, index) =>
        html`<section>
          <h2>${view.locale === 'zh' ? `${chineseNumeral(index + 1)}、` : `${index + 1}. `}${group.title}</h2>
          <ul>
            ${group.tasks.map((task) => taskRow(view, task))}
          </ul>
        </section>`,
    )}
  </div>`
}

function taskRow(view: Say, task: Task): Html {
  const name = task.href ? html`<a class="link" href="${href(task.href)}">${task.name}</a>` : html`${task.name}`
  return html`<li class="task ${task.href ? '' : 'task-locked'}">
    <span class="task-name">${name}</span><span class="task-fact">${task.fact ?? ''}</span>
    <span class="task-editor">${task.editor ?? ''}</span>${statusTag(view, task.status)}
  </li>`
}

export interface Figure {
  readonly name: string
  readonly value: string
  readonly unit?: string
  readonly below?: string
  readonly href?: string
}

/** Key figures; each may link to its rows. */
export function figureRow(figures: readonly Figure[]): Html {
  return html`<dl class="figures">
    ${figures.map(({ name, value, unit, below, href: address }) => {
      const shown = html`<b>${value}</b>${unit ?? ''}`
      return html`<div>
        <dt>${name}</dt>
        <dd>${address ? html`<a href="${href(address)}">${shown}</a>` : shown}</dd>
        ${when(below, () => html`<dd class="below">${below}</dd>`)}
      </div>`
    })}
  </dl>`
}

export interface PagesProps {
  readonly page: number
  readonly size: 20 | 50 | 100
  readonly total: number
  /** The address of another page or size with all filters kept. */
  readonly hrefOf: (page: number, size: number) => string
}

/** Real pages of 20, 50 or 100, so that a list can be printed and a place in it be named. */
export function pageLinks(view: Say, { page, size, total, hrefOf }: PagesProps): Html {
  const t = texts[view.locale]
  const last = Math.max(1, Math.ceil(total / size))
  const near = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, last])].filter((n) => n >= 1 && n <= last)
  const from = total === 0 ? 0 : (page - 1) * size + 1
  return html`<nav class="pages" aria-label="${t.pagesLabel}">
    <span>${t.pageOf(from, Math.min(page * size, total), total)}</span>
    ${when(
      last > 1,
      () =>
        html`<ul>
          ${when(page > 1, () => html`<li><a class="link" rel="prev" href="${href(hrefOf(page - 1, size))}">${t.previousPage}</a></li>`)}
          ${near.map((n) => (n === page ? html`<li aria-current="page">${n}</li>` : html`<li><a class="link" href="${href(hrefOf(n, size))}">${n}</a></li>`))}
          ${when(page < last, () => html`<li><a class="link" rel="next" href="${href(hrefOf(page + 1, size))}">${t.nextPage}</a></li>`)}
        </ul>`,
    )}
    <ul>
      <li>${t.pageSize}</li>
      ${[20, 50, 100].map((n) =>
        n === size
          ? html`<li aria-current="true">${n}</li>`
          : html`<li><a class="link" href="${href(hrefOf(1, n))}">${n}</a></li>`,
      )}
    </ul>
  </nav>`
}

/** Print, as a button that needs the script; without it the browser's own menu prints as well. */
export function printButton(view: Say): Html {
  return html`<button class="button teal small" type="button" hidden data-needs-script data-print>
    ${glyph('print')}${texts[view.locale].print}
  </button>`
}

export function copyButton(view: Say, what: string): Html {
  const t = texts[view.locale]
  return html`<button class="link" type="button" hidden data-needs-script data-copy="${what}" data-copied="${t.copied}">
    ${t.copy}
  </button>`
}
