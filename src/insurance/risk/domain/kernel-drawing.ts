import { wordsBuffered } from './kernel-image.ts'
import {
  assembled,
  type AssembledFunction,
  call,
  type Code,
  f64,
  i32,
  i64,
  type Locals,
  loopWhile,
  select,
  sequence,
  v128,
  when,
} from './wasm-assembler.ts'

/** Index of `fillWords`, which the others call. */
const fill = 0

/** xoshiro128** of the four lanes at `state`, into the buffer at `words`. */
export function fillWords(): AssembledFunction {
  return assembled({
    name: 'fillWords',
    parameters: { state: 'i32', words: 'i32' },
    variables: { end: 'i32', s0: 'v128', s1: 'v128', s2: 'v128', s3: 'v128', drawn: 'v128', shifted: 'v128' },
    body({ get, set }) {
      const n = i32.constant
      const rotated = (value: Code, name: 'drawn' | 's3', by: number): Code =>
        sequence(set(name, value), set(name, v128.or(v128.shl(get(name), n(by)), v128.shrU(get(name), n(32 - by)))))
      return sequence(
        ...(['s0', 's1', 's2', 's3'] as const).map((name, index) => set(name, v128.load(get('state'), 16 * index))),
        set('end', i32.add(get('words'), n(wordsBuffered * 4))),
        loopWhile(
          i32.ltU(get('words'), get('end')),
          sequence(
            rotated(v128.mul(get('s1'), v128.splat(n(5))), 'drawn', 7),
            v128.store(get('words'), v128.mul(get('drawn'), v128.splat(n(9)))),
            set('shifted', v128.shl(get('s1'), n(9))),
            set('s2', v128.xor(get('s2'), get('s0'))),
            set('s3', v128.xor(get('s3'), get('s1'))),
            set('s1', v128.xor(get('s1'), get('s2'))),
            set('s0', v128.xor(get('s0'), get('s3'))),
            set('s2', v128.xor(get('s2'), get('shifted'))),
            rotated(get('s3'), 's3', 11),
            set('words', i32.add(get('words'), n(16))),
          ),
        ),
        ...(['s0', 's1', 's2', 's3'] as const).map((name, index) => v128.store(get('state'), get(name), 16 * index)),
      )
    },
  })
}

type Drawing = 'state' | 'words' | 'stop' | 'at' | 'word' | 'low' | 'pair' | 'index' | 'product' | 'claim' | 'octave'

export const drawingParameters = { state: 'i32', words: 'i32' } as const
export const drawingVariables = {
  stop: 'i32',
  at: 'i32',
  word: 'i32',
  low: 'i32',
  pair: 'i32',
  index: 'i32',
  octave: 'i32',
  product: 'i64',
  claim: 'f64',
} as const

/** What every kernel draws with; results stand in the locals `word`, `index` and `claim`. */
export function drawing({ get, set }: Locals<Drawing>) {
  const n = i32.constant
  const begin = sequence(set('stop', i32.add(get('words'), n(wordsBuffered * 4))), set('at', get('stop')))
  const next = sequence(
    when(i32.eq(get('at'), get('stop')), sequence(call(fill, get('state'), get('words')), set('at', get('words')))),
    set('word', i32.load(get('at'))),
    set('at', i32.add(get('at'), n(4))),
  )
  const scaled = (size: Code): Code =>
    sequence(next, set('product', i64.mul(i64.extendU(get('word')), i64.extendU(size))))
  const high = i32.wrap(i64.shrU(get('product'), i64.constant(32)))
  const drawIndex = (table: Code, size: Code): Code =>
    sequence(
      scaled(size),
      set('index', high),
      set('low', i32.wrap(get('product'))),
      set('pair', i32.add(table, i32.shl(get('index'), n(3)))),
      set('index', select(get('index'), i32.load(get('pair'), 4), i32.ltU(get('low'), i32.load(get('pair'))))),
    )
  const claimOfWord = (table: Code): Code =>
    sequence(
      set('octave', i32.clz(i32.or(get('word'), n(1)))),
      set('low', i32.shl(i32.shl(get('word'), get('octave')), n(1))),
      set('pair', i32.add(table, i32.shl(i32.add(i32.shl(get('octave'), n(5)), i32.shrU(get('low'), n(27))), n(4)))),
      set(
        'claim',
        f64.add(
          f64.load(get('pair')),
          f64.mul(f64.load(get('pair'), 8), f64.mul(f64.convertU(i32.shl(get('low'), n(5))), f64.constant(2 ** -32))),
        ),
      ),
    )
  const drawClaim = (table: Code): Code => sequence(next, claimOfWord(table))
  return { begin, next, scaled, high, drawIndex, drawClaim, claimOfWord }
}
