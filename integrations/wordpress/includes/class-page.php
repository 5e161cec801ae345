<?php
/**
 * The page that is being served.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** Whether the plugin has anything to do with the page that is being served. */
final class Page {

	/**
	 * Types of posts that are articles.
	 *
	 * @return string[]
	 */
	public static function post_types(): array {
		/**
		 * Filters which types of posts are articles.
		 *
		 * @param string[] $types Names of post types. Default: `post` alone.
		 */
		return array_filter( (array) apply_filters( 'news_article_post_types', array( 'post' ) ), 'is_string' );
	}

	/**
	 * The article that the page shows: a single post that its reader may read.
	 */
	public static function article(): ?\WP_Post {
		$post = is_singular( self::post_types() ) ? get_queried_object() : null;
		if ( ! $post instanceof \WP_Post || is_feed() || is_embed() || post_password_required( $post ) ) {
			return null;
		}
		// A page in AMP's dialect of HTML may have no scripts of its own.
		if ( function_exists( 'amp_is_request' ) && \amp_is_request() ) {
			return null;
		}
		/**
		 * Filters whether a post gets anything of this plugin.
		 *
		 * @param bool     $shows Default: true.
		 * @param \WP_Post $post  The post that the page shows.
		 */
		return apply_filters( 'news_article_shows', true, $post ) ? $post : null;
	}

	/**
	 * Whether a part may be put into the page that asks something of a service.
	 *
	 * @param string $part `comments`, `audio` or `related`.
	 */
	public static function allows( string $part ): bool {
		/**
		 * Filters whether a part that sends something of its reader to a service may stand in the page: for plugins that
		 * keep the consent of readers. What is refused here is not written into the page at all; instead of the
		 * discussion, readers have the comments of the theme.
		 *
		 * @param bool   $allows Default: true.
		 * @param string $part   `comments`, `audio` or `related`.
		 * @param int    $post   Id of the post that the page shows.
		 */
		return (bool) apply_filters( 'news_article_consent', true, $part, get_queried_object_id() );
	}

	/**
	 * The attribute of a part that is to wait in the page until its reader agrees.
	 *
	 * @param string $part `comments`, `audio` or `related`.
	 * @return array<string, string|bool>
	 */
	public static function consent( string $part ): array {
		/**
		 * Filters whether a part waits in the page until its reader agrees: nothing is asked of a service before. The page
		 * is the same for all readers, so caches may keep it.
		 *
		 * @param bool|string $waits Default: false. True waits for `NewsArticle.consent( $part )`, a name for that of the
		 *                           site's own purpose, such as `functional`.
		 * @param string      $part  `comments`, `audio` or `related`.
		 * @param int         $post  Id of the post that the page shows.
		 */
		$waits = apply_filters( 'news_article_waits_for_consent', false, $part, get_queried_object_id() );
		return array( 'data-news-consent' => is_string( $waits ) && '' !== $waits ? $waits : (bool) $waits );
	}

	/**
	 * Attributes as they stand in a tag, escaped.
	 *
	 * @param array<string, string|bool|null> $attributes Values by name; true for one without value, false or null for none.
	 */
	public static function attributes( array $attributes ): string {
		$written = '';
		foreach ( $attributes as $name => $value ) {
			if ( false === $value || null === $value || ! preg_match( '/^[a-z][a-z0-9-]*$/', (string) $name ) || str_starts_with( $name, 'on' ) ) {
				continue;
			}
			$written .= true === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( (string) $value ) );
		}
		return $written;
	}
}
