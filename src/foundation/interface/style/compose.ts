import { breakpoint, colour, fontFamily, height, shadow, type } from '../tokens.ts'

/** The public pages read at arm's length; the desk is denser. Both use the same words and the same class names. */
export type Face = 'public' | 'desk'

type TypeRole = keyof typeof type

interface Sizes {
  readonly text: TypeRole
  readonly control: TypeRole
  readonly table: TypeRole
  readonly secondary: TypeRole
  readonly crumb: TypeRole
}

const sizesOf: Readonly<Record<Face, Sizes>> = {
  public: { text: 'body', control: 'card-title', table: 'card-title', secondary: 'desk', crumb: 'desk' },
  desk: { text: 'desk', control: 'desk', table: 'table', secondary: 'table', crumb: 'caption' },
}

const mediaOf: Readonly<Record<string, string>> = {
  '(--phone)': `(max-width: ${breakpoint.phone - 1}px)`,
  '(--column)': `(max-width: ${breakpoint.column - 1}px)`,
  '(--panel)': `(max-width: ${breakpoint.panel - 1}px)`,
  '(--container)': `(max-width: ${breakpoint.container - 1}px)`,
  '(--fold)': `(max-width: ${breakpoint.fold}px)`,
}

/** Custom properties of one face from the tokens, with the marks that need a colour inside an image. */
export function rootStyle(face: Face): string {
  const { control, ...roles } = sizesOf[face]
  const named = Object.entries({ ...type, ...Object.fromEntries(Object.entries(roles).map(([k, v]) => [k, type[v]])) })
  const lines = [
    ...Object.entries(colour).map(([name, value]) => `--${name}:${value}`),
    ...Object.entries(fontFamily).map(([name, value]) => `--${name}:${value}`),
    ...named.flatMap(([name, [size, line]]) => [`--size-${name}:${size}px`, `--line-${name}:${line}px`]),
    `--size-control:${type[control][0]}px`,
    `--control:${face === 'public' ? height['control-public'] : height.control}px`,
    `--control-small:${face === 'public' ? height.control : height['control-small']}px`,
    `--shadow:${shadow.floating}`,
    `--tick:${image(12, `<path d="M2 6.2l2.8 2.8L10 3.4" fill="none" stroke="${colour['on-dai']}" stroke-width="2"/>`)}`,
    `--chevron:${image(14, `<path d="M3 5l4 4 4-4" fill="none" stroke="${colour['ink-500']}" stroke-width="1.5"/>`)}`,
    `--large-cursor:${largeCursor}`,
  ]
  return `:root{${lines.join(';')}}\n`
}

/** What 关怀版 changes in the tokens: nothing under twenty pixels, seven to one, sixty pixels to hit. */
export function careStyle(): string {
  return `${scaled('.care', 20, height['control-care'])}${scaled('.care.larger', 25, 72)}`
}

/** Names of our media queries become widths; comments and needless white space go. */
export function composeStyle(texts: readonly string[]): string {
  return texts
    .join('\n')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/@media (\(--[a-z]+\))/g, (_, name: string) => `@media ${mediaOf[name] ?? name}`)
    .replaceAll(/\s*\n\s*/g, '')
    .replaceAll(/\s{2,}/g, ' ')
    .replaceAll(/\s*([{};])\s*/g, '$1')
    .replaceAll(/([a-z-]):\s+/g, '$1:')
}

function scaled(selector: string, base: number, control: number): string {
  const smallest = Object.entries(type)
    .filter(([, [size]]) => size < base)
    .map(([name]) => name)
  const names = [...smallest, 'text', 'table', 'secondary', 'crumb']
  const sizes = names.flatMap((name) => [`--size-${name}:${base}px`, `--line-${name}:${Math.round(base * 1.9)}px`])
  const colours = [
    ['ink-900', 'care-ink'],
    ['ink-700', 'care-ink'],
    ['ink-500', 'care-ink'],
    ['ink-hint', 'care-line'],
    ['dai-700', 'care-act'],
    ['dai-600', 'care-act'],
    ['dai-300', 'care-act'],
    ['field', 'care-line'],
    ['line', 'care-line'],
    ['line-2', 'care-line'],
    ['page', 'surface'],
    ['sunken', 'surface'],
  ].map(([name, value]) => `--${name}:var(--${value})`)
  const controls = [`--size-control:${base + 2}px`, `--control:${control}px`, `--control-small:${control}px`]
  return `${selector}{${[...sizes, ...colours, ...controls].join(';')}}\n`
}

function image(side: number, inside: string): string {
  return `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${inside}</svg>`,
  )}")`
}

const largeCursor = `${image(
  48,
  `<path d="M6 3l0 36 9-8 6 14 7-3-6-14 12-1z" fill="${colour['care-ink']}" stroke="${colour.surface}" stroke-width="2"/>`,
)} 6 3,auto`
