/** Numbers in row-major order. `data.length` is the product of `dims`. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array | Int32Array | BigInt64Array;
}

export type Tensors = Readonly<Record<string, Tensor>>;

/** A graph of a trained model: named tensors in, named tensors out. Safe to call again before an answer has come. */
export interface TensorModel {
  run(inputs: Tensors): Promise<Tensors>;
}

/**
 * The data of a floating-point output.
 * @throws Error where the model has no such output: its files do not belong together
 */
export function floats(outputs: Tensors, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (data instanceof Float32Array) return data;
  throw new Error(`The model gives no floating-point output "${name}"`);
}

/** The data of an output of class numbers. @throws Error as `floats` does */
export function classes(outputs: Tensors, name: string): Int32Array {
  const data = outputs[name]?.data;
  if (data instanceof Int32Array) return data;
  throw new Error(`The model gives no output of class numbers "${name}"`);
}

/**
 * A tensor of whole numbers from 0 to 2³¹ - 1 as the graphs take them. Written as halves of 64-bit
 * numbers in little-endian order, which every platform of the runtime has: a BigInt for each would
 * cost more than the decoding.
 */
export function wholeNumbers(values: ArrayLike<number>, dims: readonly number[]): Tensor {
  const data = new BigInt64Array(values.length);
  const halves = new Int32Array(data.buffer);
  for (let index = 0; index < values.length; index++) halves[2 * index] = values[index] ?? 0;
  return { dims, data };
}
