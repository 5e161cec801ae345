<?php
/**
 * What administrators are told.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** Says where the settings are, what is missing, and what a privacy policy may have to say. */
final class Notices {

	/** Hooks in. */
	public static function register(): void {
		add_action( 'admin_notices', array( self::class, 'show_missing' ) );
		add_action( 'admin_init', array( self::class, 'suggest_privacy' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), array( self::class, 'link_settings' ) );
	}

	/** The sources of the plugin have no library in them. */
	public static function show_missing(): void {
		if ( Library::is_there() || ! current_user_can( 'activate_plugins' ) ) {
			return;
		}
		printf(
			'<div class="notice notice-error"><p>%s</p></div>',
			esc_html__( 'News Article: the files that readers download are missing, so nothing is shown. Install the plugin from its zip, not from its sources.', 'news-article' )
		);
	}

	/** A paragraph for the site's privacy policy. */
	public static function suggest_privacy(): void {
		$said = __( 'What you write into the comment form is kept in your browser until it is posted, for at most 30 days; a comment that waits for approval, for at most 14 days. Your name is kept there too, and your address of mail if you ask for it. Nothing of it is sent anywhere but to this site.', 'news-article' );
		wp_add_privacy_policy_content( __( 'News Article', 'news-article' ), wp_kses_post( wpautop( $said ) ) );
	}

	/**
	 * A link in the list of plugins.
	 *
	 * @param string[] $links HTML.
	 * @return string[]
	 */
	public static function link_settings( array $links ): array {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( Settings_Page::url() ), esc_html__( 'Settings', 'news-article' ) );
		return array( 'settings' => $link ) + $links;
	}
}
