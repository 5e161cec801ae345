<?php
/**
 * What the discussion has to know of its reader.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/**
 * Tells the discussion who is signed in, or that somebody has to. Guests of a site that takes guests get none of it, so that
 * their pages can be cached.
 */
final class Reader_Script {

	private const HANDLE = 'news-article-reader';

	/** Hooks in. */
	public static function register(): void {
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue' ) );
		add_filter( 'script_loader_tag', array( self::class, 'mark' ), 10, 2 );
	}

	/** The script, at the end of the page. */
	public static function enqueue(): void {
		if ( Discussion::is_ours() && self::facts() ) {
			wp_enqueue_script( self::HANDLE, Library::url( 'reader.js' ), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- the folder names it.
		}
	}

	/**
	 * Hands the facts over as attributes: a strict Content Security Policy stops scripts that stand in the page.
	 *
	 * @param string $tag    The whole tag.
	 * @param string $handle Name of the script.
	 */
	public static function mark( string $tag, string $handle ): string {
		if ( self::HANDLE !== $handle ) {
			return $tag;
		}
		$attributes = Page::attributes( self::facts() );
		return (string) preg_replace_callback( '/<script(?=[^>]*\ssrc=)/', static fn() => '<script' . $attributes, $tag, 1 );
	}

	/**
	 * What is not as it is for any guest.
	 *
	 * @return array<string, string|bool>
	 */
	private static function facts(): array {
		if ( is_user_logged_in() ) {
			return array(
				'data-post'  => (string) get_queried_object_id(),
				'data-nonce' => wp_create_nonce( 'wp_rest' ),
				'data-renew' => admin_url( 'admin-ajax.php?action=rest-nonce', 'relative' ),
			);
		}
		if ( get_option( 'comment_registration' ) ) {
			return array( 'data-sign-in' => wp_login_url( (string) get_permalink( get_queried_object_id() ) ) );
		}
		return get_option( 'require_name_email' ) ? array() : array( 'data-anonymous' => true );
	}
}
