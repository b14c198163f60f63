/** Pages in the shapes in which programs put them on the clipboard. */

const note = (number: number, words: string) =>
  `<div style='mso-element:footnote' id=ftn${number}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${number}' href="#_ftnref${number}" name="_ftn${number}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:9.0pt'>[${number}]</span></span><![endif]></span></span></a> ${words}<o:p></o:p></p></div>`;

const mark = (number: number) =>
  `<a style='mso-footnote-id:ftn${number}' href="#_ftn${number}" name="_ftnref${number}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><sup>[${number}]</sup></span><![endif]></span></span></a>`;

const item = (label: string, level: number, words: string) =>
  `<p class=SingleTxtG style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-GB style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`;

/** As Word writes paragraphs of a resolution, with its lists and footnotes. */
export const wordPage = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:st1="urn:schemas-microsoft-com:office:smarttags">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.SingleTxtG {mso-style-name:"_ Single Txt_G";} @list l0 {mso-list-id:1;} --></style></head>
<body lang=EN-GB><!--StartFragment-->
<p class=SingleTxtG><i style='mso-bidi-font-style:normal'><span lang=EN-GB>Recalling</span></i><span lang=EN-GB> the
Convention${mark(1)} and the <i>Global Report on Trafficking in Persons</i> of <st1:place w:st="on"><st1:City w:st="on">Vienna</st1:City></st1:place>,${mark(2)}<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${item('1.', 1, '<i>Urges</i> Member States:')}
${item('(a)', 2, 'To ratify the Protocol:')}
${item('(i)', 3, 'Without delay;')}
${item('(b)', 2, 'To report thereon;')}
${item('2.', 1, '<i>Decides</i> to remain seized of the matter.')}
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
${note(1, 'United Nations, <i>Treaty Series</i>, vol. 2225, No. 39574.')}
${note(2, 'Resolution 64/293.')}</div></body></html>`;

/** As a web page has a list, a table and notes that link to each other. */
export const webPage = `<meta charset='utf-8'><h3>Background</h3>
<p>Noting the <a href="https://example.org/report">report</a> of the Secretary-General<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p>
<ol><li>Urges States to act<ol type="a"><li>at home;</li><li>abroad;</li></ol></li><li>Decides to go on</li></ol>
<table><thead><tr><th>Year</th><th>Victims</th></tr></thead><tbody><tr><td>2024</td><td>12</td></tr></tbody></table>
<ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">^</a> A/79/1, para. 3.</li></ol>`;

/** A page that means harm. */
export const hostilePage = `<script>window.harmed = 1</script><img src="data:image/png;base64,AAAA" onerror="window.harmed = 2">
<img src="/nothing" onerror="window.harmed = 3"><iframe srcdoc="<script>parent.harmed = 4</script>"></iframe>
<p onclick="window.harmed = 5" style="position:fixed;background:url(javascript:window.harmed=6)" data-x="${'x'.repeat(300_000)}">Recalling the harm</p>
<a href="javascript:window.harmed = 7">and more</a>${'<div><b>'.repeat(10_000)}deep down${'</b></div>'.repeat(10_000)}`;

/** A page that says to come from a draft, with nodes that no draft has. */
export const falsePage = `<div data-chapeau='{"content":[{"type":"operativeParagraph","attrs":{"id":7,"startAt":"x"},"content":[{"type":"chapeau"},{"type":"footnote","content":[{"type":"citation","attrs":{"citation":5}}]}]}]}'><p>Recalling what is false</p></div>`;
