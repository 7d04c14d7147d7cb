import type { KeptFile } from '../../../shared/contract/letter-archive.ts';
import { PictureView } from '../../documents/PictureView.tsx';
import { PdfView } from '../../ui/PdfView.tsx';

/** A kept file as it came: PDF page by page, or the picture. */
export function KeptFileView({ file, label }: { readonly file: KeptFile; readonly label: string }) {
  return file.type === 'application/pdf' ? (
    <PdfView data={file.content} label={label} />
  ) : (
    <PictureView source={file} label={label} />
  );
}
