import { lookAtEach } from './support/screen-walk.ts';
import { SETTINGS_SCREENS } from './support/settings-screens.ts';

lookAtEach(SETTINGS_SCREENS);
