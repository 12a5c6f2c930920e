import type { Block, PrintPack, SealPage } from '../../../../foundation/documents/index.ts'
import type { Sheet, SheetAnswer } from '../../../../foundation/forms/index.ts'
import type { Instant } from '../../../../foundation/kernel/index.ts'
import { packTexts } from './pack-texts.ts'

export interface PackFacts {
  readonly row: { readonly number: string; readonly title: string; readonly leadName: string; readonly state: string }
  readonly sheet: Sheet
  readonly roundTitle: string
  readonly members: readonly { readonly name: string; readonly part: 'lead' | 'partner' }[]
  /** Of the version whose hash every sheet bears; an unchecked draft has none and prints as a working copy. */
  readonly fingerprint: string | null
  readonly version: number
  readonly frozenAt: Instant
  readonly address: string
  readonly copies: readonly { readonly number: number; readonly code: string }[]
  readonly fictitious: boolean
}

/** 「纸质版一式三份」: the sealed answers in numbered copies, fingerprint and QR code on each sheet, a seal page a member. */
export function printPack(facts: PackFacts): PrintPack {
  const { row, sheet, copies, address, fingerprint } = facts
  const said = packTexts[sheet.locale]
  const mark = markOf(facts)
  return {
    kind: 'print-pack',
    locale: sheet.locale,
    head: { left: sheet.title, right: `${facts.roundTitle}　${row.number}` },
    title: sheet.title,
    subtitle: said.ledBy(row.leadName),
    ...(mark === undefined ? {} : { watermark: mark }),
    body: [
      { kind: 'note', text: sheet.origin },
      {
        kind: 'facts',
        rows: [
          { label: said.solution, value: row.title },
          { label: said.number, value: row.number },
        ],
      },
      ...sheet.sections.flatMap((section): Block[] => [
        { kind: 'heading', level: 1, text: section.title },
        ...section.entries.flatMap((entry): Block[] => {
          if (entry.kind === 'answer') return [{ kind: 'facts', rows: [factOf(entry, said.unanswered)] }]
          return entry.rows.flatMap((one): Block[] => [
            { kind: 'heading', level: 2, text: one.title },
            { kind: 'facts', rows: one.entries.map((answer) => factOf(answer, said.unanswered)) },
          ])
        }),
      ]),
    ],
    sealPages: fingerprint === null ? [] : facts.members.map((member) => sealPage(facts, member, fingerprint)),
    copies: copies.map(({ number, code }) => ({
      number,
      code,
      address: `${address}?copy=${encodeURIComponent(code)}`,
    })),
    verification: {
      fileNumber: row.number,
      version: facts.version,
      fingerprint: fingerprint ?? '0'.repeat(64),
      address,
      frozenAt: facts.frozenAt,
    },
  }
}

/** 盖章页: what the member declares, with the hash of the version that it seals. */
function sealPage(
  { row, sheet, roundTitle }: PackFacts,
  member: PackFacts['members'][number],
  fingerprint: string,
): SealPage {
  const said = packTexts[sheet.locale]
  return {
    title: said.sealPage(member.part),
    facts: [
      { label: said.member, value: member.name },
      { label: said.solution, value: row.title },
      { label: said.number, value: `${row.number}　${roundTitle}` },
      { label: said.fingerprint, value: fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ') },
    ],
    statement: said.commitment,
    signatures: said.signatures,
    seal: said.seal,
  }
}

function factOf(entry: SheetAnswer, unanswered: string): { label: string; value: string } {
  const files = entry.files?.map((file) => `${file.name}（SM3 ${file.fingerprint.slice(0, 16)}…）`)
  const lines = files && files.length > 0 ? files : entry.lines
  return { label: entry.label, value: lines.length > 0 ? lines.join('\n') : unanswered }
}

function markOf({ fingerprint, sheet, fictitious, row }: PackFacts): string | undefined {
  const said = packTexts[sheet.locale]
  if (fingerprint === null) return said.workingCopy
  if (row.state === 'draft') return said.notSubmitted
  return fictitious ? said.fictitious : undefined
}
