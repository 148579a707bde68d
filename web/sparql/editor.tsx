import { useEffect, useRef, useState } from "preact/hooks";
import type { QueryEditor } from "./code-mirror.ts";

interface EditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
  /** Line and column of an error, from 1. */
  readonly error: { readonly line: number; readonly column: number | null } | null;
}

/** The query field: a plain text area that becomes a highlighted editor once that has loaded. */
export function Editor({ value, onChange, onRun, error }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ value, onChange, onRun });
  latest.current = { value, onChange, onRun };
  const [editor, setEditor] = useState<QueryEditor | null>(null);

  useEffect(() => {
    let created: QueryEditor | null = null;
    let gone = false;
    void import("./code-mirror.ts").then(({ createQueryEditor }) => {
      if (gone || !host.current) return;
      created = createQueryEditor(host.current, {
        value: latest.current.value,
        onChange: (text) => latest.current.onChange(text),
        onRun: () => latest.current.onRun(),
      });
      setEditor(created);
    });
    return () => {
      gone = true;
      created?.destroy();
    };
  }, []);

  useEffect(() => editor?.setValue(value), [editor, value]);
  useEffect(() => editor?.showError(error), [editor, error]);

  return (
    <div class="editor">
      <div ref={host} class="editor-host" hidden={editor === null} />
      {editor === null && (
        <textarea
          class="editor-plain"
          aria-label="SPARQL query"
          spellcheck={false}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onRun();
          }}
        />
      )}
    </div>
  );
}
