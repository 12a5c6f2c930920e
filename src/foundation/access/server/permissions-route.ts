import { htmlResponse, viewOf } from '../../interface/server/index.ts'
import { linesOf } from '../domain/table-lines.ts'
import { isRole, type Relation, type Role } from '../index.ts'
import type { AnsweredQuestion, Choices } from '../pages/explanation-panel.ts'
import { permissionsPage, type OpenRouteLine } from '../pages/permissions-page.ts'
import { lookOpenly } from './act.ts'
import type { Acting } from './acting.ts'
import { port } from './host.ts'
import { explainQuestion, readTable } from './read-table.ts'
import { orRefuse } from './refused.ts'
import type { OpenRoute, ResourceWords, Visit } from './slice.ts'

/** What codes of the table are called; src/server gathers it from the slices. */
export const permissionWords = port<readonly ResourceWords[]>('words of the permission table')
/** All routes outside the table, for the page that lists them. */
export const secondTable = port<readonly OpenRouteLine[]>('open routes')
/** Address of the reader of the present round, for clause chips. */
export const clauseReader = port<string>('address of the reader')

const relations: readonly Relation[] = ['own', 'partner', 'assigned', 'region', 'conflicted', 'drafted']

export const permissionsRoute: OpenRoute = {
  method: 'GET',
  path: '/permissions',
  audience: 'everyone',
  reason: { zh: '权限表向社会公开', en: 'The table is public' },
  acts: { resource: 'permission-table', action: 'read' },
  handle: showTable,
}

async function showTable(visit: Visit): Promise<Response> {
  const { host } = visit.context
  const asked = new URL(visit.request.url).searchParams
  const filter = filterOf(asked)
  const { rows, question } = orRefuse(
    await lookOpenly(visit.context, async (acting) => {
      const table = await readTable(acting, filter)
      if (!table.ok) return table
      return { ok: true, value: { rows: table.value.rows, question: await questionOf(acting, asked) } }
    }),
  )
  const { role, resource, state } = filter
  const shown = rows.filter((row) => state === undefined || row.state === state || row.state === '*')
  const reader = host.find(clauseReader)
  const page = permissionsPage(viewOf(visit), {
    lines: linesOf(shown),
    prohibitions: host.permissions.prohibitions.filter(
      (one) => (role === undefined || one.role === role) && (resource === undefined || one.resource === resource),
    ),
    openRoutes: host.find(secondTable) ?? [],
    named: host.find(permissionWords) ?? [],
    filter,
    choices: choicesOf(visit),
    ...(reader === undefined ? {} : { reader }),
    ...(question ? { question } : {}),
  })
  return htmlResponse(page)
}

function filterOf(asked: URLSearchParams): { role?: Role; resource?: string; state?: string } {
  const [role, resource, state] = [asked.get('role'), asked.get('resource'), asked.get('state')]
  return { ...(role && isRole(role) ? { role } : {}), ...(resource ? { resource } : {}), ...(state ? { state } : {}) }
}

function choicesOf({ context: { host } }: { readonly context: Visit['context'] }): Choices {
  const { rows } = host.permissions
  const once = <One>(values: readonly One[]): readonly One[] => [
    ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
  ]
  return {
    roles: once(rows.map(({ role }) => role)),
    resources: once(rows.map(({ resource }) => resource)),
    states: once(rows.filter(({ state }) => state !== '*').map(({ resource, state }) => ({ resource, state }))),
    actions: once(rows.map(({ resource, action }) => ({ resource, action }))),
  }
}

/** Undefined for who may not ask; otherwise the form, and the answer when something was asked. */
async function questionOf(acting: Acting, asked: URLSearchParams): Promise<AnsweredQuestion | undefined> {
  const choices = choicesOf(acting)
  if (!acting.actionsOpenTo({ resource: 'permission-table', id: '*', state: '*', relations: [] }).includes('explain')) {
    return undefined
  }
  const role = asked.get('asked-role') ?? ''
  const [resource = '', action = ''] = (asked.get('asked-act') ?? '').split('.')
  if (!isRole(role) || action === '') return { choices }
  const held = relations.filter((one) => one === asked.get('asked-relation'))
  const question = { role, resource, action, state: asked.get('asked-state') ?? '*', relations: held }
  const answer = await explainQuestion(acting, { ...question, steppedUp: true })
  return answer.ok ? { choices, asked: question, answer: answer.value } : { choices, asked: question }
}
