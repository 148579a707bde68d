import type { TensorModel, Tensors } from "./tensor-model.ts";

/** Loads an ONNX graph to run on one core, so that a caller decides how many run at a time. */
export async function loadOnnxModel(bytes: Uint8Array): Promise<TensorModel> {
  // Loaded on demand: its native library costs start-up time that other annotators need not pay.
  const { InferenceSession, Tensor: OnnxTensor } = await import("onnxruntime-node");
  const session = await InferenceSession.create(bytes, {
    executionMode: "sequential",
    interOpNumThreads: 1,
    intraOpNumThreads: 1,
  });
  return {
    async run(inputs) {
      const feeds = Object.entries(inputs).map(([name, { data, dims }]) => [
        name,
        data instanceof BigInt64Array
          ? new OnnxTensor("int64", data, dims)
          : data instanceof Int32Array
            ? new OnnxTensor("int32", data, dims)
            : new OnnxTensor("float32", data, dims),
      ]);
      const results = await session.run(Object.fromEntries(feeds));
      const outputs: Record<string, Tensors[string]> = {};
      for (const [name, { data, dims }] of Object.entries(results)) {
        if (data instanceof Float32Array || data instanceof Int32Array) {
          outputs[name] = { data, dims };
        } else if (data instanceof BigInt64Array) {
          outputs[name] = { data: Int32Array.from(data, Number), dims };
        }
      }
      return outputs;
    },
  };
}
