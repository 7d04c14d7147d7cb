import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

const closeButton = () => ({ 'aria-label': i18next.t('ui.close') });

/** A short word that something is done. It goes by itself and never asks for anything. */
export function notifyDone(message: string): void {
  notifications.show({
    message,
    color: 'accent',
    autoClose: 4000,
    withBorder: true,
    closeButtonProps: closeButton(),
  });
}

/** A short word that something did not work, where no place on screen is nearer. */
export function notifyProblem(title: string, message: string): void {
  notifications.show({
    title,
    message,
    color: 'red',
    autoClose: 8_000,
    withBorder: true,
    closeButtonProps: closeButton(),
  });
}
