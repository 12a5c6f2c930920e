/**
 * Marks of 16 × 16 as path data, drawn the same by the server and by the desk. `fill` is solid in the text's colour,
 * `stroke` a line of 1.5, `cut` a line in the ground's colour over a solid.
 */
export interface Glyph {
  readonly fill?: string
  readonly stroke?: string
  readonly cut?: string
}

const ring = 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z'
const disc = 'M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z'

export const glyphs = {
  circle: { stroke: ring },
  half: { stroke: ring, fill: 'M8 1.75a6.25 6.25 0 0 1 0 12.5z' },
  clock: { stroke: `${ring}M8 4.5V8l2.5 1.75` },
  question: { stroke: `${ring}M6.2 6.3a1.85 1.85 0 1 1 2.6 1.7c-.5.25-.8.55-.8 1.2M8 11.2v.3` },
  information: { stroke: `${ring}M8 7.4v3.8M8 4.9v.3` },
  pause: { stroke: `${ring}M6.5 5.5v5M9.5 5.5v5` },
  lock: { stroke: 'M3.25 7.25h9.5v6.5h-9.5zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2' },
  check: { fill: disc, cut: 'M4.8 8.2l2.2 2.2l4.2-4.4' },
  cross: { fill: disc, cut: 'M5.5 5.5l5 5M10.5 5.5l-5 5' },
  triangle: { fill: 'M8 1.6L15.4 14.4H.6z', cut: 'M8 6v4M8 12v.3' },
  close: { stroke: 'M3.5 3.5l9 9M12.5 3.5l-9 9' },
  plus: { stroke: 'M8 2.75v10.5M2.75 8h10.5' },
  search: { stroke: 'M7 2.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 0 1 0-9.5zM10.5 10.5l3.5 3.5' },
  bell: { stroke: 'M3 11.75h10L11.75 10V6.5a3.75 3.75 0 0 0-7.5 0V10zM6.5 14h3M8 1.25v1.25' },
  down: { stroke: 'M4 6.25l4 4l4-4' },
  right: { stroke: 'M6.25 3.5L10.75 8l-4.5 4.5' },
  left: { stroke: 'M9.75 3.5L5.25 8l4.5 4.5' },
  document: { stroke: 'M3.75 1.75h5.5l3 3v9.5h-8.5zM6 7.5h4M6 10.5h4' },
  download: { stroke: 'M8 1.75v8M4.75 6.75L8 10l3.25-3.25M2.75 13.75h10.5' },
  print: { stroke: 'M4.25 5.5V1.75h7.5V5.5M4.25 11.5h-2v-6h11.5v6h-2M4.25 9.5h7.5v4.75h-7.5z' },
  rule: { stroke: 'M8 2v12M5 14h6M2.5 4.5h11M4 4.5L2 9.5h4zM12 4.5l-2 5h4z' },
  window: { stroke: 'M1.75 2.75h12.5v10.5H1.75zM1.75 6h12.5' },
  menu: { stroke: 'M2 4h12M2 8h12M2 12h12' },
} as const satisfies Readonly<Record<string, Glyph>>

export type GlyphName = keyof typeof glyphs

/** The platform's mark: a shield with three lines of falling length, on a field of 40 × 44. */
export const shield = {
  box: '0 0 40 44',
  field: 'M4 3h32q2 0 2 2v19q0 9-18 18Q2 33 2 24V5q0-2 2-2z',
  lines: ['M10 13h20', 'M10 21h14', 'M10 29h8'],
} as const
