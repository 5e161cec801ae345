<?php
/**
 * The box in the editor of posts.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** Lets editors say how far AI made a post, and who reviewed it. */
final class Disclosure_Box {

	private const NONCE = 'news_article_disclosure_nonce';

	/** Hooks in. */
	public static function register(): void {
		add_action( 'add_meta_boxes', array( self::class, 'add' ) );
		add_action( 'save_post', array( self::class, 'save' ) );
	}

	/**
	 * Adds the box.
	 *
	 * @param string $type Type of the post that is edited.
	 */
	public static function add( $type ): void {
		if ( in_array( $type, Page::post_types(), true ) ) {
			add_meta_box( 'news-article-disclosure', __( 'AI in this text', 'news-article' ), array( self::class, 'print' ), $type, 'side' );
		}
	}

	/**
	 * Prints it.
	 *
	 * @param \WP_Post $post The post.
	 */
	public static function print( \WP_Post $post ): void {
		wp_nonce_field( self::NONCE, self::NONCE );
		printf( '<p><label for="news-article-level">%s</label><br><select class="widefat" id="news-article-level" name="news_article_level">', esc_html__( 'Who wrote it', 'news-article' ) );
		foreach ( self::levels() as $level => $label ) {
			$chosen = selected( Disclosure::said( $post, Keys::LEVEL ), $level, false );
			printf( '<option value="%s"%s>%s</option>', esc_attr( $level ), $chosen, esc_html( $label ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
		}
		echo '</select></p>';
		self::print_line( 'reviewed_by', 'text', __( 'Reviewed by', 'news-article' ), Disclosure::said( $post, Keys::REVIEWED_BY ) );
		self::print_line( 'reviewed_at', 'date', __( 'Day of the review', 'news-article' ), Disclosure::said( $post, Keys::REVIEWED_AT ) );
		printf( '<p class="description">%s</p>', esc_html__( 'The name of a person or a body. Without one, the label says that no review is recorded.', 'news-article' ) );
	}

	/**
	 * Saves what was sent.
	 *
	 * @param int $post Id.
	 */
	public static function save( $post ): void {
		$post = (int) $post;
		if ( ! wp_verify_nonce( self::sent( self::NONCE ), self::NONCE ) || wp_is_post_autosave( $post ) || wp_is_post_revision( $post ) || ! current_user_can( 'edit_post', $post ) ) {
			return;
		}
		$level = self::sent( 'news_article_level' );
		$day   = self::sent( 'news_article_reviewed_at' );
		$said  = array(
			Keys::LEVEL       => isset( Disclosure::LEVELS[ $level ] ) ? $level : '',
			Keys::REVIEWED_BY => self::sent( 'news_article_reviewed_by' ),
			Keys::REVIEWED_AT => preg_match( '/^\d{4}-\d\d-\d\d$/D', $day ) ? $day : '',
		);
		foreach ( $said as $key => $value ) {
			if ( '' === $value ) {
				delete_post_meta( $post, $key );
			} else {
				update_post_meta( $post, $key, wp_slash( $value ) );
			}
		}
	}

	/**
	 * Levels in words.
	 *
	 * @return array<string, string>
	 */
	private static function levels(): array {
		return array(
			''             => __( 'As its author: a person, or an AI journalist', 'news-article' ),
			'none'         => __( 'Written without AI', 'news-article' ),
			'ai-assisted'  => __( 'Written with the help of AI', 'news-article' ),
			'ai-generated' => __( 'Written by AI', 'news-article' ),
			'autonomous'   => __( 'Written and published by AI', 'news-article' ),
		);
	}

	/**
	 * A field of the form, cleaned.
	 *
	 * @param string $name Its name.
	 */
	private static function sent( string $name ): string {
		$value = wp_unslash( $_POST[ $name ] ?? '' ); // phpcs:ignore WordPress.Security
		return is_string( $value ) ? sanitize_text_field( $value ) : '';
	}

	/**
	 * Prints a field of one line.
	 *
	 * @param string $field Its name.
	 * @param string $type  Type of the input.
	 * @param string $label Words.
	 * @param string $value What stands in it.
	 */
	private static function print_line( string $field, string $type, string $label, string $value ): void {
		printf(
			'<p><label for="news-article-%1$s">%3$s</label><br><input class="widefat" type="%2$s" id="news-article-%1$s" name="news_article_%1$s" value="%4$s"></p>',
			esc_attr( $field ),
			esc_attr( $type ),
			esc_html( $label ),
			esc_attr( $value )
		);
	}
}
