import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { colour } from './tokens.ts'

/** Colour values of a source text: # with 3, 4, 6 or 8 hex digits, rgb() and hsl(); addresses and entities excepted. */
function coloursIn(source: string): string[] {
  const hex = /(?<![\w&/?=.-])#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b(?![-\w.:(])/g
  const call = /\b(?:rgba?|hsla?)\(\s*\d[^)]*\)/g
  return [...source.matchAll(hex), ...source.matchAll(call)].map((match) => match[0])
}

/** The bare black and white of a scanner's code (ISO/IEC 18004) is no choice of the look. */
const beyondTheLook = /\/pages\/qr\.ts$/

test('no colour stands outside the tokens', () => {
  const files = globSync('src/**/*.{ts,tsx,css,html}').filter(
    (file) => file !== 'src/foundation/interface/tokens.ts' && !beyondTheLook.test(file) && !/\.test\.tsx?$/.test(file),
  )
  assert.ok(files.length > 20, 'the checker saw the files of src')
  const found = files.flatMap((file) => coloursIn(readFileSync(file, 'utf8')).map((value) => `${file}: ${value}`))
  assert.deepEqual(found, [])
})

test('planted colours are found and what only looks like one is not', () => {
  assert.deepEqual(coloursIn("color: '#155059'; background:#fff; border: 1px solid rgba(11,47,53,.14)"), [
    '#155059',
    '#fff',
    'rgba(11,47,53,.14)',
  ])
  assert.deepEqual(coloursIn('href="/notice#4.1" &#39; id="#main" colour["dai-700"] #set #1234567'), [])
})

const channel = (value: number): number => {
  const share = value / 255
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

test('text is told from its ground by at least 4.5 and marks by at least 3', () => {
  const texts = [
    ['ink-900', 'surface'],
    ['ink-500', 'page'],
    ['ink-500', 'sunken'],
    ['dai-700', 'dai-100'],
    ['dai-700', 'page'],
    ['zhu-700', 'zhu-100'],
    ['amber-700', 'amber-100'],
    ['green-700', 'green-100'],
    ['indigo-700', 'indigo-100'],
    ['grey-700', 'grey-100'],
    ['on-dai', 'dai-700'],
    ['on-dai-quiet', 'dai-800'],
    ['on-dai-quiet', 'dai-900'],
    ['ink-hint', 'surface'],
    ['ink-quiet', 'grey-100'],
  ] as const
  for (const [text, ground] of texts) {
    assert.ok(contrast(colour[text], colour[ground]) >= 4.5, `${text} on ${ground}`)
  }
  for (const mark of ['field', 'amber-500', 'dai-400'] as const) {
    assert.ok(contrast(colour[mark], colour.surface) >= 3, mark)
  }
  for (const text of ['care-ink', 'care-act'] as const) assert.ok(contrast(colour[text], colour.surface) >= 7, text)
})
