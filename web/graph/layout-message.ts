/** Numbers per node in the matrix of graphology-layout-forceatlas2: x and y come first. */
export const NODE_STRIDE = 10;

/** To the worker: matrices as `helpers.graphToByteArrays` of graphology-layout-forceatlas2 makes them. */
export interface LayoutRequest {
  readonly nodes: Float32Array<ArrayBuffer>;
  readonly edges: Float32Array<ArrayBuffer>;
  /** Widths of the labels in pixels, in the order of the nodes. */
  readonly labels: Float32Array<ArrayBuffer>;
  /** Width of the canvas through its height. */
  readonly aspect: number;
}

/** From the worker, once, when the layout has settled. */
export interface LayoutResult {
  readonly nodes: Float32Array<ArrayBuffer>;
  /** Steps taken until nothing moved any more, or the most that are allowed. */
  readonly steps: number;
}
