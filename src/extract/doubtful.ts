/**
 * Statements of less confidence are doubtful: of those judged by hand fewer than half were right
 * (`npm run bench:facts -- --only calibration`). They are kept, and held back until somebody asks.
 */
export const DOUBTFUL_BELOW = 0.6;
