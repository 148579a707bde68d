import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { drawEdgeLabel } from "./draw-edge-label.ts";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import { FRAGMENT_SHADER, VERTEX_SHADER } from "./edge-shaders.ts";

/** What the shader needs of an edge beside what Sigma knows of every edge. */
export interface EdgeStyle {
  readonly curvature: number;
  /** A number of `LINE_STYLES`. */
  readonly lineStyle: number;
}

const SEGMENTS = 14;
const UNIFORMS = [
  "u_matrix",
  "u_dimensions",
  "u_sizeRatio",
  "u_pixelRatio",
  "u_minEdgeThickness",
] as const;

type Uniform = (typeof UNIFORMS)[number];

/** The strip: along the body pairwise, then the base of the head, then its tip. */
function stripVertices(): number[][] {
  const vertices: number[][] = [];
  for (let step = 0; step <= SEGMENTS; step++) {
    for (const side of [-1, 1]) vertices.push([step / SEGMENTS, side, 0]);
  }
  for (const part of [1, 2]) {
    for (const side of [-1, 1]) vertices.push([1, side, part]);
  }
  return vertices;
}

/** Draws straight and curved edges with an arrow head, solid or dashed by status. */
export class StatementEdgeProgram extends EdgeProgram<Uniform, DrawnNode, DrawnEdge> {
  override drawLabel = drawEdgeLabel;

  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
    const vertices = stripVertices();
    return {
      VERTICES: vertices.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_source", size: 2, type: FLOAT },
        { name: "a_target", size: 2, type: FLOAT },
        { name: "a_sourceSize", size: 1, type: FLOAT },
        { name: "a_targetSize", size: 1, type: FLOAT },
        { name: "a_thickness", size: 1, type: FLOAT },
        { name: "a_curvature", size: 1, type: FLOAT },
        { name: "a_style", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: "a_step", size: 1, type: FLOAT },
        { name: "a_side", size: 1, type: FLOAT },
        { name: "a_part", size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: vertices,
    };
  }

  processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<EdgeStyle>,
  ): void {
    const row = [
      source.x,
      source.y,
      target.x,
      target.y,
      source.size,
      target.size,
      data.size,
      data.curvature ?? 0,
      data.lineStyle ?? 0,
      floatColor(data.color),
      edgeIndex,
    ];
    this.array.set(row, startIndex);
  }

  setUniforms(
    params: RenderParams,
    {
      gl,
      uniformLocations,
    }: {
      gl: WebGLRenderingContext | WebGL2RenderingContext;
      uniformLocations: Record<Uniform, WebGLUniformLocation>;
    },
  ): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform2f(
      uniformLocations.u_dimensions,
      params.width * params.pixelRatio,
      params.height * params.pixelRatio,
    );
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
    gl.uniform1f(uniformLocations.u_minEdgeThickness, params.minEdgeThickness);
  }
}
