<?php
/**
 * The fields of the settings page.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** Words for the settings, and the controls that change them. */
final class Settings_Fields {

	/**
	 * Sections of the page, with their fields: a title, and what is said below.
	 *
	 * @return array<string, array{title: string, fields: array<string, array{0: string, 1: string}>}>
	 */
	public static function sections(): array {
		return array(
			'discussion' => array(
				'title'  => __( 'Discussion', 'news-article' ),
				'fields' => array(
					'comments'    => array(
						__( 'Comments of posts', 'news-article' ),
						__( 'Show the discussion in place of the theme’s comments. Those stay for readers without JavaScript. Who may comment and what waits for approval is set under Settings → Discussion, as ever.', 'news-article' ),
					),
					'guests_rest' => array(
						__( 'Guests by the REST API', 'news-article' ),
						__( 'Let guests post by the REST API. Without it they post as by the theme’s own form, which takes one request more. Your rules for comments hold in both cases; some plugins against spam look only at the form.', 'news-article' ),
					),
				),
			),
			'audio'      => array(
				'title'  => __( 'Listening', 'news-article' ),
				'fields' => array(
					'audio'           => array(
						__( 'Who reads aloud', 'news-article' ),
						__( 'Nothing is asked of anybody before a reader presses play.', 'news-article' ),
					),
					'audio_endpoint'  => array(
						__( 'Address of your speech service', 'news-article' ),
						__( 'What it is asked is described in the documentation, docs/audio-endpoint.md.', 'news-article' ),
					),
					'audio_send_text' => array(
						__( 'Send the text', 'news-article' ),
						__( 'The service does not know the articles: the text goes along.', 'news-article' ),
					),
				),
			),
			'disclosure' => array(
				'title'  => __( 'What is said of the site', 'news-article' ),
				'fields' => array(
					'responsible'     => array(
						__( 'Editorial responsibility', 'news-article' ),
						__( 'Name of who is responsible. The label of texts made with AI says it.', 'news-article' ),
					),
					'policy_url'      => array(
						__( 'Address of your AI policy', 'news-article' ),
						__( '“How this was made” leads there.', 'news-article' ),
					),
					'corrections_url' => array(
						__( 'Address where errors are reported', 'news-article' ),
						__( 'The card of an AI journalist leads there.', 'news-article' ),
					),
					'metadata'        => array(
						__( 'Structured data', 'news-article' ),
						__( 'Describe each post in its page (JSON-LD). Author, perspective and review are read from there. If another plugin writes it too, both stand; see the documentation.', 'news-article' ),
					),
				),
			),
			'looks'      => array(
				'title'  => __( 'Looks and more', 'news-article' ),
				'fields' => array(
					'theme'   => array( __( 'Look', 'news-article' ), '' ),
					'related' => array(
						__( 'Related posts', 'news-article' ),
						__( 'Show the newest posts of the same category below each post.', 'news-article' ),
					),
				),
			),
		);
	}

	/**
	 * Prints the control of a setting.
	 *
	 * @param array{name: string, help: string} $field Its key in Settings::DEFAULTS, and what is said below.
	 */
	public static function print( array $field ): void {
		$name   = $field['name'];
		$value  = Settings::get( $name );
		$common = Page::attributes(
			array(
				'id'               => self::id( $name ),
				'name'             => Keys::SETTINGS . "[$name]",
				'aria-describedby' => '' === $field['help'] ? null : self::id( $name ) . '-help',
			)
		);
		// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- attributes() escapes.
		if ( isset( Settings::CHOICES[ $name ] ) ) {
			echo "<select$common>";
			foreach ( self::choices( $name ) as $choice => $label ) {
				printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( $value, $choice, false ), esc_html( $label ) );
			}
			echo '</select>';
		} elseif ( is_bool( $value ) ) {
			printf( '<input type="checkbox" value="1"%s%s>', $common, checked( $value, true, false ) );
		} else {
			printf( '<input type="text" class="regular-text" value="%s"%s>', esc_attr( $value ), $common );
		}
		// phpcs:enable
		if ( '' !== $field['help'] ) {
			printf( '<p class="description" id="%s-help">%s</p>', esc_attr( self::id( $name ) ), esc_html( $field['help'] ) );
		}
	}

	/**
	 * Id of a control.
	 *
	 * @param string $name Key in Settings::DEFAULTS.
	 */
	public static function id( string $name ): string {
		return 'news-article-' . str_replace( '_', '-', $name );
	}

	/**
	 * What a setting offers.
	 *
	 * @param string $name Key in Settings::CHOICES.
	 * @return array<string, string> Words by value.
	 */
	private static function choices( string $name ): array {
		return 'audio' === $name
			? array(
				''         => __( 'Nobody', 'news-article' ),
				'endpoint' => __( 'A speech service', 'news-article' ),
				'device'   => __( 'The reader’s device', 'news-article' ),
			)
			: array(
				''         => __( 'That of your theme', 'news-article' ),
				'paper'    => __( 'Paper: a classic broadsheet', 'news-article' ),
				'digital'  => __( 'Digital: a modern paper', 'news-article' ),
				'contrast' => __( 'Contrast: high contrast', 'news-article' ),
			);
	}
}
