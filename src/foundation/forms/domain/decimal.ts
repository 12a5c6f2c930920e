const decimalPattern = /^-?(0|[1-9]\d*)(\.\d+)?$/

export function isDecimal(text: string): boolean {
  return decimalPattern.test(text)
}

/** The one text of a number that somebody typed (`１,２３４.50` is `1234.5`); undefined when it is none. */
export function parseDecimal(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[,\s_]/g, '')
    .replace(/^[−–]/u, '-')
    .replace(/^\+/, '')
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain)
  if (!match) return undefined
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '')
  const part = (match[3] ?? '').replace(/0+$/, '')
  const text = part === '' ? whole : `${whole}.${part}`
  return text === '0' ? text : `${match[1]}${text}`
}

export function decimalPlaces(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/** Below zero when a is less than b; exact for any length. Both must be decimals. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(decimalPlaces(a), decimalPlaces(b))
  const difference = scaled(a, places) - scaled(b, places)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function scaled(text: string, places: number): bigint {
  return BigInt(text.replace('.', '') + '0'.repeat(places - decimalPlaces(text)))
}

/** Fen of an amount typed in yuan; undefined when it is no amount of whole fen. */
export function fenFromYuan(typed: string): string | undefined {
  const decimal = parseDecimal(
    typed
      .normalize('NFKC')
      .replace(/^\s*[¥￥]/u, '')
      .replace(/元\s*$/u, ''),
  )
  if (decimal === undefined || decimalPlaces(decimal) > 2) return undefined
  return scaled(decimal, 2).toString()
}

/** `123678945` fen as `1,236,789.45`; what is no amount comes back as it is. */
export function yuanFromFen(fen: string): string {
  if (!/^-?\d+$/.test(fen)) return fen
  const negative = fen.startsWith('-')
  const digits = fen.replace('-', '').padStart(3, '0')
  return `${negative ? '−' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`
}

/** A decimal with groups of three digits. */
export function groupedDecimal(decimal: string): string {
  if (!isDecimal(decimal)) return decimal
  const [whole = '', part] = decimal.replace('-', '').split('.')
  return `${decimal.startsWith('-') ? '−' : ''}${grouped(whole)}${part === undefined ? '' : `.${part}`}`
}

function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
}
