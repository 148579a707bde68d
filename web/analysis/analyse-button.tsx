import { TreeIcon } from "../shell/icons.tsx";

interface AnalyseButtonProps {
  readonly sentence: number;
  readonly open: boolean;
  /** Id of the analysis that it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** Behind each sentence, seen when one looks at it: shows how the sentence was read. */
export function AnalyseButton({ sentence, open, controls, onToggle }: AnalyseButtonProps) {
  return (
    <button
      type="button"
      class="analyse"
      title="How this sentence was read"
      aria-label={`Analyse sentence ${sentence + 1}`}
      aria-expanded={open}
      {...(open ? { "aria-controls": controls } : {})}
      onClick={onToggle}
    >
      <TreeIcon />
    </button>
  );
}
