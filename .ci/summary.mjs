// Prints the line "N passed, N failed" of Vitest's JSON report. Fails on a failed test, on a skipped
// one (CI leaves nothing out), on a test file that could not be loaded, and where no test ran.
import { existsSync, readFileSync } from "node:fs";

const [file] = process.argv.slice(2);
if (file === undefined || !existsSync(file)) {
  console.log("The tests did not run.\n0 passed, 1 failed");
  process.exit(1);
}
const report = JSON.parse(readFileSync(file, "utf8"));
const broken = report.testResults.filter(
  (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
);
const skipped = report.numPendingTests + report.numTodoTests;
const failed = report.numFailedTests + broken.length;
for (const suite of broken) {
  console.log(`could not be loaded: ${suite.name}`);
}
const rest = skipped > 0 ? `, ${skipped} skipped` : "";
console.log(`${report.numPassedTests} passed, ${failed} failed${rest}`);
process.exit(failed > 0 || skipped > 0 || report.numPassedTests === 0 ? 1 : 0);
