import type { AnalysisWire, ChainWire, MentionWire } from "../../src/server/wire.ts";
import { Link } from "../routing/link.tsx";
import { WHOLE_GRAPH } from "../routing/route.ts";
import { ClassDot } from "../shell/class-dot.tsx";
import { counted } from "../text/counts.ts";
import { Name } from "../text/name.tsx";
import { mentionTypeName } from "./stretches.ts";

const KINDS = { name: "name", nominal: "description", pronoun: "pronoun" } as const;
/** Most of a chain's other wordings that are named. */
const FEW = 6;

/** What the sentence names: each thing with its words here and elsewhere in the report. */
export function MentionList({ analysis }: { readonly analysis: AnalysisWire }) {
  const { chains, mentions } = analysis;
  if (chains.length === 0) return <p class="quiet">Nobody and nothing is named in it.</p>;
  return (
    <ol class="mention-list">
      {chains.map((chain, index) => (
        <ChainLine
          key={index}
          chain={chain}
          mentions={mentions.filter((mention) => mention.chain === index)}
        />
      ))}
    </ol>
  );
}

interface ChainLineProps {
  readonly chain: ChainWire;
  readonly mentions: readonly MentionWire[];
}

function ChainLine({ chain, mentions }: ChainLineProps) {
  const { entity } = chain;
  return (
    <li>
      <ul>
        {mentions.map(({ span, text, type, kind }) => (
          <li key={span.start}>
            “<Name>{text}</Name>”{" "}
            <span class="quiet">
              {mentionTypeName(type)}, {KINDS[kind]}
            </span>
          </li>
        ))}
      </ul>
      <p class="mention-notes">
        {entity && (
          <span class="mention-entity">
            <ClassDot iri={entity.class} />
            <Link
              to={{
                view: "graph",
                selection: { kind: "entity", id: entity.id },
                scope: WHOLE_GRAPH,
              }}
            >
              <Name>{entity.label}</Name>
            </Link>
          </span>
        )}
        <OtherWordings chain={chain} here={mentions} />
      </p>
    </li>
  );
}

/** How the rest of the report words the same thing. */
function OtherWordings({ chain, here }: { chain: ChainWire; here: readonly MentionWire[] }) {
  const starts = new Set(here.map(({ span }) => span.start));
  const texts = chain.mentions
    .filter(({ span }) => !starts.has(span.start))
    .map(({ text }) => text);
  const others = [...new Set(texts)];
  const count = chain.total - here.length;
  if (count <= 0) return null;
  return (
    <span>
      {counted(count, "more mention")} in the report:{" "}
      {others.slice(0, FEW).map((text, index) => (
        <span key={text}>
          {index > 0 && ", "}“<Name>{text}</Name>”
        </span>
      ))}
      {others.length > FEW && " …"}
    </span>
  );
}
