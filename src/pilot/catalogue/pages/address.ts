import { type FacetField, facetFields } from '../index.ts'

/** What the address of the catalogue holds: everything that somebody has asked for. */
export interface CatalogueAddress {
  readonly typed: string
  readonly boxes: Readonly<Record<FacetField, readonly string[]>>
  readonly page: number
  readonly size: 20 | 50 | 100
}

const sizes = [20, 50, 100] as const

export function readAddress(query: URLSearchParams): CatalogueAddress {
  const page = Number(query.get('page') ?? '1')
  const ticked = (field: FacetField): readonly string[] => query.getAll(field).slice(0, 60)
  const [sector, ofClass, scenario, kind, area] = facetFields.map(ticked)
  return {
    typed: query.get('q') ?? '',
    boxes: { sector: sector ?? [], class: ofClass ?? [], scenario: scenario ?? [], kind: kind ?? [], area: area ?? [] },
    page: Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
    size: sizes.find((size) => String(size) === query.get('size')) ?? 20,
  }
}

/** The same question at another place: of the list, of its feeds and files, or of another page of it. */
export function addressOf(
  { typed, boxes, page, size }: CatalogueAddress,
  path = '/catalogue',
  changed: Partial<CatalogueAddress> = {},
): string {
  const query = new URLSearchParams()
  const words = changed.typed ?? typed
  if (words !== '') query.set('q', words)
  for (const field of facetFields) for (const code of (changed.boxes ?? boxes)[field]) query.append(field, code)
  const at = changed.page ?? page
  if (at > 1) query.set('page', String(at))
  const many = changed.size ?? size
  if (many !== 20) query.set('size', String(many))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The question without one box. */
export function without(address: CatalogueAddress, field: FacetField, code: string): string {
  const boxes = { ...address.boxes, [field]: address.boxes[field].filter((one) => one !== code) }
  return addressOf(address, '/catalogue', { boxes, page: 1 })
}

/** The question with another order, which stands in what is typed. */
export function ordered(address: CatalogueAddress, order: string): string {
  const rest = address.typed.replaceAll(/(?:^|\s)(?:order|sort|排序|按)[:：]\S+/g, '').trim()
  return addressOf(address, '/catalogue', { typed: `${rest} order:${order}`.trim(), page: 1 })
}
