import { ok, refuse, type Refusal, type Result } from '../../foundation/kernel/index.ts'
import { fieldOf, fieldsOf, isListedObject } from './listed-json.ts'
import { missing, notOfForm, notOneOf } from './reading-refusals.ts'

/** Reads a value found at a place such as `deductible.fixed`; the first fault is the answer. */
export type Read<Value> = (value: unknown, at: string) => Result<Value>

/** An object with these fields; others are ignored. */
export function fields<Shape extends object>(readers: {
  readonly [Name in keyof Shape]: Read<Shape[Name]>
}): Read<Shape> {
  return (value, at) => {
    if (value === undefined || value === null) return refuse(missing(at))
    if (!isListedObject(value)) return refuse(notOfForm(at, value, 'object'))
    const shape: Partial<Shape> = {}
    for (const name of Object.keys(readers) as (keyof Shape & string)[]) {
      const read = readers[name](fieldOf(value, name), at === '' ? name : `${at}.${name}`)
      if (!read.ok) return read
      shape[name] = read.value
    }
    return ok(shape as Shape)
  }
}

/** Absent, and `null` alike, means that there is none. */
export function optional<Value>(read: Read<Value>): Read<Value | undefined> {
  return (value, at) => (value === undefined || value === null ? ok(undefined) : read(value, at))
}

export function otherwise<Value>(read: Read<Value>, fallback: Value): Read<Value> {
  return (value, at) => (value === undefined || value === null ? ok(fallback) : read(value, at))
}

export function listOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (value, at) => {
    if (value === undefined || value === null) return refuse(missing(at))
    if (!Array.isArray(value)) return refuse(notOfForm(at, value, 'list'))
    return all(
      value.map((one: unknown, index) => [`${at}[${index}]`, one] as const),
      read,
    )
  }
}

/** An object whose names are the caller's own, in the order in which they are listed. */
export function named<Value>(read: Read<Value>): Read<readonly (readonly [name: string, value: Value])[]> {
  return (value, at) => {
    if (value === undefined || value === null) return refuse(missing(at))
    if (!isListedObject(value)) return refuse(notOfForm(at, value, 'object'))
    const entries = fieldsOf(value)
    const values = all(
      entries.map(([name, one]) => [`${at}.${name}`, one] as const),
      read,
    )
    return values.ok ? ok(values.value.map((one, index) => [entries[index]?.[0] ?? '', one] as const)) : values
  }
}

/** A value that must also satisfy something that its form alone does not say. */
export function where<Value>(
  read: Read<Value>,
  holds: (value: Value) => boolean,
  refusal: (at: string, value: unknown) => Refusal,
): Read<Value> {
  return (value, at) => {
    const given = read(value, at)
    return !given.ok || holds(given.value) ? given : refuse(refusal(at, value))
  }
}

export function oneOf<const Word extends string>(...words: readonly Word[]): Read<Word> {
  return (value, at) => {
    if (value === undefined || value === null) return refuse(missing(at))
    const word = words.find((one) => one === value)
    return word === undefined ? refuse(notOneOf(at, value, words)) : ok(word)
  }
}

/** One of several shapes, told apart by the word in one field. */
export function shapedBy<Shape>(field: string, shapes: Readonly<Record<string, Read<Shape>>>): Read<Shape> {
  return (value, at) => {
    const word = fields({ [field]: oneOf(...Object.keys(shapes)) })(value, at)
    if (!word.ok) return word
    const read = shapes[word.value[field] ?? '']
    return read ? read(value, at) : refuse(notOneOf(at, value, Object.keys(shapes)))
  }
}

/** Two readings of one object. */
export function together<One extends object, Other extends object>(
  one: Read<One>,
  other: Read<Other>,
): Read<One & Other> {
  return (value, at) => {
    const first = one(value, at)
    if (!first.ok) return first
    const second = other(value, at)
    return second.ok ? ok({ ...first.value, ...second.value }) : second
  }
}

export function as<Given, Value>(read: Read<Given>, make: (given: Given) => Value): Read<Value> {
  return (value, at) => {
    const given = read(value, at)
    return given.ok ? ok(make(given.value)) : given
  }
}

function all<Value>(places: readonly (readonly [at: string, value: unknown])[], read: Read<Value>): Result<Value[]> {
  const values: Value[] = []
  for (const [at, value] of places) {
    const one = read(value, at)
    if (!one.ok) return one
    values.push(one.value)
  }
  return ok(values)
}
