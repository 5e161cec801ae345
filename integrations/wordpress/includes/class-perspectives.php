<?php
/**
 * Editorial perspectives.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/**
 * The editorial perspective of an AI journalist: every version that ever held, since articles stay that were written from
 * earlier ones.
 */
final class Perspectives {

	/** Characters of a text at most. */
	public const LONGEST = 100000;

	/**
	 * All versions of a user, the newest first. One without text says that none holds since then.
	 *
	 * @param int $user Id.
	 * @return array<int, array{version: int, date: string, text: string, model: string, provider: string}>
	 */
	public static function of( int $user ): array {
		$stored   = get_user_meta( $user, Keys::PERSPECTIVES, true );
		$versions = array();
		foreach ( is_array( $stored ) ? $stored : array() as $version ) {
			if ( is_array( $version ) ) {
				$versions[] = self::shape( $version );
			}
		}
		return $versions;
	}

	/**
	 * Keeps a version, if it differs from the one that holds.
	 *
	 * @param int    $user     Id.
	 * @param string $text     The perspective, exactly as it is to be shown.
	 * @param string $model    Name of the AI model.
	 * @param string $provider Who provides the model.
	 */
	public static function keep( int $user, string $text, string $model, string $provider ): void {
		$versions = self::of( $user );
		$newest   = $versions[0] ?? self::shape( array() );
		$next     = self::shape(
			array(
				'version'  => $newest['version'] + 1,
				'date'     => wp_date( 'c' ),
				'text'     => self::clean( $text ),
				'model'    => sanitize_text_field( $model ),
				'provider' => sanitize_text_field( $provider ),
			)
		);
		$said     = array_flip( array( 'text', 'model', 'provider' ) );
		if ( array_intersect_key( $next, $said ) === array_intersect_key( $newest, $said ) ) {
			return;
		}
		array_unshift( $versions, $next );
		update_user_meta( $user, Keys::PERSPECTIVES, wp_slash( $versions ) );
	}

	/**
	 * A text as it was written, angle brackets included: prompts have them. It is escaped wherever it is shown.
	 *
	 * @param string $text From outside.
	 */
	private static function clean( string $text ): string {
		$text = str_replace( array( "\r\n", "\r", "\0" ), array( "\n", "\n", '' ), wp_check_invalid_utf8( $text, true ) );
		return trim( mb_substr( $text, 0, self::LONGEST ) );
	}

	/**
	 * A version with all its fields.
	 *
	 * @param array<string, mixed> $version Of which some may be missing.
	 * @return array{version: int, date: string, text: string, model: string, provider: string}
	 */
	private static function shape( array $version ): array {
		$shaped = array( 'version' => (int) ( $version['version'] ?? 0 ) );
		foreach ( array( 'date', 'text', 'model', 'provider' ) as $field ) {
			$shaped[ $field ] = is_string( $version[ $field ] ?? null ) ? $version[ $field ] : '';
		}
		return $shaped;
	}
}
