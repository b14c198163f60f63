/** What a PDF made by hand may have besides its pages. */
interface Extra {
  /** Entries of the trailer, as "/Encrypt 9 0 R". */
  readonly trailer?: string;
  /** More objects, each as "9 0 obj … endobj". */
  readonly objects?: readonly string[];
  /** Entries of the streams' dictionaries, as "/Filter /FlateDecode". */
  readonly filter?: string;
}

/** A line of words at a place of a page, in points from the left and lower edge. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** In points; 10 where not given. */
  readonly size?: number;
  readonly face?: 'roman' | 'italic' | 'bold';
}

const faces = { roman: 'F1', italic: 'F2', bold: 'F3' };

/** The content of a page with these lines. */
export function content(lines: readonly Placed[]): string {
  return lines
    .map(({ x, y, words, size = 10, face = 'roman' }) => {
      const escaped = words.replace(/[\\()]/g, '\\$&');
      // As Word writes it: every stretch of words is marked content of its own.
      return `/Span BMC BT /${faces[face]} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET EMC`;
    })
    .join('\n');
}

/** A PDF of pages of US Letter with these contents, in Latin-1. */
export function tinyPdf(contents: readonly string[], extra: Extra = {}): Uint8Array {
  const kids = contents.map((_, index) => `${10 + 2 * index} 0 R`);
  const fonts = ['Roman', 'Italic', 'Bold'].map((face, index) => {
    return `/F${index + 1} << /Type /Font /Subtype /Type1 /BaseFont /Times-${face} /Encoding /WinAnsiEncoding >>`;
  });
  const objects = [
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    `2 0 obj << /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >> endobj`,
    ...contents.flatMap((stream, index) => [
      `${10 + 2 * index} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${11 + 2 * index} 0 R /Resources << /Font << ${fonts.join(' ')} >> >> >> endobj`,
      `${11 + 2 * index} 0 obj << /Length ${stream.length} ${extra.filter ?? ''} >> stream\n${stream}\nendstream endobj`,
    ]),
    ...(extra.objects ?? []),
  ];
  const trailer = `trailer << /Root 1 0 R ${extra.trailer ?? ''} >>`;
  return latin1(`%PDF-1.4\n${objects.join('\n')}\n${trailer}\n%%EOF\n`);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
