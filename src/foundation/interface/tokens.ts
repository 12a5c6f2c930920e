/**
 * Every colour, size and space of the product, once. The public stylesheet, the theme of the desk and the plots read
 * them from here; a colour value anywhere else fails a test.
 */
export const colour = {
  'dai-900': '#0B2F35',
  'dai-800': '#0F3E45',
  'dai-700': '#155059',
  'dai-600': '#1E6670',
  'dai-400': '#5E959B',
  'dai-300': '#8DB6BA',
  'dai-200': '#BBD5D7',
  'dai-100': '#DDEBEC',
  'dai-50': '#F0F6F6',
  'on-dai': '#FFFFFF',
  'on-dai-quiet': '#D5E4E5',
  'ink-900': '#182326',
  'ink-700': '#3A484C',
  'ink-500': '#586669',
  'ink-quiet': '#5F6D70',
  'ink-hint': '#667477',
  field: '#7C8B8E',
  'line-2': '#BCC7C7',
  line: '#D8DFDF',
  'line-chart': '#E4E9E9',
  page: '#F3F5F5',
  sunken: '#F7F9F9',
  surface: '#FFFFFF',
  'zhu-700': '#A32A1C',
  'zhu-200': '#E8BCB4',
  'zhu-100': '#FBECE9',
  'amber-700': '#7A4E00',
  'amber-500': '#B97D20',
  'amber-200': '#E5CA8E',
  'amber-100': '#FCF3DE',
  'amber-share': '#F6E3C4',
  'amber-difference': '#FBF6E9',
  'green-700': '#1C643F',
  'green-200': '#A8CFB7',
  'green-100': '#E8F3EC',
  'indigo-700': '#3B4781',
  'indigo-200': '#C0C7E1',
  'indigo-100': '#EEF0F8',
  'grey-700': '#455255',
  'grey-200': '#CAD2D2',
  'grey-100': '#EDF0F0',
  'care-ink': '#101719',
  'care-act': '#07343B',
  'care-line': '#3C4A4D',
} as const

export type ColourName = keyof typeof colour

export const shadow = { floating: '0 4px 16px rgba(11,47,53,.14)' } as const

/** Colours of printed official documents (GB/T 9704) and of codes that a scanner reads. */
export const paper = { red: '#C00000', ink: '#000000', sheet: '#FFFFFF' } as const

export const fontFamily = {
  sans: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif',
  /** English pages: Latin faces first, else quotation marks and dashes come out as wide as a character. */
  'sans-english': '"Segoe UI","Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
  song: '"Songti SC","STSong","Noto Serif CJK SC","Source Han Serif SC","SimSun",serif',
  mono: 'Consolas,"SFMono-Regular","DejaVu Sans Mono",monospace',
} as const

/** Size and line height in pixels. */
export const type = {
  headline: [36, 52],
  'page-title': [28, 40],
  section: [20, 28],
  body: [16, 28],
  lead: [17, 32],
  notice: [17, 34],
  countdown: [40, 48],
  figure: [28, 36],
  'desk-title': [20, 30],
  'card-title': [15, 22],
  desk: [14, 22],
  table: [13, 20],
  caption: [12, 18],
  axis: [11, 16],
} as const satisfies Readonly<Record<string, readonly [number, number]>>

export const space = [4, 8, 12, 16, 20, 24, 28, 32, 48] as const

export const radius = { card: 4, tag: 3, chip: 2 } as const

export const height = {
  control: 32,
  'control-small': 26,
  'control-public': 40,
  'control-care': 60,
  row: 36,
  'row-double': 50,
  'row-navigation': 34,
  tag: 22,
  chip: 20,
  touch: 44,
  'card-head': 42,
  utility: 36,
  masthead: 92,
  'navigation-public': 46,
  topbar: 48,
} as const

export const width = {
  container: 1200,
  'container-narrow': 1160,
  'container-care': 1040,
  home: 748,
  'home-side': 424,
  reader: 236,
  'reader-rules': 336,
  navigation: 184,
  'navigation-folded': 48,
} as const

/** Widths of the window at which the grid changes, for media queries. */
export const breakpoint = { phone: 600, column: 900, panel: 1200, container: 1280, fold: 1366 } as const

export const motion = { quick: 120 } as const

/** Order in which series of a plot take their colours; the second carries a hatch as well. */
export const chartColours = [
  colour['dai-700'],
  colour['amber-500'],
  colour['dai-400'],
  colour['indigo-700'],
  colour['grey-700'],
] as const

/** Steps of a heat cell from least to most; only the last takes white text. */
export const heatColours = [
  colour['dai-50'],
  colour['dai-100'],
  colour['dai-200'],
  colour['dai-300'],
  colour['dai-700'],
] as const
