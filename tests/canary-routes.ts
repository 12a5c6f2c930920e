import type { OpenRoute, ServerSlice } from '../src/foundation/access/server/index.ts'
import { publicPages } from '../src/server/public-pages.ts'
import { operationsIn } from './matrix-operations.ts'
import type { TestServer } from './server.ts'

/** Where a parameter of an address takes its values from. */
const sources: Readonly<Record<string, string>> = {
  '/solutions/': 'select id::text as value from solicitation.solution',
  '/plans/': 'select id::text as value from work_plans.plan',
  '/reports/': 'select id::text as value from implementation.report',
  '/flash-reports/': 'select id::text as value from implementation.flash_report',
  '/reporting-periods/': 'select programme_id as value from implementation.period',
  '/workspaces/': 'select distinct programme_id as value from implementation.workspace_entry',
  '/workspace-entries/': 'select id::text as value from implementation.workspace_entry',
  '/outcomes/': 'select programme_id as value from implementation.outcome',
  '/roll-ups/': 'select programme_id as value from implementation.period',
  '/plan-partners/': 'select id::text as value from work_plans.partner',
  '/pilot-selections/': 'select programme_id as value from work_plans.intake',
  '/pilots/': 'select programme_id as value from work_plans.intake',
  '/subsidy-rules/': 'select id::text as value from work_plans.subsidy_rule',
  '/subsidy-claims/': 'select id::text as value from work_plans.subsidy_claim',
  '/subsidy-lists/': 'select id::text as value from work_plans.subsidy_list',
  '/exit-cases/': 'select id::text as value from exit.exit_case',
  '/partnerships/': 'select id::text as value from solicitation.partnership',
  '/letters/': 'select id::text as value from outbox.letter',
  '/organisations/': `select id::text as value from parties.organisation`,
  '/review-rounds/': 'select id::text as value from review.round',
  '/draws/': 'select programme_id as value from review.round where promise is not null',
  '/selections/': 'select id::text as value from review.selection',
  '/reviews/': 'select id::text as value from review.review',
  '/experts/': 'select id::text as value from review.expert',
  '/questions/': 'select id::text as value from support.question',
  '/needs/': 'select id::text as value from support.need',
  '/conversations/': 'select id::text as value from support.conversation',
  '/events/': 'select id::text as value from support.event union select code from support.event',
  '/registrations/': 'select id::text as value from support.registration',
  '/guidance/': 'select id::text as value from support.guidance union select code from support.guidance',
  '/catalogue/': 'select number as value from catalogue.entry',
  '/publicities/': 'select id::text as value from catalogue.publicity',
  '/objections/': 'select id::text as value from catalogue.objection',
  '/releases/': 'select id::text as value from catalogue.release',
  '/recommendations/': 'select id::text as value from solicitation.recommendation',
  '/formal-checks/': 'select id::text as value from review.formal_check',
  '/panel-meetings/': 'select id::text as value from review.panel_meeting',
  '/attachments/': 'select id::text as value from attachments.file',
  '/risk/': 'select id::text as value from risk.run',
  '/products/': 'select id::text as value from cover.product',
  '/policies/': 'select id::text as value from policies.statement union select id::text from policies.policy',
  '/proposals/': 'select id::text as value from underwriting.proposal',
  '/quotations/': 'select id::text as value from underwriting.quotation',
  '/receipts/': 'select receipt_number as value from solicitation.sealed_version',
  '/calls/': 'select programme_id as value from solicitation.call',
  '/rounds/': 'select code as value from programmes.programme',
  '/notices/': 'select code as value from programmes.programme',
  '/forms/': 'select form as value from forms.definition',
  '/invitation/': `select 'no-such-secret' as value`,
  '/password/': `select 'no-such-secret' as value`,
  '/checkpoints/': `select '1' as value`,
}

const others: Readonly<Record<string, string>> = {
  pilot: 'select distinct pilot_id::text as value from implementation.workspace_entry where programme_id = $1',
  print: 'select id::text as value from documents.print where subject_id::text = $1',
  version: `select version::text as value from forms.definition where form = $1`,
  section: `select unnest(array['overview', 'lead', 'partners', 'service', 'commitments', 'basic', 'targets']) as value where $1 <> ''`,
  entryId: 'select id::text as value from review.entry where round_id::text = $1',
  edition: `select one.entry_version::text as value from catalogue.entry_version one
    join catalogue.entry on entry.id = one.entry_id where entry.number = $1`,
  file: `select 'checkpoint.txt' as value where $1 <> ''`,
}

/** Lists that want to know more than who asks; a search for \`%\` stands where the sought words go. */
const queries: Readonly<Record<string, readonly string[]>> = {
  '/api/solutions': ['?programme=demo-open&limit=100', '?programme=demo-open&words=%'],
  '/api/reports': ['?programme=demo-open&limit=100', '?programme=demo-open&words=%'],
  '/api/plans': ['?programme=demo-open&limit=100', '?programme=demo-open&words=%'],
  '/api/organisations': ['?limit=100', '?words=%'],
  '/api/experts': ['?limit=100', '?words=%'],
  '/api/formal-checks': ['?programme=demo-open'],
  '/api/needs': ['', '?side=fitting'],
  '/api/waivers': ['?programme=demo-open'],
  '/api/extensions': ['?programme=demo-open'],
  '/api/recommendations': ['?programme=demo-open'],
  '/api/people': ['?limit=100'],
  '/api/letters': ['?limit=100'],
  '/api/messages': ['?limit=100'],
  '/api/permissions/explanation': ['?role=filler&resource=solution&state=draft&action=read'],
  '/api/risk/runs': ['?limit=100'],
  '/api/products': ['?limit=100'],
  '/api/proposals': ['?limit=100'],
  '/api/product-comparison': [''],
  '/api/risk/stress': ['?scenario=cloud-outage', '?scenario=supplier-compromise', '?scenario=mass-ransomware'],
  '/api/risk/price': ['?scenario=telecom-internet.attack.data-tampering&size=small'],
  '/api/policies/statements': ['?round=demo-open'],
  '/api/policies/attribution': ['?round=demo-open'],
  '/api/policies/board': ['?round=demo-open'],
  '/policies/board.xlsx': ['?round=demo-open'],
  '/search': ['?q=%'],
  '/api/entries': ['?size=100', '?q=%'],
  '/catalogue': ['?size=100', '?q=%'],
  '/catalogue-comparison': [''],
  '/api/objections': ['?limit=100'],
  '/objections': ['?number=%'],
  '/solutions.xlsx': ['?programme=demo-open'],
}

/** Every address that is read with GET, filled with every id that there is; \`%\` stands for sought words. */
export async function readableAddresses(
  server: TestServer,
  slices: readonly ServerSlice[],
): Promise<readonly string[]> {
  const api = operationsIn(slices, server.host).filter(({ method }) => method === 'GET')
  const pages = [...publicPages(), ...slices.flatMap(({ openRoutes }) => openRoutes ?? [])]
  const patterns = [
    ...api.map(({ path }) => `/api${path.replaceAll(/\{\+?(\w+)\}/g, ':$1')}`),
    ...pages.filter(({ method }: OpenRoute) => method === 'GET').map(({ path }) => path),
    '/api/openapi.json',
    '/health',
    '/ready',
    '/metrics',
  ]
  const filled: string[] = []
  for (const pattern of patterns) filled.push(...(await fill(server, pattern.replace(/\*$/, ''))))
  return [...new Set(filled)].flatMap((path) => (queries[path] ?? [queryOf(path)]).map((query) => `${path}${query}`))
}

function queryOf(path: string): string {
  return /^\/api\/solutions\/[^/]+\/organisations$/.test(path) ? '?creditCode=91310000TEXT000001' : ''
}

async function fill(server: TestServer, pattern: string): Promise<readonly string[]> {
  const name = /:(\w+)/.exec(pattern)
  if (!name) return [pattern]
  const place = /^(?:\/api)?(\/[\w-]+\/)/.exec(pattern)?.[1] ?? ''
  const first = sources[place]
  if (first === undefined) throw new Error(`nothing says what ${pattern} is to be filled with`)
  const found = await server.sql<{ value: string }>(first)
  const whole: string[] = []
  for (const { value } of found) whole.push(...(await fillRest(server, pattern.replace(name[0], value), value)))
  return whole
}

async function fillRest(server: TestServer, pattern: string, first: string): Promise<readonly string[]> {
  const name = /:([a-z]\w+)/.exec(pattern)
  if (!name) return [pattern]
  const source = others[name[1] ?? '']
  if (source === undefined) throw new Error(`nothing says what ${pattern} is to be filled with`)
  const found = await server.sql<{ value: string }>(source, [first])
  return found.map(({ value }) => pattern.replace(name[0], value))
}
