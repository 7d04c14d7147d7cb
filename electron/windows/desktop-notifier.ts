import { Notification } from 'electron';

/** Shown ones, until they are clicked or closed: one that is collected hears no click any more. */
const shown = new Set<Notification>();

/** Notifications of the desktop; where the system shows none, nothing happens. */
export const desktopNotifier = {
  isSupported: (): boolean => Notification.isSupported(),
  show: ({ title, body }: { readonly title: string; readonly body: string }, onClick: () => void): void => {
    const notification = new Notification({ title, body, silent: true });
    const gone = () => shown.delete(notification);
    shown.add(notification);
    notification.on('click', () => {
      gone();
      onClick();
    });
    notification.on('close', gone);
    notification.on('failed', gone);
    notification.show();
  },
};
