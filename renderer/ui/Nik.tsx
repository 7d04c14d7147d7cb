import styles from './Nik.module.css';

/** A NIK grouped 6-6-4 for the eye by gaps that are no characters, so that a copy is plain. */
export function Nik({ value }: { readonly value: string }) {
  return (
    <span className={`tabular ${styles.nik}`}>
      <span>{value.slice(0, 6)}</span>
      <span>{value.slice(6, 12)}</span>
      <span>{value.slice(12)}</span>
    </span>
  );
}
