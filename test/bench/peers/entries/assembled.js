// the lightest of each, as a page would be put together
import './shareon.js';
import './plyr.js';
import './artalk.js';
import './shoelace.js';
