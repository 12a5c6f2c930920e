/**
 * What our libraries use and Chrome 90, the oldest browser that we serve, lacks. A journey runs the desk with everything
 * younger than Chrome 90 taken away, so that a new use shows before a ministry's browser does.
 */
function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

function findLast(
  this: readonly unknown[],
  holds: (value: unknown, index: number, all: readonly unknown[]) => boolean,
): unknown {
  for (let index = this.length - 1; index >= 0; index -= 1) if (holds(this[index], index, this)) return this[index]
  return undefined
}

function findLastIndex(
  this: readonly unknown[],
  holds: (value: unknown, index: number, all: readonly unknown[]) => boolean,
): number {
  for (let index = this.length - 1; index >= 0; index -= 1) if (holds(this[index], index, this)) return index
  return -1
}

define(Array.prototype, 'at', at)
define(String.prototype, 'at', at)
define(Array.prototype, 'findLast', findLast)
define(Array.prototype, 'findLastIndex', findLastIndex)
define(Object, 'hasOwn', (owner: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(owner, name))
define(window, 'structuredClone', (value: unknown): unknown => copyOf(value))
define(AbortSignal.prototype, 'throwIfAborted', function throwIfAborted(this: AbortSignal) {
  if (this.aborted) throw new DOMException('aborted', 'AbortError')
})

/** Plain data only, which is all that our libraries copy. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (value instanceof Date) return new Date(value)
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [copyOf(key), copyOf(part)]))
  if (value instanceof Set) return new Set([...value].map(copyOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]))
}
