import {
  clauseChip,
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
import type { Html, PageView, Part } from '../../interface/pages/index.ts'
import type { Text } from '../../kernel/index.ts'
import type { TableLine } from '../domain/table-lines.ts'
import { separations, type Prohibition, type Role } from '../index.ts'
import { texts } from '../texts.ts'
import { explanationPanel, stateOptions, type AnsweredQuestion, type Choices } from './explanation-panel.ts'
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
  const groups = groupsOf(props.lines)
  const contents = sideContents(view, entriesOf(view, props, words), t.resource)
  const side = html`<div class="stack">${filterForm(view, props, words)}${contents}</div>`
  return publicFrame(view, {
    title: t.tableTitle,
    current: 'permissions',
    body: html`${pageHead({ title: t.tableTitle, below: t.tableBelow, actions: printButton(view) })}
    ${withSide(
      { title: t.show, content: side },
      html`<div class="stack">
        ${when(props.question, () => props.question && explanationPanel(view, props.question, words))}
        ${groups.length > 0 ? linesTable(view, props, words) : emptyState(t.emptyTitle, t.emptyText, { href: '/permissions', words: t.allRoles })}
        ${prohibitionPanel(view, props, words)} ${separationPanel(view)} ${openRoutePanel(view, props, words)}
      </div>`,
    )}`,
  })
}

function groupsOf(
  lines: readonly TableLine[],
): readonly { readonly resource: string; readonly lines: readonly TableLine[] }[] {
  const resources = [...new Set(lines.map((line) => line.resource))]
  return resources.map((resource) => ({ resource, lines: lines.filter((line) => line.resource === resource) }))
}

function entriesOf(view: PageView, { lines, openRoutes }: PermissionsProps, words: Words) {
  const t = texts[view.locale]
  return [
    ...groupsOf(lines).map((group) => ({
      words: words.resource(group.resource),
      href: `#${group.resource}`,
      count: group.lines.length,
    })),
    { words: t.prohibitions, href: '#prohibitions' },
    { words: t.separations, href: '#separations' },
    ...(openRoutes.length > 0 ? [{ words: t.openRoutes, href: '#open-routes' }] : []),
  ]
}

function filterForm(view: PageView, { filter, choices }: PermissionsProps, words: Words): Html {
  const t = texts[view.locale]
  const all = (label: string) => ({ value: '', words: label })
  const roles = choices.roles.map((role) => ({ value: role, words: words.role(role) }))
  const resources = choices.resources.map((one) => ({ value: one, words: words.resource(one) }))
  return html`<form class="filters" method="get" action="/permissions">
    ${select({ id: 'role', label: t.role, value: filter.role ?? '', options: [all(t.allRoles), ...roles] })}
    ${select({ id: 'resource', label: t.resource, value: filter.resource ?? '', options: [all(t.allResources), ...resources] })}
    ${select({ id: 'state', label: t.state, value: filter.state ?? '', options: [all(t.allStates), ...stateOptions(choices, words)] })}
    <button class="button primary" type="submit">${t.show}</button>
  </form>`
}

interface Rows {
  readonly id: string
  readonly title: string
  readonly rows: readonly (readonly [act: Part, who: Part, why: Part])[]
}

/** One table for all groups, so that its columns stand under each other. */
function groupedTable(view: PageView, caption: string, groups: readonly Rows[]): Html {
  const t = texts[view.locale]
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${caption}">
    <table class="table">
      <caption class="unheard">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.action}</th>
          <th scope="col">${t.role}</th>
          <th scope="col">${t.reason}</th>
        </tr>
      </thead>
      ${groups.map(
        (group) =>
          html`<tbody id="${group.id}">
            ${when(
              group.title,
              () =>
                html`<tr>
                  <th scope="rowgroup" colspan="3">
                    <b>${group.title}</b> <span class="caption">${t.countRows(group.rows.length)}</span>
                  </th>
                </tr>`,
            )}
            ${group.rows.map(
              ([act, who, why]) =>
                html`<tr>
                  <th scope="row">${act}</th>
                  <td>${who}</td>
                  <td>${why}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
  </div>`
}

function linesTable(view: PageView, { lines, reader }: PermissionsProps, words: Words): Html {
  const t = texts[view.locale]
  const groups = groupsOf(lines).map((group) => ({
    id: group.resource,
    title: words.resource(group.resource),
    rows: group.lines.map((line) => {
      const states = words.list(line.states.map((state) => words.state(group.resource, state)))
      return [
        twoLines(words.action(group.resource, line.action), states),
        twoLines(words.list(line.roles.map(words.role)), words.relation(line.relation)),
        reasonCell(view, line, { reader, below: words.conditions(line) }),
      ] as const
    }),
  }))
  return groupedTable(view, t.tableTitle, groups)
}

function twoLines(first: string, second: string): Html {
  return html`${first}<span class="second">${second}</span>`
}

function reasonCell(
  view: PageView,
  line: { readonly reason: Text; readonly clause?: string },
  { reader, below = '' }: { readonly reader?: string | undefined; readonly below?: string },
): Html {
  const chip = line.clause && clauseChip(view, { clause: line.clause, ...(reader === undefined ? {} : { reader }) })
  return html`${line.reason[view.locale]}
  ${chip || nothing}${when(below, () => html`<span class="second">${below}</span>`)}`
}

function prohibitionPanel(view: PageView, { prohibitions, reader }: PermissionsProps, words: Words): Html {
  const t = texts[view.locale]
  if (prohibitions.length === 0) return nothing
  const rows = prohibitions.map((one: Prohibition) => {
    const act = `${words.resource(one.resource)} · ${words.action(one.resource, one.action)}`
    return [
      twoLines(act, words.state(one.resource, one.state)),
      twoLines(words.role(one.role), words.relation(one.relation)),
      reasonCell(view, one, { reader }),
    ] as const
  })
  const content = groupedTable(view, t.prohibitions, [{ id: 'prohibited', title: '', rows }])
  return html`<div id="prohibitions">
    ${panel({ title: t.prohibitions, note: t.prohibitionsBelow, flush: true, content })}
  </div>`
}

function separationPanel(view: PageView): Html {
  const content = html`<ul class="link-list">
    ${separations.map((one) => html`<li>${one.reason[view.locale]}</li>`)}
  </ul>`
  return html`<div id="separations">${panel({ title: texts[view.locale].separations, content })}</div>`
}

function openRoutePanel(view: PageView, { openRoutes }: PermissionsProps, words: Words): Html {
  const t = texts[view.locale]
  if (openRoutes.length === 0) return nothing
  const audience = (route: OpenRouteLine): string => {
    if (route.audience === 'everyone') return t.everyone
    return route.audience === 'signed-in' ? t.signedIn : words.list(route.audience.map(words.role))
  }
  const paths = new Map<string, string[]>()
  for (const route of openRoutes) {
    const reason = `${audience(route)}　${route.reason[view.locale]}`
    paths.set(reason, [...(paths.get(reason) ?? []), `${route.method} ${route.path}`])
  }
  const content = html`<dl>
    ${[...paths].map(
      ([reason, routes]) =>
        html`<dt>${reason}</dt>
          <dd class="secondary">${routes.map((route) => html`<span class="mono">${route}</span>　`)}</dd>`,
    )}
  </dl>`
  return html`<div id="open-routes">${panel({ title: t.openRoutes, note: t.openRoutesBelow, content })}</div>`
}
