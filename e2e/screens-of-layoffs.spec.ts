import { LAYOFF_SCREENS } from './support/layoff-screens.ts';
import { lookAtEach } from './support/screen-walk.ts';

lookAtEach(LAYOFF_SCREENS);
