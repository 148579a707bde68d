/** The start page of a server that has read nothing yet. */
export function EmptyGraph() {
  return (
    <main class="empty-page">
      <figure class="epigraph epigraph-large">
        <blockquote>
          <p>No report has been read yet.</p>
        </blockquote>
      </figure>
      <p>
        Epigraph reads reports in HTML, Markdown, PDF or plain text and draws what they state: who
        did what, with whom, where and when. Each line of the drawing leads to the sentence it was
        taken from.
      </p>
      <p>Hand it some files on the command line, then come back to this page:</p>
      <pre class="command">
        <code>epigraph serve reports/*.html notes.md summary.pdf</code>
      </pre>
      <p>Or start with the sample reports that come with it:</p>
      <pre class="command">
        <code>epigraph serve seeds</code>
      </pre>
    </main>
  );
}
