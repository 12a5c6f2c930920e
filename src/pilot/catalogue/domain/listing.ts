import type { EntryContent } from './entry.ts'

/** What is known of a filed solution when it is selected. */
export interface FiledForListing {
  readonly title: string
  readonly lead: { readonly organisationId: string; readonly name: string }
  readonly partners: readonly { readonly organisationId: string; readonly name: string }[]
  readonly regionCode: string
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  /** Undefined where the answers were not sealed on this platform. */
  readonly answers:
    | {
        readonly summary: string
        readonly scenarios: readonly string[]
        readonly cover: readonly (string | { readonly code: string })[]
        readonly leadKind: string | undefined
        readonly partners: readonly {
          readonly organisation: { readonly id: string } | undefined
          readonly kind: string | undefined
        }[]
      }
    | undefined
}

/** The first version of an entry: what was sealed, in the words of the applicant; limits and terms are added later. */
export function listedContent({ answers, ...filed }: FiledForListing): EntryContent {
  const kinds = new Map((answers?.partners ?? []).map(({ organisation, kind }) => [organisation?.id, kind]))
  return {
    title: filed.title,
    summary: answers?.summary ?? '',
    lead: { ...filed.lead, kind: answers?.leadKind ?? 'other' },
    partners: filed.partners.map((one) => ({ ...one, kind: kinds.get(one.organisationId) ?? 'other' })),
    regionCode: filed.regionCode,
    sectors: filed.sectors,
    classes: filed.classes,
    scenarios: answers?.scenarios ?? [],
    cover: [...new Set((answers?.cover ?? []).map((one) => (typeof one === 'string' ? one : one.code)))],
    limit: null,
    terms: {},
  }
}
