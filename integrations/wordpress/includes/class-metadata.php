<?php
/**
 * Metadata in the head of an article's page.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** Writes what the library, and anybody else, reads of an article: JSON-LD, and the meta tags of the `ai-disclosure` draft. */
final class Metadata {

	/** Hooks in, before the script, which reads it, and before others that describe the post: the first is taken. */
	public static function register(): void {
		add_action( 'wp_head', array( self::class, 'print' ), 0 );
	}

	/** Prints all of it. */
	public static function print(): void {
		$post = Page::article();
		if ( ! $post ) {
			return;
		}
		self::print_disclosure( $post );
		/**
		 * Filters the JSON-LD of an article, for sites on which another plugin writes it too. An empty array: none.
		 *
		 * @param array<string, mixed> $node A NewsArticle of schema.org.
		 * @param \WP_Post             $post The article.
		 */
		$node = Settings::get( 'metadata' ) ? (array) apply_filters( 'news_article_json_ld', Article_Data::node( $post ), $post ) : array();
		$json = $node ? wp_json_encode( $node, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) : false;
		if ( $json ) {
			// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON without angle brackets.
			echo '<script type="application/ld+json">' . $json . "</script>\n";
		}
	}

	/**
	 * Level, model and provider.
	 *
	 * @param \WP_Post $post The article.
	 */
	private static function print_disclosure( \WP_Post $post ): void {
		$level = Disclosure::level( $post );
		$tool  = '' === $level || 'none' === $level ? array() : Disclosure::tool( $post );
		$said  = array(
			'ai-disclosure' => $level,
			'ai-model'      => $tool['model'] ?? '',
			'ai-provider'   => $tool['provider'] ?? '',
		);
		foreach ( array_filter( $said ) as $name => $content ) {
			printf( '<meta name="%s" content="%s">' . "\n", esc_attr( $name ), esc_attr( $content ) );
		}
	}
}
