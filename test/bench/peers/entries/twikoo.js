import twikoo from 'twikoo';

twikoo.init({ envId: `${location.origin}/stub/twikoo`, el: '#below', lang: 'en' });
