<?php
/**
 * The settings page.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** Settings → News Article. WordPress's own form: it checks who sends it, and from where. */
final class Settings_Page {

	private const PAGE = 'news-article';

	/** Hooks in. */
	public static function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_page' ) );
		add_action( 'admin_init', array( self::class, 'add_fields' ) );
	}

	/** Address of the page. */
	public static function url(): string {
		return admin_url( 'options-general.php?page=' . self::PAGE );
	}

	/** Adds it to the menu. */
	public static function add_page(): void {
		$title = __( 'News Article', 'news-article' );
		add_options_page( $title, $title, 'manage_options', self::PAGE, array( self::class, 'print' ) );
	}

	/** Tells WordPress of the option and its fields. */
	public static function add_fields(): void {
		register_setting(
			self::PAGE,
			Keys::SETTINGS,
			array(
				'type'              => 'array',
				'sanitize_callback' => array( self::class, 'sanitize' ),
				'show_in_rest'      => false,
			)
		);
		foreach ( Settings_Fields::sections() as $id => $section ) {
			add_settings_section( $id, $section['title'], '__return_null', self::PAGE );
			foreach ( $section['fields'] as $name => list( $label, $help ) ) {
				$field = array(
					'name'      => $name,
					'help'      => $help,
					'label_for' => Settings_Fields::id( $name ),
				);
				add_settings_field( $name, $label, array( Settings_Fields::class, 'print' ), self::PAGE, $id, $field );
			}
		}
	}

	/**
	 * Cleans what was sent, and says what is missing.
	 *
	 * @param mixed $given What was sent.
	 * @return array<string, bool|string>
	 */
	public static function sanitize( $given ): array {
		$clean = Settings::sanitize( $given );
		if ( 'endpoint' === $clean['audio'] && '' === $clean['audio_endpoint'] ) {
			add_settings_error(
				Keys::SETTINGS,
				'no-endpoint',
				__( 'There is no player until the address of your speech service is known: it begins with https:// or /.', 'news-article' ),
				'warning'
			);
		}
		return $clean;
	}

	/** The page. */
	public static function print(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		printf( '<div class="wrap"><h1>%s</h1><form action="options.php" method="post">', esc_html( get_admin_page_title() ) );
		settings_fields( self::PAGE );
		do_settings_sections( self::PAGE );
		submit_button();
		echo '</form></div>';
	}
}
