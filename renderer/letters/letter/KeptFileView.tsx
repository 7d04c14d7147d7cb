import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptFile } from '../../../shared/contract/letter-archive.ts';
import { PdfView } from '../../ui/PdfView.tsx';
import styles from '../Letters.module.css';

function PictureView({ file, label }: { readonly file: KeptFile; readonly label: string }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([file.content.slice()], { type: file.type }));
    setUrl(address);
    setFailed(false);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys
    <section className={styles.picture} tabIndex={0} aria-label={label}>
      {failed && t('letters.file.unreadable')}
      {url !== null && !failed && <img src={url} alt={file.name} onError={() => setFailed(true)} />}
    </section>
  );
}

/** A kept file as it came: PDF page by page, or the picture. */
export function KeptFileView({ file, label }: { readonly file: KeptFile; readonly label: string }) {
  return file.type === 'application/pdf' ? (
    <PdfView data={file.content} label={label} />
  ) : (
    <PictureView file={file} label={label} />
  );
}
