import { writeCsv } from '../../foundation/documents/index.ts'
import { addDays, type Day } from '../../foundation/kernel/index.ts'
import { findValueIn } from '../../foundation/search/index.ts'
import { scenariosOf } from '../../insurance/cover/index.ts'
import { entryScheme, tableColumns } from '../../pilot/catalogue/index.ts'
import type { Caller } from './caller.ts'
import { demoEntries, type DemoEntry } from './listed-entries.ts'

/** A round that is over: its 《目录》 is what a newcomer finds on the public pages. */
const pastRound = '2023-356'

interface Release {
  readonly release: { readonly id: string; readonly version: number }
  readonly lines: readonly { readonly id: string }[]
}

interface Officials {
  readonly officer: Caller
  readonly approver: Caller
}

/** Publishes a fictitious 《目录》 through the use cases: a list taken over, and a later release with its history. */
export async function listCatalogue(offices: Officials, today: Day): Promise<void> {
  const { officer } = offices
  const first = await officer.send<Release>('POST', '/api/releases', { programme: pastRound })
  const file = await officer.upload<{ readonly id: string }>('/attachments?name=%E7%9B%AE%E5%BD%95.csv', {
    type: 'text/csv',
    bytes: new TextEncoder().encode(tableOf(demoEntries)),
  })
  const taken = await officer.send<{ readonly version: number }>('POST', `/api/releases/${first.release.id}/import`, {
    version: first.release.version,
    fileId: file.id,
    mode: 'enter',
  })
  await publish(offices, { id: first.release.id, version: taken.version, from: today, basis: '示例网安函〔示例〕1号' })
  await publishChanges(offices, addDays(today, 30))
  await draftNext(offices)
}

/** A month later one entry is withdrawn and one amended: announced, not yet in force. */
async function publishChanges(offices: Officials, from: Day): Promise<void> {
  const { officer } = offices
  const { entries } = await officer.get<{ readonly entries: readonly { readonly number: string }[] }>('/api/entries')
  const [amended, withdrawn] = [entries[2]?.number ?? '', entries[11]?.number ?? '']
  const begun = await officer.send<Release>('POST', '/api/releases', { programme: pastRound })
  const { id } = begun.release
  let { version } = begun.release
  const changes = [
    { number: amended, change: 'amended', reason: '牵头单位调整应急响应时限（示例）' },
    { number: withdrawn, change: 'withdrawn', reason: '牵头单位申请退出试点，存量保单继续有效（示例）' },
  ]
  for (const change of changes) {
    const changed = await officer.send<Release>('POST', `/api/releases/${id}/changes`, { version, ...change })
    version = changed.release.version
  }
  await publish(offices, { id, version, from, basis: '示例网安函〔示例〕2号' })
}

/** One more is in hand, so that who prepares releases sees how one is made. */
async function draftNext({ officer }: Officials): Promise<void> {
  const { entries } = await officer.get<{ readonly entries: readonly { readonly number: string }[] }>('/api/entries')
  const { release } = await officer.send<Release>('POST', '/api/releases', { programme: pastRound })
  const change = { number: entries[4]?.number ?? '', change: 'amended', reason: '更正应急响应时限（示例）' }
  await officer.send('POST', `/api/releases/${release.id}/changes`, { version: release.version, ...change })
}

interface Publishing {
  readonly id: string
  readonly version: number
  readonly from: Day
  readonly basis: string
}

async function publish({ officer, approver }: Officials, { id, version, from, basis }: Publishing): Promise<void> {
  const heading = { version, basis, effectiveFrom: from }
  const edited = await officer.send<Release>('PUT', `/api/releases/${id}`, heading)
  const proposal = { version: edited.release.version }
  const proposed = await officer.send<Release>('POST', `/api/releases/${id}/propose`, proposal)
  await approver.send('POST', `/api/releases/${id}/publish`, { version: proposed.release.version })
}

const columns = [
  'title',
  'lead',
  'kind',
  'region',
  'sectors',
  'classes',
  'scenarios',
  'cover',
  'partners',
  'limitFrom',
  'limitTo',
  'waiting',
  'deductible',
  'response',
  'ransom',
] as const

function tableOf(entries: readonly DemoEntry[]): string {
  const rows = entries.map((one) => {
    const { title, lead, kind, region, sectors, classes, cover, partners, limits, waiting, deductible, response } = one
    const [from, to] = limits ?? ['', '']
    const words = [title, lead, kind, region, sectors, classes, scenariosFor(one), cover, partners]
    return [...words, String(from), String(to), waiting, deductible, response, '不承保；处置费用可承保']
  })
  return writeCsv([columns.map((column) => tableColumns[column].zh), ...rows])
}

/** Scenarios of the entry's sectors in which one of its heads of cover answers. */
function scenariosFor({ sectors, cover }: DemoEntry): string {
  const codes = sectors.split('；').flatMap((sector) => findValueIn(entryScheme, 'sector', sector) ?? [])
  const heads = cover.split('；')
  const fitting = codes.flatMap(scenariosOf).filter((one) => one.heads.some((head) => heads.includes(head)))
  return fitting
    .slice(0, 3)
    .map(({ id }) => id)
    .join('；')
}
