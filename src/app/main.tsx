import { createRoot } from 'react-dom/client';
import type { Bridge } from '../bridge.ts';
import { browserBridge } from './browserBridge.ts';
import { ChapeauWindow } from './chapeauWindow.tsx';
import { Desk } from './desk.ts';
import { keepForOffline } from './offline.ts';
import { startingDraft } from './startingDraft.ts';
import { windowFrame } from './windowFrame.ts';
import './colours.css';
import './window.css';
import './agreedLanguage.css';
import './drift.css';
import './agreedSpan.css';
import './lineage.css';
import './dialog.css';
import './review.css';
import './compare.css';
import './spelling.css';
import './redline.css';
import './versions.css';
import './narrow.css';

declare global {
  interface Window {
    /** What Electron's preload gives; absent in an ordinary browser. */
    readonly chapeau?: Bridge;
  }
}

const bridge = window.chapeau ?? browserBridge();
const place = document.getElementById('window');
if (!place) throw new RangeError('index.html has no place for the window');

const { draft, file, message, recovered } = await startingDraft(bridge);
const desk = new Desk(bridge, draft, file);
desk.announcement.set(message);
if (bridge.host === 'browser') keepForOffline();
desk.recovered.set(recovered);
const frame = windowFrame(place);
createRoot(frame.before).render(<ChapeauWindow desk={desk} frame={frame} />);
