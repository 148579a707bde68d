import type { LayoutRequest, LayoutResult } from "./layout-message.ts";
import { settle } from "./settle.ts";

addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  const { nodes, edges, labels, aspect } = data;
  const result: LayoutResult = { steps: settle(nodes, edges, labels, aspect), nodes };
  postMessage(result, { transfer: [nodes.buffer] });
});
