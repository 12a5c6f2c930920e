import { countOf, listOf, recordOf, textOf } from './given.ts'

/** SM3 (GB/T 32905) of the UTF-8 of a text, as 64 lower-case hexadecimal digits. An argument, since domain code is pure. */
export type Sm3 = (text: string) => string

/** How many sit on the panel from one profession, and how many stand ready behind them. */
export interface Stratum {
  readonly profession: string
  readonly count: number
  readonly reserves: number
}

export interface DrawRequest {
  /** Fingerprint of the frozen list of solutions. */
  readonly listHash: string
  /** The office's own number; its SM3 was published before the list was frozen. */
  readonly nonce: string
  /** A public number that came out only after the freeze, such as a lottery's. */
  readonly publicNumber: string
  readonly strata: readonly Stratum[]
  readonly experts: readonly { readonly id: string; readonly profession: string }[]
  /** Those who may not be drawn: a conflict, or not available. */
  readonly excluded: readonly string[]
  /** False when a part is missing or contradicts another: then nothing drawn from it can stand. */
  readonly whole: boolean
}

export interface DrawnStratum {
  readonly profession: string
  readonly panel: readonly string[]
  /** In the order in which they step in. */
  readonly reserves: readonly string[]
}

export interface Draw {
  readonly seed: string
  /** In the order of the strata. */
  readonly drawn: readonly DrawnStratum[]
  /** Every stratum had count + reserves. */
  readonly feasible: boolean
}

/**
 * 随机抽取: nobody could choose the seed, since it joins the frozen list, a number promised before the freeze and one
 * that became known after it; everybody can draw again. Within a stratum experts stand in the order of SM3(seed|id).
 */
export function drawPanels(request: DrawRequest, sm3: Sm3): Draw {
  const seed = sm3(`${request.listHash}|${request.nonce}|${request.publicNumber}`)
  const excluded = new Set(request.excluded)
  const drawn = request.strata.map(({ profession, count, reserves }) => {
    const ordered = inOrderOfDraw(
      request.experts.filter((expert) => expert.profession === profession && !excluded.has(expert.id)),
      (id) => sm3(`${seed}|${id}`),
    )
    return { profession, panel: ordered.slice(0, count), reserves: ordered.slice(count, count + reserves) }
  })
  const filled = request.strata.every(({ count, reserves }, index) => {
    const stratum = drawn[index]
    return stratum !== undefined && stratum.panel.length === count && stratum.reserves.length === reserves
  })
  return { seed, drawn, feasible: request.whole && filled }
}

/** Whether the number revealed after the freeze is the one that was promised before it. */
export function keepsPromise(promise: string, nonce: string, sm3: Sm3): boolean {
  return sm3(nonce) === promise
}

/** Reads the JSON of the command line; every well-formed value can be read, and what is missing makes it not whole. */
export function readDraw(value: unknown): DrawRequest {
  const given = recordOf(value) ?? {}
  const seedParts = [partOf(given['listHash']), partOf(given['nonce']), partOf(given['publicNumber'])]
  const strata = listOf(given['strata']).map(stratumOf)
  const professions = strata.map((stratum) => stratum?.profession)
  return {
    listHash: seedParts[0] ?? '',
    nonce: seedParts[1] ?? '',
    publicNumber: seedParts[2] ?? '',
    strata: strata.filter((stratum) => stratum !== undefined),
    experts: listOf(given['experts']).flatMap(expertOf),
    excluded: listOf(given['excluded']).flatMap((id) => textOf(id) ?? []),
    whole:
      Array.isArray(given['strata']) &&
      !seedParts.includes(undefined) &&
      !professions.includes(undefined) &&
      new Set(professions).size === professions.length,
  }
}

/** An expert named twice stands once in the order. */
function inOrderOfDraw(experts: readonly { readonly id: string }[], keyOf: (id: string) => string): readonly string[] {
  return [...new Set(experts.map(({ id }) => id))]
    .map((id) => ({ id, key: keyOf(id) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ id }) => id)
}

/** A public number may be written as a number. */
function partOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value)
}

function stratumOf(value: unknown): Stratum | undefined {
  const given = recordOf(value) ?? {}
  const profession = textOf(given['profession'])
  const count = countOf(given['count'])
  const reserves = given['reserves'] === undefined ? 0 : countOf(given['reserves'])
  return profession === undefined || count === undefined || reserves === undefined
    ? undefined
    : { profession, count, reserves }
}

function expertOf(value: unknown): readonly { readonly id: string; readonly profession: string }[] {
  const given = recordOf(value) ?? {}
  const id = textOf(given['id'])
  const profession = textOf(given['profession'])
  return id === undefined || profession === undefined ? [] : [{ id, profession }]
}
