/** Eigenvalues and, row by row, eigenvectors of a symmetric matrix (row by row in one array). */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: Float64Array
}

/** Cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 4th ed., §8.5); a sweep or ten for any matrix. */
export function eigenOf(symmetric: Float64Array, size: number): Eigen {
  const a = symmetric.slice()
  const vectors = new Float64Array(size * size)
  for (let index = 0; index < size; index += 1) vectors[index * size + index] = 1
  const scale = a.reduce((sum, value) => sum + value * value, 0)
  for (let sweep = 0; sweep < 60 && offDiagonal(a, size) > 1e-24 * scale; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, vectors, { p, q, size })
    }
  }
  return { values: Float64Array.from({ length: size }, (_, index) => a[index * size + index]!), vectors }
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0
  for (let p = 0; p < size; p += 1) {
    for (let q = p + 1; q < size; q += 1) sum += 2 * a[p * size + q]! ** 2
  }
  return sum
}

/** Makes the element (p, q) zero. */
function rotate(a: Float64Array, vectors: Float64Array, { p, q, size }: Record<'p' | 'q' | 'size', number>): void {
  const apq = a[p * size + q]!
  if (apq === 0) return
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq)
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < size; k += 1) {
    const [kp, kq] = [a[k * size + p]!, a[k * size + q]!]
    a[k * size + p] = c * kp - s * kq
    a[k * size + q] = s * kp + c * kq
  }
  for (let k = 0; k < size; k += 1) {
    const [pk, qk] = [a[p * size + k]!, a[q * size + k]!]
    a[p * size + k] = c * pk - s * qk
    a[q * size + k] = s * pk + c * qk
    const [vp, vq] = [vectors[p * size + k]!, vectors[q * size + k]!]
    vectors[p * size + k] = c * vp - s * vq
    vectors[q * size + k] = s * vp + c * vq
  }
}
