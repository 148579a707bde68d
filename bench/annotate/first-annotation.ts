/** `tsx first-annotation.ts FOLDER`: prints the milliseconds from here to the first annotation: modules, model and a sentence. */
const begun = performance.now();
const { loadModel } = await import("./load-model.ts");
const { readWithModel } = await import("../../src/annotate/neural/read-with-model.ts");
const model = await loadModel(process.argv[2] ?? "models");
await readWithModel(
  model,
  "Kazakhstan's president named Alikhan Smailov prime minister on Tuesday.",
  [],
);
console.log(performance.now() - begun);
