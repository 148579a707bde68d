/** The parts of graphology-layout-forceatlas2 that it ships without declarations. */
declare module "graphology-layout-forceatlas2/iterate" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

  /** One step of the layout; both matrices are as in `helpers.graphToByteArrays`, the first changes. */
  // biome-ignore lint/style/noDefaultExport: declares how the package exports it
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}
