<?php
/**
 * Authors.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** What the site says of an author, in schema.org's terms. */
final class Author {

	/**
	 * Whether a user is an AI journalist.
	 *
	 * @param int $user Id.
	 */
	public static function is_ai( int $user ): bool {
		return 'ai' === get_user_meta( $user, Keys::KIND, true );
	}

	/**
	 * Users who wrote a post.
	 *
	 * @param \WP_Post $post The post.
	 * @return \WP_User[]
	 */
	public static function of( \WP_Post $post ): array {
		/**
		 * Filters who wrote a post: for plugins that know several authors.
		 *
		 * @param \WP_User[] $authors Default: the post's author.
		 * @param \WP_Post   $post    The post.
		 */
		$authors = (array) apply_filters( 'news_article_authors', array( get_userdata( (int) $post->post_author ) ), $post );
		return array_values( array_filter( $authors, static fn( $author ) => $author instanceof \WP_User ) );
	}

	/**
	 * An author as a node of JSON-LD. An AI journalist is never a Person.
	 *
	 * @param \WP_User             $user The author.
	 * @param array<string, mixed> $site The site as a node.
	 * @return array<string, mixed>
	 */
	public static function node( \WP_User $user, array $site ): array {
		$is_ai = self::is_ai( $user->ID );
		return array_filter(
			array(
				'@type'                => $is_ai ? 'Organization' : 'Person',
				'name'                 => $user->display_name,
				'url'                  => get_author_posts_url( $user->ID ),
				'description'          => wp_strip_all_tags( (string) $user->description ),
				'jobTitle'             => self::text( $user->ID, Keys::ROLE ),
				'image'                => esc_url_raw( self::text( $user->ID, Keys::PORTRAIT ), array( 'http', 'https' ) ),
				'parentOrganization'   => $is_ai ? $site : null,
				'publishingPrinciples' => $is_ai ? self::perspectives( $user->ID ) : null,
			)
		);
	}

	/**
	 * A field that is one line.
	 *
	 * @param int    $user Id.
	 * @param string $key  One of Keys::USER_META.
	 */
	public static function text( int $user, string $key ): string {
		$value = get_user_meta( $user, $key, true );
		return is_string( $value ) ? $value : '';
	}

	/**
	 * The versions of the perspective, unless none holds any more.
	 *
	 * @param int $user Id.
	 * @return array<int, array<string, string>>
	 */
	private static function perspectives( int $user ): array {
		$versions = Perspectives::of( $user );
		if ( '' === ( $versions[0]['text'] ?? '' ) ) {
			return array();
		}
		$nodes = array();
		foreach ( $versions as $version ) {
			if ( '' === $version['text'] ) {
				continue;
			}
			$nodes[] = array_filter(
				array(
					'@type'        => 'CreativeWork',
					'version'      => (string) $version['version'],
					'dateModified' => $version['date'],
					'text'         => $version['text'],
					// Not schema.org's: read by the card, passed over by others.
					'model'        => $version['model'],
					'provider'     => $version['provider'],
				)
			);
		}
		return $nodes;
	}
}
