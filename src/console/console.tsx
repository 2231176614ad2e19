import { render } from 'preact';
import { App } from './app.tsx';
import { tongue } from './tongue.ts';

document.documentElement.lang = tongue;
render(<App />, document.body);
