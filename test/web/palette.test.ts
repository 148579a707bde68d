import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classSlot } from "../../web/graph/class-colour.ts";

type Rgb = readonly [number, number, number];

const css = readFileSync(new URL("../../web/styles/theme.css", import.meta.url), "utf8");

function colour(name: string, theme: "light" | "dark"): Rgb {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
  const hex = pair?.[theme === "light" ? 1 : 2];
  if (!hex) throw new Error(`theme.css has no colour --${name}.`);
  return [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  ) as unknown as Rgb;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Full dichromacy as simulated by Machado, Oliveira and Fernandes, IEEE TVCG 15(6), 2009. */
const VISIONS: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb {
  return matrix.map(([x, y, z]) =>
    Math.max(0, Math.min(1, x * r + y * g + z * b)),
  ) as unknown as Rgb;
}

/** Distance in OKLab (Ottosson, 2020), times 100. */
function distance(a: Rgb, b: Rgb): number {
  const [x, y] = [oklab(a), oklab(b)];
  return 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const classes = Array.from({ length: 8 }, (_, slot) => colour(`class-${slot + 1}`, theme));

  it.each(Object.entries(VISIONS))("tells all classes apart with %s vision", (_name, matrix) => {
    const views = classes.map((rgb) => seen(matrix, rgb));
    for (const [index, a] of views.entries()) {
      for (const b of views.slice(index + 1)) expect(distance(a, b)).toBeGreaterThan(8);
    }
  });

  it("draws nodes and edges that stand out from the canvas (WCAG 1.4.11)", () => {
    const canvas = colour("canvas", theme);
    for (const rgb of classes) expect(contrast(rgb, canvas)).toBeGreaterThanOrEqual(2.9);
    expect(contrast(colour("edge", theme), canvas)).toBeGreaterThan(2.7);
    expect(contrast(colour("edge-strong", theme), canvas)).toBeGreaterThan(4.5);
  });

  it.each(["ink", "ink-2", "ink-3"])("sets readable text in --%s (WCAG 1.4.3)", (ink) => {
    for (const ground of ["paper", "canvas", "wash"]) {
      expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("keeps marked words readable", () => {
    for (const ground of ["marker", "marker-wash"]) {
      expect(contrast(colour("ink", theme), colour(ground, theme))).toBeGreaterThanOrEqual(7);
      expect(contrast(colour("ink-2", theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("the colour of a class", () => {
  it.each([
    ["https://w3id.org/epigraph#Person", 1],
    ["https://schema.org/Organization", 2],
    ["https://w3id.org/epigraph#Country", 3],
    ["https://w3id.org/epigraph#Summit", 4],
    ["https://example.org/InternationalOrganization", 2],
    ["https://example.org/Volcano", 7],
    ["http://www.w3.org/2002/07/owl#Thing", 8],
  ])("of %s is slot %i", (iri, slot) => {
    expect(classSlot(iri)).toBe(slot);
  });
});
