import { parseArgs } from 'node:util'

/** The arguments `FILE [--json]`; undefined for wrong use. */
export function fileArguments(words: readonly string[]): { readonly file: string; readonly json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    return file === undefined || more.length > 0 ? undefined : { file, json: values.json }
  } catch {
    // parseArgs throws on an unknown option: that is wrong use.
    return undefined
  }
}
