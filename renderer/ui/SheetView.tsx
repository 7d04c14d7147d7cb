import { ActionIcon, Group, Text } from '@mantine/core';
import { IconArrowAutofitWidth, type IconProps, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type ComponentType, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SheetView.module.css';

/** Class of what lies on the stage as paper. */
export const paperClass = styles.paper;

/** Width and height, CSS pixels or points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large something is shown: the sizes that are offered, in steps, and the one that fits its place. */
export interface Zoom {
  readonly scale: number;
  /** To the next size that is offered, larger or smaller. */
  readonly step: (by: 1 | -1) => void;
  readonly fit: () => void;
}

/** The size that was chosen, or as it fits. */
export function useZoom(sizes: readonly number[], fit: number): Zoom {
  const [chosen, setChosen] = useState<number | null>(null);
  const scale = chosen ?? fit;
  // What fits may stand a hair beside a size that is offered.
  const near = scale / 100;
  return {
    scale,
    step: (by) => {
      const next =
        by > 0 ? sizes.find((one) => one > scale + near) : sizes.findLast((one) => one < scale - near);
      if (next !== undefined) setChosen(next);
    },
    fit: () => setChosen(null),
  };
}

/** The room inside an element without its padding; nothing until it stands. */
export function useRoom(): { readonly box: RefObject<HTMLElement | null>; readonly room: Size } {
  const box = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { box, room };
}

function Tool({
  label,
  icon: Icon,
  run,
}: {
  readonly label: string;
  readonly icon: ComponentType<IconProps>;
  readonly run: () => void;
}) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={run}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}

/** Something further that can be done with what is shown. */
export interface ViewTool {
  readonly label: string;
  readonly icon: ComponentType<IconProps>;
  readonly run: () => void;
}

/** A sheet to look at: a bar with its size, and a stage that scrolls. `head` stands left in the bar. */
export function SheetView({
  label,
  head,
  told,
  zoom,
  fitLabel,
  tools = [],
  box,
  children,
}: {
  readonly label: string;
  readonly head?: ReactNode;
  /** Right of it, quietly. */
  readonly told?: ReactNode;
  /** Without one it is shown in one size only. */
  readonly zoom?: Zoom;
  readonly fitLabel?: string;
  readonly tools?: readonly ViewTool[];
  readonly box?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.view}>
      <Group justify="space-between" className={styles.bar} wrap="nowrap">
        <div style={{ minWidth: 0 }}>{head}</div>
        <Group gap={4} wrap="nowrap">
          {told !== undefined && (
            <Text size="xs" c="dimmed" className="tabular">
              {told}
            </Text>
          )}
          {tools.map((tool) => (
            <Tool key={tool.label} {...tool} />
          ))}
          {zoom !== undefined && (
            <>
              <Tool label={t('ui.pdf.zoom-out')} icon={IconZoomOut} run={() => zoom.step(-1)} />
              <Text size="xs" className="tabular" w={40} ta="center">
                {`${Math.round(zoom.scale * 100)}%`}
              </Text>
              <Tool label={t('ui.pdf.zoom-in')} icon={IconZoomIn} run={() => zoom.step(1)} />
              <Tool label={fitLabel ?? t('ui.pdf.fit')} icon={IconArrowAutofitWidth} run={zoom.fit} />
            </>
          )}
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys */}
      <section ref={box ?? null} className={styles.stage} tabIndex={0} aria-label={label}>
        {children}
      </section>
    </div>
  );
}
