import { CASE_SCREENS } from './support/case-screens.ts';
import { lookAtEach } from './support/screen-walk.ts';

lookAtEach(CASE_SCREENS);
