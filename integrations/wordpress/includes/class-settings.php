<?php
/**
 * The settings of the site.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** Reads the settings, and cleans what comes from outside. */
final class Settings {

	/** What holds before anybody has set anything. The type of a value is the type of its setting. */
	public const DEFAULTS = array(
		'comments'        => true,
		'guests_rest'     => false,
		'audio'           => '',
		'audio_endpoint'  => '',
		'audio_send_text' => false,
		'related'         => false,
		'theme'           => '',
		'metadata'        => true,
		'policy_url'      => '',
		'corrections_url' => '',
		'responsible'     => '',
	);

	/** Settings that have a few values only. */
	public const CHOICES = array(
		'audio' => array( '', 'endpoint', 'device' ),
		'theme' => array( '', 'paper', 'digital', 'contrast' ),
	);

	/** Settings that are addresses. */
	private const ADDRESSES = array( 'audio_endpoint', 'policy_url', 'corrections_url' );

	/**
	 * One setting. It is cleaned again, since other code may have written the option.
	 *
	 * @param string $name One of the keys of DEFAULTS.
	 * @return bool|string
	 */
	public static function get( string $name ) {
		$stored = get_option( Keys::SETTINGS );
		$value  = is_array( $stored ) && array_key_exists( $name, $stored ) ? $stored[ $name ] : self::DEFAULTS[ $name ];
		return self::clean( $name, $value );
	}

	/**
	 * All settings, from what a form sent: a box that is not ticked is not sent.
	 *
	 * @param mixed $given What was sent.
	 * @return array<string, bool|string>
	 */
	public static function sanitize( $given ): array {
		$given = is_array( $given ) ? $given : array();
		$clean = array();
		foreach ( self::DEFAULTS as $name => $default ) {
			$clean[ $name ] = self::clean( $name, $given[ $name ] ?? false );
		}
		return $clean;
	}

	/**
	 * One value, made what it has to be.
	 *
	 * @param string $name  One of the keys of DEFAULTS.
	 * @param mixed  $value From outside.
	 * @return bool|string
	 */
	private static function clean( string $name, $value ) {
		if ( is_bool( self::DEFAULTS[ $name ] ) ) {
			return is_scalar( $value ) && (bool) $value;
		}
		$text = is_string( $value ) ? $value : '';
		if ( isset( self::CHOICES[ $name ] ) ) {
			return in_array( $text, self::CHOICES[ $name ], true ) ? $text : self::DEFAULTS[ $name ];
		}
		return in_array( $name, self::ADDRESSES, true )
			? esc_url_raw( trim( $text ), array( 'http', 'https' ) )
			: sanitize_text_field( $text );
	}
}
