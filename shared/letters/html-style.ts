import { type LetterStyle, paperSize } from '../domain/office.ts';

const FAMILIES: Readonly<Record<LetterStyle['font'], string>> = {
  Arial: "Arial, Arimo, 'Liberation Sans', sans-serif",
  Arimo: "Arimo, Arial, 'Liberation Sans', sans-serif",
  'Bookman Old Style': "'Bookman Old Style', 'URW Bookman', 'Times New Roman', serif",
  Cambria: "Cambria, Caladea, 'Times New Roman', serif",
  'Times New Roman': "'Times New Roman', 'Liberation Serif', serif",
};

const ARIMO_FILES = [
  { file: 'Arimo-Regular.ttf', weight: 400, style: 'normal' },
  { file: 'Arimo-Bold.ttf', weight: 700, style: 'normal' },
  { file: 'Arimo-Italic.ttf', weight: 400, style: 'italic' },
  { file: 'Arimo-BoldItalic.ttf', weight: 700, style: 'italic' },
] as const;

const SIGNATORY: Readonly<Record<LetterStyle['signatoryName'], string>> = {
  bold: 'font-weight:700',
  underlined: 'text-decoration:underline',
  'bold-underlined': 'font-weight:700;text-decoration:underline',
};

/** Text as a quoted CSS string: no sign in it can end the string or the style element. */
function cssString(text: string): string {
  return `"${text.replace(/[^\w.:/~-]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}

const fontFaces = (fontBase: string): string =>
  ARIMO_FILES.map(
    ({ file, weight, style: slope }) =>
      `@font-face{font-family:Arimo;font-weight:${weight};font-style:${slope};font-display:block;src:url(${cssString(`${fontBase}/${file}`)}) format("truetype")}`,
  ).join('\n');

/** The style sheet of a letter: its page, its type, its blocks. `fontBase` is the address of the Arimo files' folder. */
export function letterCss(style: LetterStyle, fontBase: string): string {
  const paper = paperSize(style.paper);
  const { top, right, bottom, left } = style.margins;
  const diagonal = Math.atan2(paper.height, paper.width) * (180 / Math.PI);
  return `${fontFaces(fontBase)}
@page{size:${paper.width}mm ${paper.height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm}
body{font:${style.fontSize}pt/${style.lineSpacing} ${FAMILIES[style.font]}}
.letterhead-space{height:${Math.max(0, style.preprintedHeight - top)}mm}
.signatory{${SIGNATORY[style.signatoryName]}}
.page-mark b{transform:rotate(-${diagonal.toFixed(1)}deg)}
${SHEET}
@media screen{html{background:#e6e8ea}body{background:#fff;box-sizing:border-box;width:${paper.width}mm;min-height:${paper.height}mm;margin:6mm auto;padding:${top}mm ${right}mm ${bottom}mm ${left}mm}.page-mark{z-index:0;mix-blend-mode:multiply}}`;
}

/**
 * The same letter on a sheet inside a page of the app: the rules hold only below elements with the class `paper`, so
 * that they touch nothing of the app. The sheet's own size and margins are the app's.
 */
export function paperCss(style: LetterStyle, fontBase: string, paper: string): string {
  const { top } = style.margins;
  return `${fontFaces(fontBase)}
@scope (.${paper}){
:scope{font:${style.fontSize}pt/${style.lineSpacing} ${FAMILIES[style.font]};color:#000;overflow-wrap:anywhere;font-kerning:normal}
.letterhead-space{height:${Math.max(0, style.preprintedHeight - top)}mm}
.signatory{${SIGNATORY[style.signatoryName]}}
${SHEET}
}`;
}

/** What does not depend on the office's choices. Lengths in em follow the font size. */
const SHEET = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#000;overflow-wrap:anywhere;font-kerning:normal;orphans:2;widows:2}
p,h1,ol,ul,table{margin:0;padding:0}
th{font-weight:inherit;text-align:inherit}
td,th{vertical-align:top;padding:0}
tr,li>.marker,.signature,.title,.notice,.letterhead,.slip,.keep{break-inside:avoid}
.letterhead{position:relative;text-align:center;line-height:1.2;padding-bottom:2mm;margin-bottom:4.5mm;border-bottom:.7mm solid #000}
.letterhead::after{content:"";position:absolute;left:0;right:0;bottom:-1.5mm;border-bottom:.25mm solid #000}
.letterhead.with-logo{display:grid;grid-template-columns:20mm 1fr 20mm;column-gap:3mm;align-items:center}
.letterhead .office{min-width:0;text-wrap:balance}
.letterhead .logo{display:flex;justify-content:center}
.letterhead img{width:20mm;height:24mm;object-fit:contain;display:block}
.no-logo{width:19mm;height:22mm;border:.25mm dashed #888;color:#777;font-size:8pt;display:flex;align-items:center;justify-content:center}
.letterhead p{font-size:.8em}
.letterhead .government{font-size:1.18em}
.letterhead .name{font-size:1.38em;font-weight:700;line-height:1.12;margin:.04em 0 .14em}
.title{text-align:center;margin:0 0 .8em;break-after:avoid}
.title h1{font-size:1.1em;font-weight:700;line-height:1.2;text-wrap:balance}
.title p{margin-top:.15em}
.meta{display:grid;grid-template-columns:1fr auto;column-gap:6mm;margin-bottom:1.1em}
.meta .date{white-space:nowrap}
.addressees{display:grid;grid-template-columns:auto 1fr;column-gap:2mm;margin-bottom:1.1em;width:62%;break-inside:avoid}
.addressees .list{margin:0}
.addressees .list li{text-align:left}
.addressee-place{padding-left:8mm}
.paragraph{margin-bottom:.5em;white-space:pre-line}
.paragraph.justify{text-align:justify}
.paragraph.center{text-align:center}
.paragraph.left{text-align:left}
.paragraph.first-line{text-indent:12.5mm}
.paragraph.block{padding-left:8mm}
.paragraph.leads{break-after:avoid}
.list li>.list{break-before:avoid}
.list{list-style:none;margin-bottom:.5em}
.list .list{margin:.1em 0 .1em}
.list li{position:relative;padding-left:8mm;text-align:justify;margin-bottom:.1em}
.list .marker{position:absolute;left:0;text-align:left;white-space:nowrap}
.pairs{border-collapse:collapse;table-layout:fixed;width:100%}
.pairs th,.pairs td{white-space:pre-line}
.pairs .colon{width:3.5mm}
.pairs .number{width:8mm}
.key-values{margin-bottom:.5em}
.key-values.indent{padding-left:8mm}
.grid{border-collapse:collapse;width:calc(100% - .3mm);line-height:1.2;margin-bottom:.8em}
.grid.small{font-size:.82em}
.grid .nowrap{white-space:nowrap}
.grid th{overflow-wrap:normal;text-align:center;vertical-align:middle;font-weight:700;background:#ececec}
.grid th,.grid td{border:.25mm solid #000;padding:.2em .35em}
.grid td:not(.nowrap){white-space:pre-line}
.grid thead{display:table-header-group}
.grid.signing tbody tr:not(.total) td{height:11mm;vertical-align:middle}
.grid .left{text-align:left}
.grid .center{text-align:center}
.grid .right{text-align:right;font-variant-numeric:tabular-nums}
.grid .total td{font-weight:700}
.grid:has(+.signatures),.grid:has(+.keep.more),.key-values:has(+.keep.more){break-after:avoid}
:is(.grid:has(+.signatures),.grid:has(+.keep.more)) tbody tr:nth-last-child(-n+2){break-after:avoid}
.ticks{list-style:none;margin-bottom:.5em}
.ticks li{position:relative;padding-left:8mm;break-inside:avoid}
.ticks li::before{content:"";position:absolute;left:1mm;top:.18em;width:.72em;height:.72em;border:.3mm solid #000}
.ticks li.ticked::after{content:"";position:absolute;left:calc(1mm + .25em);top:.2em;width:.25em;height:.5em;border:solid #000;border-width:0 .45mm .45mm 0;transform:rotate(40deg)}
.signatures{display:grid;column-gap:8mm;margin-top:.7em;break-inside:avoid;break-before:avoid}
.signatures.of-1{padding-left:46%}
.signatures.of-2{grid-template-columns:1fr 1fr}
.signatures.of-3{grid-template-columns:repeat(3,1fr);column-gap:6mm}
.signatures.of-4{grid-template-columns:repeat(4,1fr);column-gap:5mm;font-size:.92em}
.signature{display:grid;grid-row:span 4;grid-template-rows:subgrid;row-gap:0;line-height:1.2}
.signature.hangs{padding-left:2.6em}
.signature .prefix{position:absolute;left:-2.6em;white-space:nowrap}
.signature .caption{position:relative}
.of-1 .caption+.caption{margin-top:.15em}
.signatures+.signatures{margin-top:1.8em}
.signature .space{display:flex;align-items:center;min-height:4.4em}
.stamp-duty{border:.25mm dashed #666;color:#555;font-size:.8em;padding:1.3em 1.4em}
.copies{font-size:.9em;line-height:1.2;margin-top:.9em;break-inside:avoid}
.copies .list li{padding-left:6mm;text-align:left;margin:0}
.notice{border:.3mm solid #000;margin-right:.3mm;padding:1.5mm 3mm;margin-bottom:.8em;font-size:.9em;line-height:1.2}
.page-break,.annex-head{break-before:page}
.annex-head{break-after:avoid}
.annex-of{margin:0 0 1.2em 50%;font-size:.92em;line-height:1.2}
.annex-title{text-align:center;font-weight:700;margin-bottom:.9em;text-wrap:balance}
.slip{margin-top:1.4em}
.cut{border-top:.3mm dashed #000;text-align:center;font-size:.78em;padding-top:.3em;margin-bottom:1em}
.page-mark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;pointer-events:none;z-index:-1}
.page-mark b{font-size:36pt;line-height:1.3;text-align:center;white-space:pre;color:#dedede}
.page-mark.short b{font-size:104pt}
`;
