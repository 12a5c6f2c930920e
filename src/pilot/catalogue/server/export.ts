import { type RequestContext, lookOpenly } from '../../../foundation/access/server/index.ts'
import { type CellValue, writeCsv } from '../../../foundation/documents/index.ts'
import { streamXlsx } from '../../../foundation/documents/server/index.ts'
import { type Locale, joinWords } from '../../../foundation/interface/index.ts'
import { type Day, ok } from '../../../foundation/kernel/index.ts'
import type { SearchQuery } from '../../../foundation/search/index.ts'
import { catalogueTexts } from '../pages/catalogue-texts.ts'
import { className, coverName, kindName, named, regionName, scenarioName, sectorName } from '../pages/entry-words.ts'
import { type TermLine, termLines } from '../index.ts'
import { type EntryRow, keptOf, stretchOfEntries } from './store/entries.ts'

export interface Exported {
  readonly context: RequestContext
  readonly query: SearchQuery
  /** What is in force on this day, whatever is published while the file is written. */
  readonly day: Day
  readonly locale: Locale
}

const stretch = 500

/** What was asked for, bit by bit: each stretch in a snapshot of its own, in the order of the numbers. */
async function* stretches({ context, query, day }: Omit<Exported, 'locale'>): AsyncGenerator<readonly EntryRow[]> {
  let after: string | null = null
  for (;;) {
    const rows = await stretchAfter({ context, query, day }, after)
    if (rows.length > 0) yield rows
    if (rows.length < stretch) return
    after = rows.at(-1)?.number ?? null
  }
}

async function stretchAfter(
  { context, query, day }: Omit<Exported, 'locale'>,
  after: string | null,
): Promise<readonly EntryRow[]> {
  const read = await lookOpenly(context, async ({ tx }) =>
    ok(await stretchOfEntries(tx, { query, day, after, limit: stretch })),
  )
  if (!read.ok) throw new Error(`the export broke off: ${read.refusal.code}`)
  return read.value
}

const terms = Object.keys(termLines) as TermLine[]

export function headsOf(locale: Locale): readonly string[] {
  const t = catalogueTexts[locale]
  const limits = [`${t.limits} ${locale === 'zh' ? '下限' : 'from'}`, `${t.limits} ${locale === 'zh' ? '上限' : 'to'}`]
  const own = [t.number, t.version(0).replace(/\s?0\s?/, ''), t.releaseHead.effective, t.lead, t.kind, t.region]
  const rest = [t.partners(0).replace(/\s?0\s?/, ''), t.sectors, t.classes, t.scenarios, t.cover, ...limits]
  return [...own, t.summary, ...rest, ...terms.map((line) => termLines[line][locale]), t.round]
}

function cellsOf(row: EntryRow, locale: Locale): readonly CellValue[] {
  const wan = (fen: bigint | null): CellValue => (fen === null ? null : fen / 1_000_000n)
  return [
    row.number,
    row.entryVersion,
    { day: row.effectiveFrom },
    row.leadName,
    kindName(row.kind, locale),
    regionName(row.regionCode),
    `${row.title}${row.summary === '' ? '' : `：${row.summary}`}`,
    joinWords(
      row.partners.map(({ name }) => name),
      locale,
    ),
    named(row.sectors, sectorName, locale),
    named(row.classes, className, locale),
    named(row.scenarios, scenarioName, locale),
    named(row.cover, coverName, locale),
    wan(row.limitFrom),
    wan(row.limitTo),
    ...terms.map((line) => row.terms[line] ?? null),
    row.programmeId,
  ]
}

export function exportXlsx(exported: Exported): ReadableStream<Uint8Array> {
  const { locale, day } = exported
  const t = catalogueTexts[locale]
  const columns = headsOf(locale).map((title, place) => ({ title, width: place === 6 ? 48 : 16 }))
  return streamXlsx({ name: t.short, columns, preface: [`${t.title} ${day}`] }, sheetRows(exported))
}

async function* sheetRows(exported: Exported): AsyncGenerator<readonly (readonly CellValue[])[]> {
  for await (const rows of stretches(exported)) yield rows.map((row) => cellsOf(row, exported.locale))
}

export function exportCsv(exported: Exported): ReadableStream<Uint8Array> {
  return streamOf(csvPieces(exported))
}

async function* csvPieces(exported: Exported): AsyncGenerator<string> {
  yield writeCsv([headsOf(exported.locale)])
  for await (const rows of sheetRows(exported)) yield writeCsv(rows).slice(1)
}

export function exportJson(exported: Exported): ReadableStream<Uint8Array> {
  return streamOf(jsonPieces(exported))
}

/** Codes and fen as they are kept, for programs; the same shape as the API’s. */
async function* jsonPieces(exported: Exported): AsyncGenerator<string> {
  yield `{"asOf":${JSON.stringify(exported.day)},"entries":[`
  let isFirst = true
  for await (const rows of stretches(exported)) {
    const pieces = rows.map((row) => {
      const { entryId, number, programmeId: round, entryVersion: version, effectiveFrom, effectiveUntil } = row
      return JSON.stringify({ entryId, number, round, version, content: keptOf(row), effectiveFrom, effectiveUntil })
    })
    yield `${isFirst ? '' : ','}\n${pieces.join(',\n')}`
    isFirst = false
  }
  yield '\n]}\n'
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
