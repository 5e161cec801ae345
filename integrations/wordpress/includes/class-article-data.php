<?php
/**
 * The article as data.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** What the site knows of a post, as a NewsArticle of schema.org. */
final class Article_Data {

	/**
	 * The article as a node of JSON-LD.
	 *
	 * @param \WP_Post $post The post.
	 * @return array<string, mixed>
	 */
	public static function node( \WP_Post $post ): array {
		$site      = self::site();
		$published = get_post_datetime( $post );
		$updated   = get_post_datetime( $post, 'modified' );
		return array_filter(
			array(
				'@context'          => 'https://schema.org',
				'@type'             => 'NewsArticle',
				'headline'          => self::plain( get_the_title( $post ) ),
				'description'       => has_excerpt( $post ) ? self::plain( $post->post_excerpt ) : null,
				'url'               => get_permalink( $post ),
				'mainEntityOfPage'  => self::page( $post ),
				'datePublished'     => $published ? $published->format( DATE_W3C ) : null,
				'dateModified'      => $updated ? $updated->format( DATE_W3C ) : null,
				'inLanguage'        => get_bloginfo( 'language' ),
				'articleSection'    => self::section( $post ),
				'image'             => self::image( $post ),
				'author'            => self::authors( $post, $site ),
				'publisher'         => $site,
				'accountablePerson' => self::responsible(),
				'digitalSourceType' => Disclosure::LEVELS[ Disclosure::level( $post ) ] ?? null,
			)
		);
	}

	/**
	 * The authors, as far as they have a name: "admin" is none, nor read as one.
	 *
	 * @param \WP_Post             $post The post.
	 * @param array<string, mixed> $site The site as a node.
	 * @return array<int, array<string, mixed>>
	 */
	private static function authors( \WP_Post $post, array $site ): array {
		$named = array_filter( Author::of( $post ), static fn( $author ) => ! preg_match( '/^(admin(istrator)?)?$/i', trim( $author->display_name ) ) );
		return array_map( static fn( $author ) => Author::node( $author, $site ), array_values( $named ) );
	}

	/**
	 * The page, of which schema.org has reviews.
	 *
	 * @param \WP_Post $post The post.
	 * @return array<string, mixed>
	 */
	private static function page( \WP_Post $post ): array {
		$reviewer = Disclosure::said( $post, Keys::REVIEWED_BY );
		$page     = array(
			'@type' => 'WebPage',
			'@id'   => get_permalink( $post ),
		);
		if ( '' !== $reviewer ) {
			$page['reviewedBy']   = array(
				'@type' => 'Person',
				'name'  => $reviewer,
			);
			$page['lastReviewed'] = Disclosure::said( $post, Keys::REVIEWED_AT );
		}
		return array_filter( $page );
	}

	/**
	 * The site, which publishes.
	 *
	 * @return array<string, mixed>
	 */
	private static function site(): array {
		return array_filter(
			array(
				'@type'                => 'NewsMediaOrganization',
				'name'                 => self::plain( get_bloginfo( 'name' ) ),
				'url'                  => home_url( '/' ),
				'logo'                 => get_site_icon_url(),
				'publishingPrinciples' => Settings::get( 'policy_url' ),
				'correctionsPolicy'    => Settings::get( 'corrections_url' ),
			)
		);
	}

	/**
	 * Who has editorial responsibility.
	 *
	 * @return array<string, string>|null
	 */
	private static function responsible(): ?array {
		$name = Settings::get( 'responsible' );
		return '' === $name ? null : array(
			'@type' => 'Person',
			'name'  => $name,
		);
	}

	/**
	 * Name of the first category.
	 *
	 * @param \WP_Post $post The post.
	 */
	private static function section( \WP_Post $post ): ?string {
		$categories = get_the_category( $post->ID );
		return $categories ? self::plain( $categories[0]->name ) : null;
	}

	/**
	 * The featured picture.
	 *
	 * @param \WP_Post $post The post.
	 * @return array<string, mixed>|null
	 */
	private static function image( \WP_Post $post ): ?array {
		$image = wp_get_attachment_image_src( (int) get_post_thumbnail_id( $post ), 'full' );
		return $image ? array(
			'@type'  => 'ImageObject',
			'url'    => $image[0],
			'width'  => $image[1],
			'height' => $image[2],
		) : null;
	}

	/**
	 * A text without markup and entities, which JSON has no use for.
	 *
	 * @param string $html As WordPress has it.
	 */
	private static function plain( string $html ): string {
		return trim( html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}
}
