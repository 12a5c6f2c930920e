/** A signed text: its kind on the first line, then one `label: value` a line, each line ended by a line feed. */
export type Line = readonly [label: string, value: string]

export function writeLabelled(kind: string, lines: readonly Line[]): string {
  for (const [label, value] of lines) {
    // A line break inside a value would let it forge the lines that follow.
    if (/[\r\n]/.test(value) || /[:\s]/.test(label)) throw new RangeError(`no line can hold ${label}`)
  }
  return `${kind}\n${lines.map(([label, value]) => `${label}: ${value}\n`).join('')}`
}

/** The lines of a text of that kind, or undefined when it is none. Unknown labels are kept, in order. */
export function readLabelled(kind: string, text: string): readonly Line[] | undefined {
  if (!text.startsWith(`${kind}\n`) || !text.endsWith('\n') || text.includes('\r')) return undefined
  const lines = text.slice(kind.length + 1, -1).split('\n')
  const read = lines.map((line): Line | undefined => {
    const end = line.indexOf(': ')
    return end > 0 ? [line.slice(0, end), line.slice(end + 2)] : undefined
  })
  return read.every((line) => line !== undefined) ? read : undefined
}

/** The value of a label that stands exactly once. */
export function valueOf(lines: readonly Line[], label: string): string | undefined {
  const found = lines.filter(([name]) => name === label)
  return found.length === 1 ? found[0]?.[1] : undefined
}

/** A count or position written without sign or leading zero, as far as numbers are exact. */
export function readCount(text: string | undefined): number | undefined {
  if (text === undefined || !/^(0|[1-9]\d{0,15})$/.test(text)) return undefined
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : undefined
}

/** A digest in lower-case hex. */
export function readDigest(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{64}$/.test(text) ? text : undefined
}
