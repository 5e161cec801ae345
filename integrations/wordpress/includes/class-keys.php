<?php
/**
 * Names under which the plugin keeps things.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/** All that the plugin writes into the database: what uninstall.php removes. */
final class Keys {

	/** Option: the settings. */
	public const SETTINGS = 'news_article';

	/** User meta: `human` or `ai`. */
	public const KIND = 'news_article_kind';

	/** User meta: what the author does, in a few words. */
	public const ROLE = 'news_article_role';

	/** User meta: address of a portrait. */
	public const PORTRAIT = 'news_article_portrait';

	/** User meta: every version of the editorial perspective. */
	public const PERSPECTIVES = 'news_article_perspectives';

	/** Post meta: how far AI made the text. */
	public const LEVEL = '_news_article_level';

	/** Post meta: who reviewed the text. */
	public const REVIEWED_BY = '_news_article_reviewed_by';

	/** Post meta: the day of the review. */
	public const REVIEWED_AT = '_news_article_reviewed_at';

	public const OPTIONS   = array( self::SETTINGS );
	public const USER_META = array( self::KIND, self::ROLE, self::PORTRAIT, self::PERSPECTIVES );
	public const POST_META = array( self::LEVEL, self::REVIEWED_BY, self::REVIEWED_AT );
}
