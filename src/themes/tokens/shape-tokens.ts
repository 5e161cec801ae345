import type { TokenGroup } from './token.js';

export const shapeTokens: TokenGroup = {
  title: 'Lines, shape, focus, motion',
  tokens: [
    {
      name: '--news-rule-width',
      type: 'dimension',
      path: 'rule.width',
      fallback: '1px',
      use: 'hairlines, edges of fields and buttons',
    },
    {
      name: '--news-rule-width-strong',
      type: 'dimension',
      path: 'rule.width-strong',
      fallback: '3px',
      use: "heavy rules: above a section, at a label's or a correction's beginning",
    },
    {
      name: '--news-underline-width',
      type: 'dimension',
      path: 'rule.underline',
      fallback: '0.06em',
      use: 'the line below links',
    },
    {
      name: '--news-radius',
      type: 'dimension',
      path: 'shape.radius',
      fallback: '0.35em',
      use: 'buttons, fields; half as much again around menus',
    },
    {
      name: '--news-focus-width',
      type: 'dimension',
      path: 'focus.width',
      fallback: '3px',
      use: 'focus ring',
    },
    {
      name: '--news-focus-offset',
      type: 'dimension',
      path: 'focus.offset',
      fallback: '2px',
      use: 'distance of the focus ring',
    },
    {
      name: '--news-duration',
      type: 'duration',
      path: 'motion.duration',
      fallback: '160ms',
      use: 'transitions; 0 when the reader asks for less motion',
    },
    {
      name: '--news-easing',
      type: 'cubicBezier',
      path: 'motion.easing',
      fallback: 'cubic-bezier(0.2, 0, 0, 1)',
      use: 'transitions',
    },
  ],
};
