import {
  clauseChip,
  dataTable,
  emptyState,
  html,
  nothing,
  pageHead,
  panel,
  printButton,
  publicFrame,
  select,
  sideContents,
  when,
  withSide,
} from '../../interface/pages/index.ts'
import type { Html, PageView } from '../../interface/pages/index.ts'
import type { Text } from '../../kernel/index.ts'
import type { TableLine } from '../domain/table-lines.ts'
import { separations, type Prohibition, type Role } from '../index.ts'
import { texts } from '../texts.ts'
import { explanationPanel, type AnsweredQuestion, type Choices } from './explanation-panel.ts'
import { wordsOf, type Named, type Words } from './permission-words.ts'

export interface OpenRouteLine {
  readonly method: string
  readonly path: string
  readonly audience: 'everyone' | 'signed-in' | readonly Role[]
  readonly reason: Text
}

export interface PermissionsProps {
  readonly lines: readonly TableLine[]
  readonly prohibitions: readonly Prohibition[]
  readonly openRoutes: readonly OpenRouteLine[]
  readonly named: readonly Named[]
  readonly filter: { readonly role?: Role; readonly resource?: string; readonly state?: string }
  readonly choices: Choices
  /** Address of the reader, for clause chips. */
  readonly reader?: string
  /** For officials alone; present even before anything was asked. */
  readonly question?: AnsweredQuestion
}

/** 谁在什么阶段能做什么: made from the very table that judges. */
export function permissionsPage(view: PageView, props: PermissionsProps): Html {
  const t = texts[view.locale]
  const words = wordsOf(view.locale, props.named)
  const resources = [...new Set(props.lines.map((line) => line.resource))]
  const entries = [
    ...resources.map((resource) => ({
      words: words.resource(resource),
      href: `#${resource}`,
      count: props.lines.filter((line) => line.resource === resource).length,
    })),
    { words: t.prohibitions, href: '#prohibitions' },
    { words: t.separations, href: '#separations' },
    ...(props.openRoutes.length > 0 ? [{ words: t.openRoutes, href: '#open-routes' }] : []),
  ]
  return publicFrame(view, {
    title: t.tableTitle,
    current: 'permissions',
    body: html`${pageHead({ title: t.tableTitle, below: t.tableBelow, actions: printButton(view) })}
    ${filterForm(view, props, words)}
    ${withSide(
      { title: t.show, content: html`${filterForm(view, props, words)}${sideContents(view, entries, t.resource)}` },
      html`<div class="stack">
        ${when(props.question, () => props.question && explanationPanel(view, props.question, words))}
        ${resources.map((resource) => resourcePanel(view, resource, props, words))}
        ${resources.length === 0 ? emptyState(t.emptyTitle, t.emptyText, { href: '/permissions', words: t.allRoles }) : nothing}
        ${prohibitionPanel(view, props, words)} ${separationPanel(view)} ${openRoutePanel(view, props, words)}
      </div>`,
    )}`,
  })
}

function filterForm(view: PageView, { filter, choices }: PermissionsProps, words: Words): Html {
  const t = texts[view.locale]
  const all = (label: string) => ({ value: '', words: label })
  return html`<form class="filters" method="get" action="/permissions">
    ${select({ id: 'role', label: t.role, value: filter.role ?? '', options: [all(t.allRoles), ...choices.roles.map((role) => ({ value: role, words: words.role(role) }))] })}
    ${select({ id: 'resource', label: t.resource, value: filter.resource ?? '', options: [all(t.allResources), ...choices.resources.map((one) => ({ value: one, words: words.resource(one) }))] })}
    ${select({ id: 'state', label: t.state, value: filter.state ?? '', options: [all(t.allStates), ...choices.states.map(({ resource, state }) => ({ value: state, words: words.state(resource, state) }))] })}
    <button class="button primary" type="submit">${t.show}</button>
  </form>`
}

function resourcePanel(view: PageView, resource: string, { lines, reader }: PermissionsProps, words: Words): Html {
  const t = texts[view.locale]
  const shown = lines.filter((line) => line.resource === resource)
  const table = dataTable(view, {
    caption: words.resource(resource),
    captionHidden: true,
    columns: [
      { key: 'action', head: t.action, cell: (line: TableLine) => words.action(resource, line.action) },
      {
        key: 'state',
        head: t.state,
        cell: (line) => words.list(line.states.map((state) => words.state(resource, state))),
      },
      { key: 'role', head: t.role, cell: (line) => words.list(line.roles.map(words.role)) },
      { key: 'relation', head: t.relation, cell: (line) => words.relation(line.relation) },
      {
        key: 'reason',
        head: t.reason,
        cell: (line) => reasonCell(view, line, { reader, conditions: words.conditions(line) }),
      },
    ],
    rows: shown,
  })
  const title = words.resource(resource)
  return html`<div id="${resource}">
    ${panel({ title, note: t.countRows(shown.length), flush: true, content: table })}
  </div>`
}

function reasonCell(
  view: PageView,
  line: { readonly reason: Text; readonly clause?: string },
  { reader, conditions = '' }: { readonly reader?: string | undefined; readonly conditions?: string },
): Html {
  const chip = line.clause && clauseChip(view, { clause: line.clause, ...(reader === undefined ? {} : { reader }) })
  return html`${line.reason[view.locale]}
  ${chip || nothing}${when(conditions, () => html`<span class="second">${conditions}</span>`)}`
}

function prohibitionPanel(view: PageView, { prohibitions, reader }: PermissionsProps, words: Words): Html {
  const t = texts[view.locale]
  if (prohibitions.length === 0) return nothing
  const table = dataTable(view, {
    caption: t.prohibitions,
    captionHidden: true,
    columns: [
      { key: 'role', head: t.role, cell: (one: Prohibition) => words.role(one.role) },
      { key: 'resource', head: t.resource, cell: (one) => words.resource(one.resource) },
      { key: 'action', head: t.action, cell: (one) => words.action(one.resource, one.action) },
      { key: 'state', head: t.state, cell: (one) => words.state(one.resource, one.state) },
      { key: 'relation', head: t.relation, cell: (one) => words.relation(one.relation) },
      { key: 'reason', head: t.reason, cell: (one) => reasonCell(view, one, { reader }) },
    ],
    rows: prohibitions,
  })
  return html`<div id="prohibitions">
    ${panel({ title: t.prohibitions, note: t.prohibitionsBelow, flush: true, content: table })}
  </div>`
}

function separationPanel(view: PageView): Html {
  const title = texts[view.locale].separations
  const list = html`<ul class="link-list">
    ${separations.map((one) => html`<li>${one.reason[view.locale]}</li>`)}
  </ul>`
  return html`<div id="separations">${panel({ title, content: list })}</div>`
}

function openRoutePanel(view: PageView, { openRoutes }: PermissionsProps, words: Words): Html {
  const t = texts[view.locale]
  if (openRoutes.length === 0) return nothing
  const audience = (route: OpenRouteLine): string => {
    if (route.audience === 'everyone') return t.everyone
    return route.audience === 'signed-in' ? t.signedIn : words.list(route.audience.map(words.role))
  }
  const table = dataTable(view, {
    caption: t.openRoutes,
    captionHidden: true,
    columns: [
      {
        key: 'path',
        head: t.address,
        cell: (route: OpenRouteLine) => html`<span class="mono">${route.method} ${route.path}</span>`,
      },
      { key: 'audience', head: t.audience, cell: audience },
      { key: 'reason', head: t.reason, cell: (route) => route.reason[view.locale] },
    ],
    rows: openRoutes,
  })
  return html`<div id="open-routes">
    ${panel({ title: t.openRoutes, note: t.openRoutesBelow, flush: true, content: table })}
  </div>`
}
