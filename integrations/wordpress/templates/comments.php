<?php
/**
 * The comments of a classic theme, with the tag of the discussion.
 *
 * WordPress includes this in place of the theme's template, with the same variables.
 *
 * @package News_Article
 */

defined( 'ABSPATH' ) || exit;

ob_start();
require News_Article\Discussion::template();
echo News_Article\Discussion::add_to( (string) ob_get_clean() ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- the theme's own, and a tag that is escaped.
