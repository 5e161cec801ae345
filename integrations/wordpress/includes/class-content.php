<?php
/**
 * What stands beside the text of an article.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** Puts the player before the text of an article, and related articles after it. */
final class Content {

	/** Id of the tag of the article, by which the player names it. */
	private const TAG_ID = 'news-article';

	private const HANDLE = 'news-article-tag';

	/** Hooks in, after what makes paragraphs. */
	public static function register(): void {
		add_filter( 'the_content', array( self::class, 'add' ), 20 );
	}

	/**
	 * Adds the parts, if this is the text of the page's own article, and not a piece of it that something else wants.
	 *
	 * @param string|null $content HTML of the text.
	 */
	public static function add( $content ): string {
		$content = (string) $content;
		$post    = Library::is_there() && is_main_query() && in_the_loop() && ! doing_filter( 'get_the_excerpt' ) ? Page::article() : null;
		if ( ! $post || get_the_ID() !== $post->ID ) {
			return $content;
		}
		return self::player() . $content . self::related();
	}

	/** The player, if the site has chosen a voice. */
	private static function player(): string {
		$audio    = Settings::get( 'audio' );
		$endpoint = 'endpoint' === $audio ? Settings::get( 'audio_endpoint' ) : '';
		if ( ( 'device' !== $audio && '' === $endpoint ) || ! Page::allows( 'audio' ) ) {
			return '';
		}
		$attributes = 'device' === $audio
			? array( 'service' => 'device' )
			: array(
				'endpoint'  => $endpoint,
				'send-text' => Settings::get( 'audio_send_text' ),
			);
		// The tag comes from the head script, without an id.
		wp_enqueue_script( self::HANDLE, Library::url( 'tag.js' ), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- the folder names it.
		return '<news-audio-player' . Page::attributes( $attributes + array( 'for' => self::TAG_ID ) + Page::consent( 'audio' ) ) . "></news-audio-player>\n";
	}

	/** The newest articles of the same category. */
	private static function related(): string {
		if ( ! Settings::get( 'related' ) || ! Page::allows( 'related' ) ) {
			return '';
		}
		$attributes = array(
			'service'  => 'wordpress',
			'endpoint' => rest_url(),
		);
		return "\n<news-related-articles" . Page::attributes( $attributes + Page::consent( 'related' ) ) . '></news-related-articles>';
	}
}
