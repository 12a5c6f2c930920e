/**
 * The few instructions of WebAssembly 2.0 that the kernel needs, as functions from operands to bytes. An expression is the
 * bytes that leave one value on the stack.
 */
export type Code = readonly number[]

export type ValueType = 'i32' | 'i64' | 'f64' | 'v128'

const typeBytes: Readonly<Record<ValueType, number>> = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b }

const unsigned = (value: number): Code => {
  const bytes: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left]
    bytes.push((left % 128) | 0x80)
  }
}

const signed = (value: number): Code => {
  const bytes: number[] = []
  for (let left = value; ; left >>= 7) {
    const byte = left & 0x7f
    if ((left >> 7 === 0 && byte < 0x40) || (left >> 7 === -1 && byte >= 0x40)) return [...bytes, byte]
    bytes.push(byte | 0x80)
  }
}

const plain =
  (...opcode: readonly number[]) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), ...opcode]

const memory =
  (...opcode: readonly number[]) =>
  (address: Code, ...rest: readonly (Code | number)[]): Code => {
    const operands = rest.filter((one) => typeof one !== 'number')
    const offset = rest.find((one) => typeof one === 'number') ?? 0
    return [...address, ...operands.flat(), ...opcode, 0, ...unsigned(offset)]
  }

const vector = (opcode: number) => plain(0xfd, ...unsigned(opcode))

export const i32 = {
  constant: (value: number): Code => [0x41, ...signed(value | 0)],
  load: memory(0x28),
  store: memory(0x36),
  add: plain(0x6a),
  sub: plain(0x6b),
  mul: plain(0x6c),
  or: plain(0x72),
  shl: plain(0x74),
  shrU: plain(0x76),
  clz: plain(0x67),
  eq: plain(0x46),
  eqz: plain(0x45),
  ltU: plain(0x49),
  ltS: plain(0x48),
  gtS: plain(0x4a),
  geU: plain(0x4f),
  wrap: plain(0xa7),
}

export const i64 = {
  constant: (value: number): Code => [0x42, ...signed(value)],
  extendU: plain(0xad),
  mul: plain(0x7e),
  shrU: plain(0x88),
}

export const f64 = {
  constant: (value: number): Code => [0x44, ...new Uint8Array(new Float64Array([value]).buffer)],
  load: memory(0x2b),
  store: memory(0x39),
  add: plain(0xa0),
  sub: plain(0xa1),
  mul: plain(0xa2),
  min: plain(0xa4),
  max: plain(0xa5),
  eq: plain(0x61),
  convertU: plain(0xb8),
}

export const v128 = {
  load: memory(0xfd, 0x00),
  store: memory(0xfd, 0x0b),
  or: vector(0x50),
  xor: vector(0x51),
  splat: vector(0x11),
  shl: vector(0xab),
  shrU: vector(0xad),
  mul: vector(0xb5),
}

export const select = plain(0x1b)

export const sequence = (...parts: readonly Code[]): Code => parts.flat()

export const when = (condition: Code, then: Code, otherwise?: Code): Code =>
  otherwise ? [...condition, 0x04, 0x40, ...then, 0x05, ...otherwise, 0x0b] : [...condition, 0x04, 0x40, ...then, 0x0b]

/** `while (condition) body`. */
export const loopWhile = (condition: Code, body: Code): Code => [
  0x02,
  0x40,
  0x03,
  0x40,
  ...i32.eqz(condition),
  0x0d,
  1,
  ...body,
  0x0c,
  0,
  0x0b,
  0x0b,
]

export const call = (index: number, ...operands: readonly Code[]): Code => [
  ...operands.flat(),
  0x10,
  ...unsigned(index),
]

/** Named locals of one function; parameters first. */
export interface Locals<Name extends string> {
  readonly get: (name: Name) => Code
  readonly set: (name: Name, value: Code) => Code
}

export interface FunctionPlan<Name extends string> {
  readonly name: string
  readonly parameters: Readonly<Partial<Record<Name, ValueType>>>
  readonly variables: Readonly<Partial<Record<Name, ValueType>>>
  readonly body: (locals: Locals<Name>) => Code
}

export interface AssembledFunction {
  readonly name: string
  readonly parameters: Code
  readonly body: Code
}

export function assembled<Name extends string>(plan: FunctionPlan<Name>): AssembledFunction {
  const parameters = Object.entries(plan.parameters) as [Name, ValueType][]
  const variables = Object.entries(plan.variables) as [Name, ValueType][]
  const places = new Map([...parameters, ...variables].map(([name], index) => [name, index]))
  const body = plan.body({
    get: (name) => [0x20, ...unsigned(places.get(name)!)],
    set: (name, value) => [...value, 0x21, ...unsigned(places.get(name)!)],
  })
  const declared = variables.flatMap(([, type]) => [1, typeBytes[type]])
  const content = [...unsigned(variables.length), ...declared, ...body, 0x0b]
  return {
    name: plan.name,
    parameters: parameters.map(([, type]) => typeBytes[type]),
    body: [...unsigned(content.length), ...content],
  }
}

/** A module that imports its memory as `house.memory` and exports every function, in order; none returns a value. */
export function assembledModule(functions: readonly AssembledFunction[]): Uint8Array {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
  const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content]
  const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
  const text = (value: string): Code => {
    const bytes = Array.from(value, (letter) => letter.charCodeAt(0))
    return [...unsigned(bytes.length), ...bytes]
  }
  return Uint8Array.from([
    ...header,
    ...section(1, list(functions.map(({ parameters }) => [0x60, ...list(parameters.map((type) => [type])), 0]))),
    ...section(2, list([[...text('house'), ...text('memory'), 2, 0, 1]])),
    ...section(3, list(functions.map((_, index) => unsigned(index)))),
    ...section(7, list(functions.map(({ name }, index) => [...text(name), 0, ...unsigned(index)]))),
    ...section(10, list(functions.map(({ body }) => body))),
  ])
}
