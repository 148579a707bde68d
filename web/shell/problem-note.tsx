import type { Problem } from "../api/problem.ts";

interface ProblemNoteProps {
  readonly title: string;
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

/** What went wrong, where, and what to do about it. */
export function ProblemNote({ title, problem, onRetry }: ProblemNoteProps) {
  return (
    <div class="problem" role="alert">
      <p class="problem-title">{title}</p>
      <p dir="auto">{problem.message}</p>
      {problem.where && (
        <p class="problem-where">
          Where: <bdi>{problem.where}</bdi>
        </p>
      )}
      {problem.remedy && <p dir="auto">{problem.remedy}</p>}
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
