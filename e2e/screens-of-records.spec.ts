import { RECORD_SCREENS } from './support/record-screens.ts';
import { lookAtEach } from './support/screen-walk.ts';

lookAtEach(RECORD_SCREENS);
