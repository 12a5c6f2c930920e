import type { Dice, Schema } from './fuzz-values.ts'

/** A value that was made not to fit, and in what way. */
export interface Broken {
  readonly body: unknown
  readonly how: string
}

interface Place {
  readonly path: readonly (string | number)[]
  readonly schema: Schema
}

/** One definite misfit somewhere in a fitting value; undefined when the schema leaves nothing to break. */
export function breakOne(body: unknown, schema: Schema, dice: Dice): Broken | undefined {
  const places = placesIn(body, schema, [])
  for (let tries = 0; tries < 12; tries += 1) {
    const place = dice.pick(places)
    const broken = place && breakAt(body, place, dice)
    if (broken) return broken
  }
  return undefined
}

/** Every part of the value whose schema is certain: nothing under a choice, where another branch may fit. */
function placesIn(value: unknown, schema: Schema, path: Place['path']): Place[] {
  if (schema.anyOf || schema.oneOf || schema.not || schema.type === undefined) return []
  const here: Place = { path, schema }
  if (schema.type === 'object' && typeof value === 'object' && value !== null) {
    const parts = Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
      name in value ? placesIn((value as Record<string, unknown>)[name], part, [...path, name]) : [],
    )
    return [here, ...parts]
  }
  if (schema.type === 'array' && Array.isArray(value)) {
    return [here, ...value.flatMap((part, index) => placesIn(part, schema.items ?? {}, [...path, index]))]
  }
  return [here]
}

function breakAt(body: unknown, { path, schema }: Place, dice: Dice): Broken | undefined {
  const at = path.join('.') || 'the body'
  const ways: (Broken | undefined)[] = [
    schema.enum === undefined && schema.const === undefined
      ? { body: put(body, path, wrongType(schema, dice)), how: `another type at ${at}` }
      : { body: put(body, path, 'no such choice'), how: `no choice of the list at ${at}` },
    schema.additionalProperties === false
      ? { body: put(body, [...path, 'surprise'], 1), how: `an unknown field in ${at}` }
      : undefined,
    ...(schema.required ?? []).map((name) => ({ body: without(body, [...path, name]), how: `no ${name} in ${at}` })),
    schema.maxLength !== undefined && schema.maxLength < 100_000
      ? { body: put(body, path, '示'.repeat(schema.maxLength + 1)), how: `too long at ${at}` }
      : undefined,
    schema.maximum !== undefined && schema.maximum < 2 ** 53 - 1
      ? { body: put(body, path, schema.maximum + 1), how: `too much at ${at}` }
      : undefined,
    schema.minimum !== undefined && schema.minimum > -(2 ** 53) + 1
      ? { body: put(body, path, schema.minimum - 1), how: `too little at ${at}` }
      : undefined,
    schema.minItems !== undefined && schema.minItems > 0
      ? { body: put(body, path, []), how: `an empty list at ${at}` }
      : undefined,
    ['uuid', 'date', 'date-time', 'email'].includes(schema.format ?? '')
      ? { body: put(body, path, 'not one'), how: `no ${schema.format} at ${at}` }
      : undefined,
  ]
  return dice.pick(ways.filter((one) => one !== undefined))
}

function wrongType({ type }: Schema, dice: Dice): unknown {
  const values: Readonly<Record<string, unknown>> = {
    string: 'text',
    number: 1.5,
    boolean: true,
    object: { odd: 1 },
    array: ['odd'],
  }
  const kinds = Object.keys(values).filter((kind) => kind !== type && !(type === 'number' && kind === 'integer'))
  return values[dice.pick(kinds)]
}

/** The value with one part replaced; the original stays. */
function put(value: unknown, path: Place['path'], part: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return part
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === first ? put(one, rest, part) : one))
  const object = (value ?? {}) as Record<string, unknown>
  return { ...object, [first]: put(object[first], rest, part) }
}

function without(value: unknown, path: Place['path']): unknown {
  const [first, ...rest] = path
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === first ? without(one, rest) : one))
  const object = value as Record<string, unknown>
  if (rest.length === 0) return Object.fromEntries(Object.entries(object).filter(([name]) => name !== first))
  return { ...object, [String(first)]: without(object[String(first)], rest) }
}
