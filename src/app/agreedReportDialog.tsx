import { storedWords } from '../document/runs.ts';
import {
  type AccountedParagraph,
  type AgreedAccount,
  agreedAccount,
  agreedShares,
} from '../library/agreedAccount.ts';
import { agreedSentence } from './agreedSentence.ts';
import type { AgreedDraft } from './agreedWordsFlow.ts';
import type { Desk } from './desk.ts';
import { fileName, titleOf } from './draftName.ts';
import { attempt } from './fileFlows.ts';
import { makeFile } from './makingFlow.ts';
import { useObserved } from './useObserved.ts';
import { WindowDialog } from './windowDialog.tsx';
import { ShareBar } from './workBar.tsx';

/** The share of agreed words in the draft and in each paragraph, and where they stand; to be exported. */
export function AgreedReportDialog({ desk }: { desk: Desk }) {
  const agreed = useObserved(desk.agreed.draft);
  return (
    <WindowDialog
      title="Agreed words of this draft"
      className="wide agreed-report"
      onClose={() => desk.closeDialog()}
    >
      {agreed ? (
        <Report desk={desk} agreed={agreed} />
      ) : (
        <>
          <p role="status" className="unseen">
            Looking which words are agreed…
          </p>
          <ShareBar words="Looking which words are agreed" done={desk.agreed.done} />
        </>
      )}
    </WindowDialog>
  );
}

function Report({ desk, agreed }: { desk: Desk; agreed: AgreedDraft }) {
  const account = accountOf(agreed);
  const rows = account.paragraphs.filter(({ words }) => agreedShares(words) !== null);
  const exported = (ending: 'docx' | 'json') =>
    void attempt(desk, 'The report was not written', () => exportReport(desk, account, ending));
  return (
    <>
      <p>{agreedSentence(agreed) || 'There are no words in this draft yet.'}</p>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <section className="report-scroll" aria-label="Paragraph by paragraph" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Paragraph</th>
                <th scope="col">Agreed</th>
                <th scope="col">Near</th>
                <th scope="col">New words</th>
                <th scope="col">Most of it stands in</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.label} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div className="dialog-buttons">
        <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
          Close
        </button>
        <button type="button" className="button plain" onClick={() => exported('json')}>
          Export as JSON…
        </button>
        <button
          type="button"
          className="button primary"
          // biome-ignore lint/a11y/noAutofocus: the dialog begins at its usual answer
          autoFocus
          onClick={() => exported('docx')}
        >
          Export to Word…
        </button>
      </div>
    </>
  );
}

function Row({ row }: { row: AccountedParagraph }) {
  const shares = agreedShares(row.words);
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td>
        <span className="share-bar" aria-hidden="true">
          <i className="exact" style={{ width: `${shares?.exact ?? 0}%` }} />
          <i className="near" style={{ width: `${shares?.near ?? 0}%` }} />
        </span>{' '}
        {shares?.exact ?? 0} %
      </td>
      <td>{shares?.near ?? 0} %</td>
      <td>{row.words.new}</td>
      <td>{mainSource(row)}</td>
    </tr>
  );
}

/** The clause that has the longest run of the paragraph's words, with its year. */
function mainSource({ spans }: AccountedParagraph): string {
  const [longest] = spans
    .filter(({ clauses }) => clauses.length > 0)
    .sort((a, b) => b.text.length - a.text.length);
  const clause = longest?.clauses[0];
  if (!clause) return '';
  return clause.year === null ? clause.id : `${clause.id} (${clause.year})`;
}

function accountOf({ paragraphs }: AgreedDraft): AgreedAccount {
  return agreedAccount(
    paragraphs.map(({ entry, agreed }) => ({
      label: entry.label,
      text: storedWords(entry.words),
      agreed,
    })),
  );
}

async function exportReport(
  desk: Desk,
  account: AgreedAccount,
  ending: 'docx' | 'json',
): Promise<void> {
  const title = titleOf(desk);
  const bytes =
    ending === 'docx'
      ? await makeFile(desk, { kind: 'report', title, account })
      : new TextEncoder().encode(`${JSON.stringify(account, null, 2)}\n`);
  if (!bytes) return;
  const name = fileName(desk.doc, ending).replace(/\.(\w+)$/, ', agreed words.$1');
  const saved = await desk.bridge.exportFile({ name, bytes });
  if (!saved) return;
  desk.closeDialog();
  desk.announcement.set(`The report of agreed words is in ${saved.name}.`);
}
