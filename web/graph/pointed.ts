import { signal } from "@preact/signals";
import type { Pointed } from "./emphasis.ts";

/** What the pointer or the keyboard is on, shared by canvas, list and panels. */
export const pointed = signal<Pointed | null>(null);
