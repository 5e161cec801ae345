<?php
/**
 * The comments of a classic theme, in the tag of the discussion.
 *
 * WordPress includes this in place of the theme's template, with the same variables.
 *
 * @package News_Article
 */

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped where they are made.
echo News_Article\Discussion::opening();
require News_Article\Discussion::template();
echo News_Article\Discussion::closing();
