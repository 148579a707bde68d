import type { WordWire } from "../../src/server/wire.ts";
import { relationName, uposName } from "./words-for-tags.ts";

/** The words of a sentence as rows: what the drawing shows, for those who cannot see it. */
export function WordTable({ words }: { readonly words: readonly WordWire[] }) {
  const hasTree = words.some(({ head }) => head !== null);
  return (
    <table class="word-table">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Word</th>
          <th scope="col">Lemma</th>
          {hasTree && (
            <>
              <th scope="col">Part of speech</th>
              <th scope="col">Head</th>
              <th scope="col">Relation</th>
              <th scope="col">Features</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {words.map(({ text, lemma, upos, head, relation, features }, index) => (
          <tr key={index}>
            <td>{index + 1}</td>
            <th scope="row">{text}</th>
            <td>{lemma}</td>
            {hasTree && (
              <>
                <td>{upos && <Tag name={upos} words={uposName(upos)} />}</td>
                <td>{head === 0 ? "none: root" : head && `${head} ${words[head - 1]?.text}`}</td>
                <td>{relation && <Tag name={relation} words={relationName(relation)} />}</td>
                <td>
                  {Object.entries(features)
                    .map(([name, value]) => `${name}=${value}`)
                    .join(" ")}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tag({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <>
      <code>{name}</code> {words}
    </>
  );
}
