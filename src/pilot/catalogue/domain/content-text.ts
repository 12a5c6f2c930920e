import { type Canonical, parseFen, type Fen } from '../../../foundation/kernel/index.ts'
import type { EntryContent } from './entry.ts'

/** An entry's content as it is kept: money as decimal strings of fen, everything else as it is. */
export type KeptContent = Omit<EntryContent, 'limit'> & {
  readonly limit: { readonly from: string; readonly to: string } | null
}

export function keptContent(content: EntryContent): KeptContent {
  const { limit } = content
  return { ...content, limit: limit && { from: String(limit.from), to: String(limit.to) } }
}

/** Throws on fen that are none: what is kept was checked before. */
export function contentOf(kept: KeptContent): EntryContent {
  const { limit } = kept
  return { ...kept, limit: limit && { from: fenOf(limit.from), to: fenOf(limit.to) } }
}

/** The content as the evidence log fixes it. */
export function canonicalContent({ lead, partners, terms, limit, ...rest }: KeptContent): Canonical {
  return {
    ...rest,
    lead: { ...lead },
    partners: partners.map((one) => ({ ...one })),
    terms: Object.fromEntries(
      Object.entries(terms).flatMap(([line, said]) => (said === undefined ? [] : [[line, said]])),
    ),
    limit: limit && { ...limit },
  }
}

function fenOf(text: string): Fen {
  const value = parseFen(text)
  if (value === undefined) throw new RangeError(`kept fen are none: ${text}`)
  return value
}
