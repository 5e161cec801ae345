<?php
/**
 * What a post says of AI.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** How far AI made a post, and who reviewed it. */
final class Disclosure {

	/** Levels, with the term of schema.org that says the same. */
	public const LEVELS = array(
		'none'         => '',
		'ai-assisted'  => 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
		'ai-generated' => 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
		'autonomous'   => 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
	);

	/**
	 * The level: as the post says, else `ai-generated` if an AI journalist wrote it, else not known, which is not "none".
	 *
	 * @param \WP_Post $post The post.
	 */
	public static function level( \WP_Post $post ): string {
		$said = self::said( $post, Keys::LEVEL );
		if ( isset( self::LEVELS[ $said ] ) ) {
			return $said;
		}
		foreach ( Author::of( $post ) as $author ) {
			if ( Author::is_ai( $author->ID ) ) {
				return 'ai-generated';
			}
		}
		return '';
	}

	/**
	 * What the post itself says.
	 *
	 * @param \WP_Post $post The post.
	 * @param string   $key  One of Keys::POST_META.
	 */
	public static function said( \WP_Post $post, string $key ): string {
		$value = get_post_meta( $post->ID, $key, true );
		return is_string( $value ) ? $value : '';
	}

	/**
	 * Model and provider: of the perspective that held when an AI journalist's post was published. Of a post that is older
	 * than all of them, nothing is claimed.
	 *
	 * @param \WP_Post $post The post.
	 * @return array{model: string, provider: string}
	 */
	public static function tool( \WP_Post $post ): array {
		$published = get_post_timestamp( $post );
		foreach ( Author::of( $post ) as $author ) {
			foreach ( Author::is_ai( $author->ID ) ? Perspectives::of( $author->ID ) : array() as $version ) {
				if ( strtotime( $version['date'] ) <= $published ) {
					return $version;
				}
			}
		}
		return array(
			'model'    => '',
			'provider' => '',
		);
	}
}
