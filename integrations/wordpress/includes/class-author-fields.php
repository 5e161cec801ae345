<?php
/**
 * Fields of an author's profile.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** What editors say of an author, beside the biography that WordPress has: above all that it is an AI journalist. */
final class Author_Fields {

	private const NONCE = 'news_article_author_nonce';

	/** Fields of one line, with their key. */
	private const LINES = array(
		'role'     => Keys::ROLE,
		'portrait' => Keys::PORTRAIT,
	);

	/** Hooks in. */
	public static function register(): void {
		foreach ( array( 'show_user_profile', 'edit_user_profile' ) as $action ) {
			add_action( $action, array( self::class, 'print' ) );
		}
		foreach ( array( 'personal_options_update', 'edit_user_profile_update' ) as $action ) {
			add_action( $action, array( self::class, 'save' ) );
		}
	}

	/**
	 * Whether the fields are for whoever is signed in: they are editorial, so whoever may edit only their own texts has none.
	 *
	 * @param int $user Whose profile it is.
	 */
	private static function may_edit( int $user ): bool {
		return current_user_can( 'edit_user', $user ) && current_user_can( 'edit_others_posts' );
	}

	/**
	 * Prints the fields.
	 *
	 * @param \WP_User $user Whose profile it is.
	 */
	public static function print( \WP_User $user ): void {
		if ( ! self::may_edit( $user->ID ) ) {
			return;
		}
		$versions = Perspectives::of( $user->ID );
		$newest   = $versions[0] ?? array(
			'text'     => '',
			'model'    => '',
			'provider' => '',
		);
		printf( '<h2 id="news-article-author">%s</h2>', esc_html__( 'On articles', 'news-article' ) );
		wp_nonce_field( self::NONCE . $user->ID, self::NONCE );
		echo '<table class="form-table" role="presentation">';
		self::row( 'kind', __( 'AI journalist', 'news-article' ), self::kind( $user->ID ), __( 'Cards and labels say so, and posts of this author are labelled as written by AI unless the post says otherwise. Never give a person’s name to software without this.', 'news-article' ) );
		self::row( 'role', __( 'Role', 'news-article' ), self::line( 'role', Author::text( $user->ID, Keys::ROLE ) ), __( 'For example “Harbour correspondent”.', 'news-article' ) );
		self::row( 'portrait', __( 'Address of a portrait', 'news-article' ), self::line( 'portrait', Author::text( $user->ID, Keys::PORTRAIT ) ), __( 'A picture of your media library. Without one there are initials: avatars of Gravatar are not asked for.', 'news-article' ) );
		self::row( 'perspective', __( 'Editorial perspective', 'news-article' ), self::text( $newest['text'] ), __( 'What an AI journalist is told to write from. Readers see it word for word, and what changed. Each change is kept as a version; an empty field says that none holds any more.', 'news-article' ) );
		self::row( 'model', __( 'AI model', 'news-article' ), self::line( 'model', $newest['model'] ), '' );
		self::row( 'provider', __( 'Provider of the model', 'news-article' ), self::line( 'provider', $newest['provider'] ), '' );
		echo '</table>';
		self::print_versions( $versions );
	}

	/**
	 * Saves what was sent. WordPress has unslashed nothing.
	 *
	 * @param int $user Whose profile it is.
	 */
	public static function save( $user ): void {
		$user  = (int) $user;
		$nonce = self::sent( self::NONCE );
		if ( ! self::may_edit( $user ) || ! wp_verify_nonce( $nonce, self::NONCE . $user ) ) {
			return;
		}
		update_user_meta( $user, Keys::KIND, '' === self::sent( 'news_article_kind' ) ? 'human' : 'ai' );
		foreach ( self::LINES as $field => $key ) {
			$value = self::sent( "news_article_$field" );
			$clean = 'portrait' === $field ? esc_url_raw( trim( $value ), array( 'http', 'https' ) ) : sanitize_text_field( $value );
			update_user_meta( $user, $key, wp_slash( $clean ) );
		}
		Perspectives::keep( $user, self::sent( 'news_article_perspective' ), self::sent( 'news_article_model' ), self::sent( 'news_article_provider' ) );
	}

	/**
	 * A field of the form, as it was written. Whoever uses it cleans it.
	 *
	 * @param string $name Its name.
	 */
	private static function sent( string $name ): string {
		$value = wp_unslash( $_POST[ $name ] ?? '' ); // phpcs:ignore WordPress.Security
		return is_string( $value ) ? $value : '';
	}

	/**
	 * Prints a row.
	 *
	 * @param string $field   Name of the field.
	 * @param string $label   Words.
	 * @param string $control HTML, escaped.
	 * @param string $help    Words below.
	 */
	private static function row( string $field, string $label, string $control, string $help ): void {
		printf(
			'<tr><th scope="row"><label for="news-article-%s">%s</label></th><td>%s%s</td></tr>',
			esc_attr( $field ),
			esc_html( $label ),
			$control, // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped
			'' === $help ? '' : '<p class="description">' . esc_html( $help ) . '</p>'
		);
	}

	/**
	 * The box to tick for an AI journalist.
	 *
	 * @param int $user Id.
	 */
	private static function kind( int $user ): string {
		return sprintf(
			'<input type="checkbox" id="news-article-kind" name="news_article_kind" value="ai"%s>',
			checked( Author::is_ai( $user ), true, false )
		);
	}

	/**
	 * A field of one line.
	 *
	 * @param string $field Its name.
	 * @param string $value What stands in it.
	 */
	private static function line( string $field, string $value ): string {
		return sprintf(
			'<input type="text" class="regular-text" id="news-article-%1$s" name="news_article_%1$s" value="%2$s">',
			esc_attr( $field ),
			esc_attr( $value )
		);
	}

	/**
	 * The field of the perspective.
	 *
	 * @param string $value What stands in it.
	 */
	private static function text( string $value ): string {
		return sprintf(
			'<textarea class="large-text" rows="10" id="news-article-perspective" name="news_article_perspective" maxlength="%d" spellcheck="false">%s</textarea>',
			Perspectives::LONGEST,
			"\n" . esc_textarea( $value )
		);
	}

	/**
	 * Prints what held before, for reading.
	 *
	 * @param array<int, array<string, int|string>> $versions All of them, the newest first.
	 */
	private static function print_versions( array $versions ): void {
		if ( ! $versions ) {
			return;
		}
		printf( '<h3>%s</h3>', esc_html__( 'Versions of the editorial perspective', 'news-article' ) );
		foreach ( $versions as $version ) {
			$tool = implode( ', ', array_filter( array( $version['model'], $version['provider'] ) ) );
			printf(
				'<details><summary>%s</summary><pre style="white-space:pre-wrap">%s</pre><p>%s</p></details>',
				esc_html(
					sprintf(
						/* translators: 1: number of a version, 2: date. */
						__( 'Version %1$d, since %2$s', 'news-article' ),
						$version['version'],
						wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) strtotime( $version['date'] ) )
					)
				),
				'' === $version['text'] ? esc_html__( 'None.', 'news-article' ) : esc_html( $version['text'] ),
				esc_html( $tool )
			);
		}
	}
}
