<?php
/**
 * Plugin Name:       News Article
 * Description:       Gives single posts what a good news page has: an open label and card for AI journalists, share links, a player, a moderated discussion. Nothing of the theme is edited.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      8.0
 * Author:            The authors of news-article
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       news-article
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;

foreach (
	array(
		'keys',
		'settings',
		'page',
		'library',
		'perspectives',
		'author',
		'disclosure',
		'article-data',
		'metadata',
		'content',
		'comments-box',
		'discussion',
		'reader-script',
	) as $news_article_room
) {
	require __DIR__ . "/includes/class-$news_article_room.php";
}

Library::register();
Metadata::register();
Content::register();
Discussion::register();
Reader_Script::register();

if ( is_admin() ) {
	foreach ( array( 'settings-fields', 'settings-page', 'author-fields', 'disclosure-box', 'notices' ) as $news_article_room ) {
		require __DIR__ . "/includes/class-$news_article_room.php";
	}
	Settings_Page::register();
	Author_Fields::register();
	Disclosure_Box::register();
	Notices::register();
}
unset( $news_article_room );
