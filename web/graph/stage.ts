import { createNodeBorderProgram } from "@sigma/node-border";
import Sigma from "sigma";
import type { CameraState } from "sigma/types";
import { animateNodes } from "sigma/utils";
import { edgeAppearance, nodeAppearance } from "./appearance.ts";
import { forgetCanvasColours } from "./canvas-colours.ts";
import { drawNodeHover, LabelLayer } from "./draw-node-label.ts";
import {
  createDrawnGraph,
  type DrawnEdge,
  type DrawnGraph,
  type DrawnNode,
  updateDrawnGraph,
} from "./drawn-graph.ts";
import { StatementEdgeProgram } from "./edge-program.ts";
import { type Emphasis, emphasise, NO_EMPHASIS, type Pointed } from "./emphasis.ts";
import { settleInWorker } from "./layout.ts";
import type { Shown } from "./subgraph.ts";

export interface StageEvents {
  readonly onSelect: (item: Pointed | null) => void;
  readonly onExpand: (id: string) => void;
  /** Where the pointer is, in CSS pixels of the canvas; null when it left. */
  readonly onPoint: (item: Pointed | null, at: { x: number; y: number }) => void;
  readonly onSettled: () => void;
}

/** CSS pixels at each side of the canvas that panels cover. */
export interface Insets {
  readonly right: number;
  readonly bottom: number;
}

const UI_FONT = '"Libre Franklin Variable", system-ui, sans-serif';
/** CSS pixels of canvas that full-size nodes and all labels of a small graph need. */
const ROOMY = 600;
/** Camera ratios: all of a graph may come as near as this, a neighbourhood as near as that. */
const WIDEST = 0.9;
const CLOSEST = 0.5;
const START: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
const MOVE = { duration: 350, easing: "quadraticInOut" } as const;

/** The drawing surface: owns the WebGL canvas, the drawn graph and its layout. No requests, no routes. */
export class Stage {
  readonly #graph: DrawnGraph = createDrawnGraph();
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #events: StageEvents;
  readonly #labels = new LabelLayer();
  readonly #resize: ResizeObserver;
  #emphasis: Emphasis = NO_EMPHASIS;
  #layout: AbortController | null = null;
  #insets: Insets = { right: 0, bottom: 0 };
  /** Of node sizes: small on a small canvas. */
  #scale = 1;

  /** @throws Error where the browser has no WebGL */
  constructor(container: HTMLElement, events: StageEvents) {
    this.#events = events;
    this.#sigma = new Sigma<DrawnNode, DrawnEdge>(this.#graph, container, {
      allowInvalidContainer: true,
      defaultNodeType: "ringed",
      defaultEdgeType: "statement",
      nodeProgramClasses: {
        ringed: createNodeBorderProgram<DrawnNode, DrawnEdge>({
          borders: [
            {
              size: { attribute: "haloSize", defaultValue: 0, mode: "pixels" },
              color: { attribute: "haloColour" },
            },
            {
              size: { attribute: "ringSize", defaultValue: 1, mode: "pixels" },
              color: { attribute: "ringColour" },
            },
            { size: { fill: true }, color: { attribute: "color" } },
          ],
        }),
      },
      edgeProgramClasses: { statement: StatementEdgeProgram },
      nodeReducer: (key, data) => nodeAppearance(key, data, this.#emphasis, this.#scale),
      edgeReducer: (key, data) => edgeAppearance(key, data, this.#emphasis, this.#graph.size),
      defaultDrawNodeLabel: this.#labels.draw,
      defaultDrawNodeHover: drawNodeHover,
      labelFont: UI_FONT,
      labelSize: 12.5,
      labelWeight: "500",
      labelGridCellSize: 110,
      edgeLabelFont: UI_FONT,
      edgeLabelSize: 11.5,
      edgeLabelWeight: "500",
      renderEdgeLabels: true,
      enableEdgeEvents: true,
      hideEdgesOnMove: false,
      minEdgeThickness: 1,
      zIndex: true,
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      doubleClickZoomingRatio: 1,
    });
    this.#sigma.on("afterRender", () => this.#labels.write());
    this.#listen(container);
    this.#resize = new ResizeObserver(() => {
      this.#sigma.resize();
      this.#fitLabels();
      this.#sigma.refresh();
    });
    this.#resize.observe(container);
  }

  /** Draws what is given; what stays keeps its place. Moves are animated unless motion is unwelcome. */
  async show(shown: Shown, still: boolean): Promise<void> {
    const isFirst = this.#graph.order === 0;
    const changed = updateDrawnGraph(this.#graph, shown);
    this.#fitLabels();
    this.#sigma.refresh();
    if (!changed) return;
    this.#layout?.abort();
    const { width, height } = this.#sigma.getDimensions();
    const layout = new AbortController();
    this.#layout = layout;
    const positions = await settleInWorker(this.#graph, width / height, layout.signal);
    if (layout.signal.aborted) return;
    const kept = Object.fromEntries(
      Object.entries(positions).filter(([key]) => this.#graph.hasNode(key)),
    );
    if (isFirst || still) {
      this.#graph.updateEachNodeAttributes((key, node) => ({ ...node, ...kept[key] }), {
        attributes: ["x", "y"],
      });
      this.#sigma.refresh();
    } else {
      animateNodes(this.#graph, kept, { duration: 600, easing: "quadraticInOut" });
    }
    if (isFirst) this.fitEmphasis(true);
    this.#events.onSettled();
  }

  point(selected: Pointed | null, pointed: Pointed | null): void {
    this.#emphasis = emphasise(this.#graph, selected, pointed);
    this.#sigma.refresh({ skipIndexation: true });
  }

  /** Tells which part of the canvas panels cover, so that nothing is brought to where it is hidden. */
  cover(insets: Insets): void {
    this.#insets = insets;
  }

  /** Brings a node or the middle of an edge into sight, if it is not. */
  reveal(item: Pointed, still: boolean): void {
    const place = this.#viewportPlace(item);
    if (place === null) return;
    const { width, height } = this.#clearArea();
    const margin = Math.min(60, width / 6, height / 6);
    const inside =
      place.x > margin && place.x < width - margin && place.y > margin && place.y < height - margin;
    if (!inside) this.#centre(place, still);
  }

  zoom(factor: number, still: boolean): void {
    const { ratio } = this.#sigma.getCamera();
    this.#moveCamera({ ratio: Math.min(3, Math.max(0.05, ratio * factor)) }, still);
  }

  /** Shows all of the graph in the part of the canvas that no panel covers. */
  fit(still: boolean): void {
    this.#fitNodes(this.#graph.nodes(), WIDEST, still);
  }

  /** Shows what stands out, close enough to read, or all of the graph where nothing does. */
  fitEmphasis(still: boolean): void {
    const { nodes } = this.#emphasis;
    if (nodes === null) this.fit(still);
    else this.#fitNodes([...nodes], CLOSEST, still);
  }

  /** Takes the colours of the theme that is in force now. */
  recolour(): void {
    forgetCanvasColours();
    this.#sigma.refresh();
  }

  kill(): void {
    this.#layout?.abort();
    this.#resize.disconnect();
    this.#sigma.kill();
  }

  #listen(container: HTMLElement): void {
    const sigma = this.#sigma;
    const { onSelect, onExpand, onPoint } = this.#events;
    sigma.on("clickNode", ({ node }) => onSelect({ kind: "node", id: node }));
    sigma.on("clickEdge", ({ edge }) => onSelect({ kind: "edge", id: edge }));
    sigma.on("clickStage", () => onSelect(null));
    sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      onExpand(node);
    });
    const point = (item: Pointed | null, at: { x: number; y: number }) => {
      container.classList.toggle("is-over-item", item !== null);
      onPoint(item, at);
    };
    sigma.on("enterNode", ({ node, event }) => point({ kind: "node", id: node }, event));
    sigma.on("enterEdge", ({ edge, event }) => point({ kind: "edge", id: edge }, event));
    sigma.on("leaveNode", ({ event }) => point(null, event));
    sigma.on("leaveEdge", ({ event }) => point(null, event));
  }

  /** Where there is room, every node may have its label; where not, Sigma's grid leaves some out. */
  #fitLabels(): void {
    const { width, height } = this.#sigma.getDimensions();
    const { order } = this.#graph;
    const small = Math.min(width, height) < ROOMY;
    this.#scale = Math.max(0.55, Math.min(1, Math.min(width, height) / ROOMY));
    this.#sigma.setSetting("stagePadding", small ? 40 : 72);
    this.#sigma.setSetting("labelRenderedSizeThreshold", order <= 120 ? 0 : 5);
    this.#sigma.setSetting("labelDensity", small ? 2 : order <= 60 ? 4 : 0.7);
  }

  /** @param closest the smallest camera ratio: one node alone would otherwise fill the canvas */
  #fitNodes(keys: readonly string[], closest: number, still: boolean): void {
    const places = keys
      .map((key) => this.#sigma.getNodeDisplayData(key))
      .filter((data) => data !== undefined);
    if (places.length === 0) return;
    const [left, right] = [
      Math.min(...places.map(({ x }) => x)),
      Math.max(...places.map(({ x }) => x)),
    ];
    const [low, high] = [
      Math.min(...places.map(({ y }) => y)),
      Math.max(...places.map(({ y }) => y)),
    ];
    const clear = this.#clearArea();
    const padding = this.#sigma.getSetting("stagePadding");
    const start = { cameraState: START };
    const origin = this.#sigma.viewportToFramedGraph({ x: 0, y: 0 }, start);
    const corner = this.#sigma.viewportToFramedGraph(
      {
        // Labels are wider than their nodes.
        x: Math.max(clear.width - 3 * padding, 40),
        y: Math.max(clear.height - 2 * padding, 40),
      },
      start,
    );
    const ratio = Math.max(
      closest,
      (right - left) / Math.abs(corner.x - origin.x),
      (high - low) / Math.abs(corner.y - origin.y),
    );
    const centre = { x: (left + right) / 2, y: (low + high) / 2 };
    this.#moveCamera({ ratio, angle: 0, ...this.#cameraTowards(centre, ratio) }, still);
  }

  #moveCamera(state: Partial<CameraState>, still: boolean): void {
    const camera = this.#sigma.getCamera();
    if (still) camera.setState(state);
    else void camera.animate(state, MOVE);
  }

  #clearArea(): { width: number; height: number } {
    const { width, height } = this.#sigma.getDimensions();
    return {
      width: Math.max(width - this.#insets.right, width * 0.2),
      height: Math.max(height - this.#insets.bottom, height * 0.2),
    };
  }

  #viewportPlace(item: Pointed): { x: number; y: number } | null {
    const keys = item.kind === "node" ? [item.id] : this.#endsOf(item.id);
    const places = keys
      .map((key) => this.#sigma.getNodeDisplayData(key))
      .filter((data) => data !== undefined)
      .map((data) => this.#sigma.framedGraphToViewport(data, this.#present()));
    if (places.length === 0) return null;
    const mean = (axis: "x" | "y") =>
      places.reduce((sum, place) => sum + place[axis], 0) / places.length;
    return { x: mean("x"), y: mean("y") };
  }

  /** The camera as it is now: Sigma's own matrix lags until the next frame. */
  #present(): { cameraState: CameraState } {
    return { cameraState: this.#sigma.getCamera().getState() };
  }

  #endsOf(edge: string): string[] {
    return this.#graph.hasEdge(edge) ? this.#graph.extremities(edge) : [];
  }

  #centre(place: { x: number; y: number }, still: boolean): void {
    const target = this.#sigma.viewportToFramedGraph(place, this.#present());
    const { ratio } = this.#sigma.getCamera();
    this.#moveCamera(this.#cameraTowards(target, ratio), still);
  }

  /** The camera's centre that shows a point of the framed graph in the middle of the clear area. */
  #cameraTowards(target: { x: number; y: number }, ratio: number): { x: number; y: number } {
    const { width, height } = this.#sigma.getDimensions();
    const clear = this.#clearArea();
    const cameraState = { ...START, ratio };
    const middle = this.#sigma.viewportToFramedGraph(
      { x: width / 2, y: height / 2 },
      { cameraState },
    );
    const seen = this.#sigma.viewportToFramedGraph(
      { x: clear.width / 2, y: clear.height / 2 },
      { cameraState },
    );
    return { x: target.x + middle.x - seen.x, y: target.y + middle.y - seen.y };
  }
}
