import { drawing, drawingParameters, drawingVariables, fillWords } from './kernel-drawing.ts'
import { rowBytes, rowPlaces, yearsOfBlock } from './kernel-image.ts'
import {
  assembled,
  type AssembledFunction,
  assembledModule,
  type Code,
  f64,
  i32,
  loopWhile,
  sequence,
  when,
} from './wasm-assembler.ts'

/** The kernel of simulate-block.ts in WebAssembly: the same operations in the same order, four lanes of random words at once. */
export const kernelModule = (): Uint8Array =>
  assembledModule([fillWords(), claimsOfOne(), claimsOfMany(), eventsOfBlock()])

function claimsOfOne(): AssembledFunction {
  return assembled({
    name: 'claimsOfOne',
    parameters: {
      ...drawingParameters,
      first: 'i32',
      count: 'i32',
      countSize: 'i32',
      row: 'i32',
      totals: 'i32',
      largest: 'i32',
      end: 'i32',
    },
    variables: {
      ...drawingVariables,
      left: 'i32',
      table: 'i32',
      sum: 'f64',
      most: 'f64',
      yuan: 'f64',
      deductible: 'f64',
      limit: 'f64',
    },
    body(locals) {
      const { get, set } = locals
      const { begin, drawIndex, drawClaim } = drawing(locals)
      const terms = (['yuan', 'deductible', 'limit'] as const).map((name) =>
        set(name, f64.load(get('row'), rowPlaces[name])),
      )
      return sequence(
        begin,
        ...terms,
        set('table', i32.load(get('row'), rowPlaces.table)),
        loopWhile(
          i32.ltU(get('totals'), get('end')),
          sequence(
            set('sum', f64.constant(0)),
            set('most', f64.constant(0)),
            drawIndex(get('count'), get('countSize')),
            set('left', i32.add(get('first'), get('index'))),
            loopWhile(
              i32.gtS(get('left'), i32.constant(0)),
              sequence(
                drawClaim(get('table')),
                set('sum', f64.add(get('sum'), get('claim'))),
                set('most', f64.max(get('most'), get('claim'))),
                set('left', i32.sub(get('left'), i32.constant(1))),
              ),
            ),
            f64.store(
              get('totals'),
              f64.mul(
                get('yuan'),
                f64.min(f64.max(f64.sub(get('sum'), get('deductible')), f64.constant(0)), get('limit')),
              ),
            ),
            f64.store(get('largest'), f64.mul(get('yuan'), get('most'))),
            set('totals', i32.add(get('totals'), i32.constant(8))),
            set('largest', i32.add(get('largest'), i32.constant(8))),
          ),
        ),
      )
    },
  })
}

function claimsOfMany(): AssembledFunction {
  return assembled({
    name: 'claimsOfMany',
    parameters: {
      ...drawingParameters,
      first: 'i32',
      count: 'i32',
      countSize: 'i32',
      pick: 'i32',
      pickSize: 'i32',
      rows: 'i32',
      sums: 'i32',
      rowOf: 'i32',
      touched: 'i32',
      totals: 'i32',
      largest: 'i32',
      end: 'i32',
    },
    variables: {
      ...drawingVariables,
      left: 'i32',
      row: 'i32',
      account: 'i32',
      size: 'i32',
      open: 'i32',
      closing: 'i32',
      sum: 'f64',
      most: 'f64',
      total: 'f64',
      yuan: 'f64',
    },
    body(locals) {
      const { get, set } = locals
      const { begin, scaled, high, drawIndex, drawClaim } = drawing(locals)
      const n = i32.constant
      const of = (place: keyof typeof rowPlaces): Code => i32.load(get('row'), rowPlaces[place])
      const amount = (place: keyof typeof rowPlaces): Code => f64.load(get('row'), rowPlaces[place])
      const sumAt = i32.add(get('sums'), i32.shl(get('account'), n(3)))
      const rowAt = i32.add(get('rowOf'), i32.shl(get('account'), n(2)))
      const chooseRow = sequence(
        set('index', n(0)),
        when(i32.eq(get('pickSize'), n(1)), [], drawIndex(get('pick'), get('pickSize'))),
        set('row', i32.add(get('rows'), i32.mul(get('index'), n(rowBytes)))),
        set('yuan', amount('yuan')),
        set('account', of('account')),
        when(
          i32.ltS(get('account'), n(0)),
          [],
          when(
            i32.ltU(n(1), of('copies')),
            sequence(scaled(of('copies')), set('account', i32.add(get('account'), high))),
          ),
        ),
      )
      const drawCluster = sequence(
        set('size', n(1)),
        when(
          of('clusterSize'),
          sequence(drawIndex(of('cluster'), of('clusterSize')), set('size', i32.add(n(1), get('index')))),
        ),
        set('sum', f64.constant(0)),
        loopWhile(
          i32.gtS(get('size'), n(0)),
          sequence(
            drawClaim(of('table')),
            set('sum', f64.add(get('sum'), get('claim'))),
            set('most', f64.max(get('most'), f64.mul(get('yuan'), get('claim')))),
            set('size', i32.sub(get('size'), n(1))),
          ),
        ),
      )
      const book = when(
        i32.ltS(get('account'), n(0)),
        set('total', f64.add(get('total'), f64.mul(get('yuan'), get('sum')))),
        sequence(
          when(
            f64.eq(f64.load(sumAt), f64.constant(0)),
            sequence(
              i32.store(get('open'), get('account')),
              set('open', i32.add(get('open'), n(4))),
              i32.store(rowAt, get('row')),
            ),
          ),
          f64.store(sumAt, f64.add(f64.load(sumAt), get('sum'))),
        ),
      )
      const closeAccounts = sequence(
        set('closing', get('touched')),
        loopWhile(
          i32.ltU(get('closing'), get('open')),
          sequence(
            set('account', i32.load(get('closing'))),
            set('row', i32.load(rowAt)),
            set(
              'total',
              f64.add(
                get('total'),
                f64.mul(
                  amount('yuan'),
                  f64.min(f64.max(f64.sub(f64.load(sumAt), amount('deductible')), f64.constant(0)), amount('limit')),
                ),
              ),
            ),
            f64.store(sumAt, f64.constant(0)),
            set('closing', i32.add(get('closing'), n(4))),
          ),
        ),
      )
      return sequence(
        begin,
        loopWhile(
          i32.ltU(get('totals'), get('end')),
          sequence(
            set('total', f64.constant(0)),
            set('most', f64.constant(0)),
            set('open', get('touched')),
            drawIndex(get('count'), get('countSize')),
            set('left', i32.add(get('first'), get('index'))),
            loopWhile(
              i32.gtS(get('left'), n(0)),
              sequence(chooseRow, drawCluster, book, set('left', i32.sub(get('left'), n(1)))),
            ),
            closeAccounts,
            f64.store(get('totals'), get('total')),
            f64.store(get('largest'), get('most')),
            set('totals', i32.add(get('totals'), n(8))),
            set('largest', i32.add(get('largest'), n(8))),
          ),
        ),
      )
    },
  })
}

function eventsOfBlock(): AssembledFunction {
  return assembled({
    name: 'eventsOfBlock',
    parameters: {
      ...drawingParameters,
      points: 'i32',
      table: 'i32',
      skip: 'i32',
      skipSize: 'i32',
      shares: 'i32',
      sharesSize: 'i32',
      totals: 'i32',
      largest: 'i32',
      end: 'i32',
      lossPerUnit: 'f64',
    },
    variables: { ...drawingVariables, left: 'i32', fresh: 'i32', place: 'i32', mark: 'f64', hit: 'f64' },
    body(locals) {
      const { get, set } = locals
      const { begin, next, drawIndex, claimOfWord } = drawing(locals)
      const n = i32.constant
      const oneEvent = sequence(
        // The first mark of a year is a point of the block's net.
        when(get('fresh'), set('word', i32.load(get('points'), 4 * yearsOfBlock)), next),
        set('fresh', n(0)),
        claimOfWord(get('table')),
        set('mark', get('claim')),
        set('hit', f64.constant(0)),
        set('place', n(0)),
        loopWhile(
          i32.ltU(get('place'), get('sharesSize')),
          sequence(
            drawIndex(get('skip'), get('skipSize')),
            set('place', i32.add(get('place'), get('index'))),
            when(
              i32.eq(get('index'), i32.sub(get('skipSize'), n(1))),
              [],
              when(
                i32.ltU(get('place'), get('sharesSize')),
                sequence(
                  set('hit', f64.add(get('hit'), f64.load(i32.add(get('shares'), i32.shl(get('place'), n(3)))))),
                  set('place', i32.add(get('place'), n(1))),
                ),
              ),
            ),
          ),
        ),
        set('claim', f64.mul(f64.mul(get('lossPerUnit'), get('mark')), get('hit'))),
        f64.store(get('totals'), f64.add(f64.load(get('totals')), get('claim'))),
        f64.store(get('largest'), f64.max(f64.load(get('largest')), get('claim'))),
      )
      return sequence(
        begin,
        loopWhile(
          i32.ltU(get('totals'), get('end')),
          sequence(
            set('left', i32.load(get('points'))),
            set('fresh', n(1)),
            loopWhile(i32.gtS(get('left'), n(0)), sequence(oneEvent, set('left', i32.sub(get('left'), n(1))))),
            set('points', i32.add(get('points'), n(4))),
            set('totals', i32.add(get('totals'), n(8))),
            set('largest', i32.add(get('largest'), n(8))),
          ),
        ),
      )
    },
  })
}
