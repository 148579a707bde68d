import { useEffect, useRef, useState } from "preact/hooks";
import type { QueryEditor } from "./code-mirror.ts";

interface EditorProps {
  /** The text to begin with; what is typed later is told by `onChange` and never set from outside. */
  readonly initial: string;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
  /** Line and column of an error, from 1. */
  readonly error: { readonly line: number; readonly column: number | null } | null;
}

/** The query field: a plain text area that becomes a highlighted editor once that has loaded. */
export function Editor({ initial, onChange, onRun, error }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const text = useRef(initial);
  const change = (value: string) => {
    text.current = value;
    onChange(value);
  };
  const latest = useRef({ change, onRun });
  latest.current = { change, onRun };
  const [editor, setEditor] = useState<QueryEditor | null>(null);

  useEffect(() => {
    let created: QueryEditor | null = null;
    let gone = false;
    void import("./code-mirror.ts").then(({ createQueryEditor }) => {
      if (gone || !host.current) return;
      created = createQueryEditor(host.current, {
        value: text.current,
        onChange: (value) => latest.current.change(value),
        onRun: () => latest.current.onRun(),
      });
      setEditor(created);
    });
    return () => {
      gone = true;
      created?.destroy();
    };
  }, []);

  useEffect(() => editor?.showError(error), [editor, error]);

  return (
    <div class="editor">
      <div ref={host} class="editor-host" hidden={editor === null} />
      {editor === null && (
        <textarea
          class="editor-plain"
          aria-label="SPARQL query"
          spellcheck={false}
          defaultValue={initial}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onRun();
          }}
        />
      )}
    </div>
  );
}
