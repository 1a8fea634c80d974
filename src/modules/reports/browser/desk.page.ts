import { startDesk } from './desk-keys.ts';

startDesk(document, window);
