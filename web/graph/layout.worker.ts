import type { LayoutRequest, LayoutResult } from "./layout-message.ts";
import { settle } from "./settle.ts";

addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  const { nodes, edges, labels } = data;
  const result: LayoutResult = { steps: settle(nodes, edges, labels), nodes };
  postMessage(result, { transfer: [nodes.buffer] });
});
