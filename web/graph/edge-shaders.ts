import type { StatusWire } from "../../src/server/wire.ts";
import { DASHES, LINE_STYLES } from "./line-style.ts";

/**
 * An edge is one triangle strip along a quadratic Bézier curve, with an arrow head at its end. The
 * strip is laid out in device pixels, so that dashes keep their length at every zoom.
 */
export const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_sourceSize;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_curvature;
attribute float a_style;
attribute float a_step;
attribute float a_side;
attribute float a_part;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_style;

const float bias = 255.0 / 254.0;

vec2 toPixels(vec2 position) {
  vec2 clip = (u_matrix * vec3(position, 1.0)).xy;
  return (clip + 1.0) * u_dimensions / 2.0;
}

void main() {
  vec2 start = toPixels(a_source);
  vec2 end = toPixels(a_target);
  vec2 chord = end - start;
  float chordLength = max(length(chord), 0.001);
  vec2 control = (start + end) / 2.0 + vec2(-chord.y, chord.x) * a_curvature;

  float thickness = max(u_minEdgeThickness, a_thickness / u_sizeRatio) * u_pixelRatio;
  float headLength = thickness * 2.2 + 4.5 * u_pixelRatio;
  float headHalf = thickness * 0.75 + 1.8 * u_pixelRatio;
  float gap = 1.5 * u_pixelRatio;

  // A quadratic curve leaves and arrives at twice the length of its control arm.
  float speed = max(2.0 * length(control - start), 0.001);
  float arm = length(control - start) + length(end - control);
  // Gravesen's estimate of the length of a Bézier curve (Graphics Gems V, 1995).
  float curveLength = (2.0 * chordLength + arm) / 3.0;
  float first = min((a_sourceSize / u_sizeRatio) * u_pixelRatio / speed, 0.45);
  float tip = max(1.0 - ((a_targetSize / u_sizeRatio) * u_pixelRatio + gap) / speed, 0.55);
  float base = max(tip - headLength / speed, first);

  float t = a_part < 0.5 ? mix(first, base, a_step) : (a_part < 1.5 ? base : tip);
  float halfWidth = a_part < 0.5 ? thickness / 2.0 : (a_part < 1.5 ? headHalf : 0.0);
  #ifdef PICKING_MODE
  halfWidth = max(halfWidth, 4.0 * u_pixelRatio);
  #endif

  vec2 point = mix(mix(start, control, t), mix(control, end, t), t);
  vec2 tangent = mix(control - start, end - control, t);
  vec2 normal = normalize(vec2(-tangent.y, tangent.x) + vec2(0.000001, 0.0));
  float reach = halfWidth + (a_part > 1.5 ? 0.0 : 1.0);
  vec2 pixel = point + normal * a_side * reach;

  gl_Position = vec4(pixel / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_across = a_side * reach;
  v_half = halfWidth;
  v_along = a_part < 0.5 ? t * curveLength / u_pixelRatio : -1.0;
  v_style = a_style;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

export const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_style;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float gap = 0.0;
  if (v_along >= 0.0) {
${Object.entries(DASHES).map(dashRule).join("")}  }
  if (gap > 0.5) discard;
  float edge = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_across));
  gl_FragColor = v_color * edge;
  #endif
}
`;

/** GLSL that raises \`gap\` where a line of one style is not drawn. */
function dashRule([status, dashes]: [string, readonly number[]]): string {
  const period = dashes.reduce((sum, length) => sum + length, 0);
  if (period === 0) return "";
  const style = LINE_STYLES[status as StatusWire];
  let at = 0;
  const drawn: string[] = [];
  dashes.forEach((length, index) => {
    if (index % 2 === 0) drawn.push(`(d >= ${float(at)} && d < ${float(at + length)})`);
    at += length;
  });
  return `    if (abs(v_style - ${float(style)}) < 0.5) {
      float d = mod(v_along, ${float(period)});
      gap = (${drawn.join(" || ")}) ? 0.0 : 1.0;
    }
`;
}

function float(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
