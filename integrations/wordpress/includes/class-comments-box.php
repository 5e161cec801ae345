<?php
/**
 * The box that a theme has for comments.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/**
 * Puts something into the box of the theme's comments, so that it has the place and the width that the theme gives to these,
 * and what is in the box stays as it is.
 */
final class Comments_Box {

	/** The first tag of a box; what may stand before it. */
	private const OPENING = '/^(?:\s|<!--.*?-->)*<(div|section|aside)\b[^>]*>/is';

	/** Nothing that is seen. */
	private const REST = '/^(?:\s|<!--.*?-->)*$/s';

	/**
	 * Makes something the first in the box. Comments that have no box of their own, or several, get one.
	 *
	 * @param string $html  The comments as the theme has them.
	 * @param string $first HTML.
	 */
	public static function put_first( string $html, string $first ): string {
		if ( preg_match( self::OPENING, $html, $opening ) && self::is_one( $html, $opening[1] ) ) {
			return $opening[0] . $first . substr( $html, strlen( $opening[0] ) );
		}
		return '<div class="news-article-comments">' . $first . $html . '</div>';
	}

	/**
	 * Whether the element that HTML begins with is also the one that it ends with.
	 *
	 * @param string $html HTML that begins with such an element.
	 * @param string $name Of the element.
	 */
	private static function is_one( string $html, string $name ): bool {
		$depth = 0;
		preg_match_all( "/<!--.*?-->|<(script|style|textarea)\b.*?<\/\\1\s*>|<(\/?)$name\b[^>]*>/is", $html, $tags, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
		foreach ( $tags as $tag ) {
			if ( ! isset( $tag[2] ) ) {
				continue;
			}
			$depth += '' === $tag[2][0] ? 1 : -1;
			if ( 0 === $depth ) {
				return (bool) preg_match( self::REST, substr( $html, $tag[0][1] + strlen( $tag[0][0] ) ) );
			}
		}
		return false;
	}
}
