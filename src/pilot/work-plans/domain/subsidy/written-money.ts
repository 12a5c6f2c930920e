import { type Fen, fen } from '../../../../foundation/kernel/index.ts'

/** Yuan as somebody wrote them, such as `12,345.6`; undefined with a unit, a sign, or more than two decimals. */
export function readYuan(written: string): Fen | undefined {
  const text = written.normalize('NFKC').replaceAll(/[,\s]/g, '')
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) return undefined
  const [, whole = '', part = ''] = match
  return fen(BigInt(whole + part.padEnd(2, '0')))
}

/** A share in ppm from per cent as somebody wrote them; undefined with more than four decimals or a sign. */
export function readPercent(written: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(written.normalize('NFKC').replace('%', '').trim())
  if (!match) return undefined
  const [, whole = '', part = ''] = match
  return Number(whole + part.padEnd(4, '0'))
}
