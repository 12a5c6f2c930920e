import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readFontFile } from './font-file.ts'
import type { FontFace } from './font-file.ts'

export type FaceRole = 'title' | 'body' | 'hei' | 'kai' | 'sans'

export interface Face {
  readonly families: readonly string[]
  readonly weight: number
}

export interface FontSet {
  readonly folders: readonly string[]
  readonly faces: Readonly<Record<FaceRole, Face>>
  /** Characters of a text that no font of the set can show, each once. */
  readonly missingFrom: (text: string) => readonly string[]
}

/** The family in the npm package, complete for 20,945 characters; weights from 300 to 700. */
const bundled = 'Noto Sans S Chinese'

/**
 * What the standard asks (小标宋, 仿宋, 黑体, 楷体) comes first and is used where the site has put those fonts, which
 * may not be shipped; free families of the same kind come next. Only families found in our own folders are named to
 * the compiler: it would otherwise take whatever this machine has.
 */
const wanted: Readonly<Record<FaceRole, { families: readonly string[]; weight: number; bundledWeight: number }>> = {
  title: {
    families: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋简体', '方正小标宋_GBK', 'STZhongsong'],
    weight: 400,
    bundledWeight: 700,
  },
  body: {
    families: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', 'STFangsong'],
    weight: 400,
    bundledWeight: 350,
  },
  hei: { families: ['SimHei', 'STHeiti'], weight: 400, bundledWeight: 700 },
  kai: {
    families: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', 'STKaiti', 'LXGW WenKai'],
    weight: 400,
    bundledWeight: 500,
  },
  sans: { families: [], weight: 400, bundledWeight: 400 },
}

const freeSong = ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC']

/** The fonts of a folder of the site (SHIDIAN_FONTS) and of the package that is always there. */
export function openFonts(folder?: string): FontSet {
  const folders = [...(folder === undefined ? [] : [folder]), bundledFolder()]
  const fonts = folders.flatMap(fontsIn)
  const found = new Set(fonts.flatMap((font) => font.families))
  const faceOf = (role: FaceRole): Face => {
    const { families, weight, bundledWeight } = wanted[role]
    const official = families.filter((family) => found.has(family))
    if (official.length > 0) return { families: [...official, bundled], weight }
    const song = role === 'title' || role === 'body' ? freeSong.filter((family) => found.has(family)) : []
    if (song.length > 0) return { families: [...song, bundled], weight: role === 'title' ? 700 : weight }
    return { families: [bundled], weight: bundledWeight }
  }
  const faces = {
    title: faceOf('title'),
    body: faceOf('body'),
    hei: faceOf('hei'),
    kai: faceOf('kai'),
    sans: faceOf('sans'),
  }
  return { folders, faces, missingFrom: missingFrom(fonts, faces) }
}

function missingFrom(fonts: readonly FontFace[], faces: FontSet['faces']): FontSet['missingFrom'] {
  const named = new Set(Object.values(faces).flatMap((face) => face.families))
  const usable = fonts.filter((font) => font.families.some((family) => named.has(family)))
  const known = new Map<string, boolean>()
  const shown = (character: string): boolean => {
    const before = known.get(character)
    if (before !== undefined) return before
    const answer = usable.some((font) => font.has(character.codePointAt(0) ?? 0))
    known.set(character, answer)
    return answer
  }
  return (text) => [...new Set(text)].filter((character) => character !== '\n' && !shown(character)).sort()
}

function fontsIn(folder: string): FontFace[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(otf|ttf|ttc)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .flatMap(readFontFile)
}

function bundledFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')
  return join(dirname(entry), '..', 'fonts')
}
