import { init } from '@waline/client';
import '@waline/client/style';

init({ el: '#below', serverURL: `${location.origin}/stub/waline`, path: location.pathname, lang: 'en' });
