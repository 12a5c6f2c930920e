/** A JSON schema as OpenAPI 3.1 carries it; what is not named here is let through. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly not?: object
}

/** Numbers that follow from a seed alone. */
export interface Dice {
  /** From 0 up to below 1. */
  readonly roll: () => number
  readonly below: (count: number) => number
  readonly pick: <Value>(from: readonly Value[]) => Value
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  // Mulberry32, public domain: enough spread for choosing inputs, and the same in every run.
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(roll() * count)
  return { roll, below, pick: (from) => from[below(from.length)] as (typeof from)[number] }
}

/** What has upset programs before: controls, halves of characters, directions, formulas, markup, sheer length. */
export const nastyTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e单位',
  '\ufeff',
  '𠮷👩‍👩‍👧‍👦',
  'e\u0301'.repeat(40),
  '\r\n\t\v\f\u001b[31m',
  "'; drop table access.account; --",
  '$1 $$ %s {0} \\',
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  '%00%ff%',
  '字'.repeat(3000),
  'x'.repeat(20_000),
  '-1',
  '1e309',
  'NaN',
  'null',
  '0000-00-00',
  '9999-12-31',
  '2026-02-30',
  '+275760-09-13T00:00:00.000Z',
]

export const nastyNumbers: readonly number[] = [
  0,
  -0,
  -1,
  1,
  0.1,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  2 ** 53 - 1,
  2 ** 53,
  1e300,
]

/** Values of the world that well-formed requests name: ids, codes and numbers of things that are there. */
export interface Known {
  readonly ids: readonly string[]
  readonly byName: Readonly<Record<string, readonly string[]>>
}

/** A value that fits the schema as far as it says; texts are nasty as often as plain. */
export function valueOf(schema: Schema, name: string, { dice, known }: Source): unknown {
  const source = { dice, known }
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return dice.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return valueOf(dice.pick(choices), name, source)
  const type = typeof schema.type === 'string' ? schema.type : dice.pick(schema.type ?? ['any'])
  switch (type) {
    case 'object':
      return objectOf(schema, source)
    case 'array':
      return listOf(schema, name, source)
    case 'string':
      return textOf(schema, name, source)
    case 'integer':
    case 'number':
      return numberOf(schema, source)
    case 'boolean':
      return dice.roll() < 0.5
    case 'null':
      return null
    default:
      return anything(dice, 2)
  }
}

interface Source {
  readonly dice: Dice
  readonly known: Known
}

function objectOf(schema: Schema, source: Source): object {
  const { dice } = source
  const names = Object.entries(schema.properties ?? {}).filter(
    ([name]) => schema.required?.includes(name) === true || dice.roll() < 0.6,
  )
  const made = names.map(([name, part]) => [name, valueOf(part, name, source)])
  const isOpen = typeof schema.additionalProperties === 'object'
  const more = isOpen ? [[dice.pick(nastyTexts).slice(0, 40), valueOf(schema.additionalProperties, '', source)]] : []
  return Object.fromEntries([...made, ...more]) as object
}

function listOf(schema: Schema, name: string, source: Source): readonly unknown[] {
  const { minItems = 0, maxItems = 5, items = {} } = schema
  const length = Math.min(maxItems, minItems + source.dice.below(3))
  return Array.from({ length }, () => valueOf(items, name.replace(/s$/, ''), source))
}

function textOf(schema: Schema, name: string, { dice, known }: Source): string {
  const named = known.byName[name]
  if (named && named.length > 0 && dice.roll() < 0.8) return dice.pick(named)
  if (schema.format === 'uuid') return dice.pick(known.ids)
  if (schema.format === 'date') return dice.pick(['2026-01-31', '2024-02-29', '0001-01-01', '9999-12-31'])
  if (schema.format === 'date-time')
    return dice.pick(['2026-12-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])
  if (schema.format === 'email') return 'b@example.cn'
  const { minLength = 0, maxLength = 200, pattern } = schema
  const texts = dice.roll() < 0.5 ? nastyTexts : ['示例', 'example', 'a-1', '12345', '330000']
  const fitted = dice.pick(texts).slice(0, maxLength).padEnd(minLength, '示')
  if (pattern === undefined || new RegExp(pattern, 'u').test(fitted)) return fitted
  const found = ['a-1', 'aa', '330000', 'ab'.repeat(32), 'b@example.cn', '1'].find((one) =>
    new RegExp(pattern, 'u').test(one),
  )
  return found ?? fitted
}

function numberOf({ minimum = -(2 ** 53) + 1, maximum = 2 ** 53 - 1, type }: Schema, { dice }: Source): number {
  const fitting = [1, 2, 3, ...nastyNumbers].filter(
    (one) => one >= minimum && one <= maximum && (type === 'number' || Number.isInteger(one)),
  )
  return fitting.length > 0 ? dice.pick(fitting) : minimum
}

/** Whatever JSON can say. */
export function anything(dice: Dice, depth: number): unknown {
  const leaf = [null, true, dice.pick(nastyNumbers), dice.pick(nastyTexts), '示例']
  if (depth === 0 || dice.roll() < 0.5) return dice.pick(leaf)
  const parts = Array.from({ length: dice.below(3) }, () => anything(dice, depth - 1))
  return dice.roll() < 0.5
    ? parts
    : Object.fromEntries(parts.map((part, index) => [`${dice.pick(nastyTexts).slice(0, 30)}${index}`, part]))
}
