<?php
/**
 * Removes all that the plugin wrote.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require __DIR__ . '/includes/class-keys.php';

/** What belongs to one site of an installation. */
function remove_from_site(): void {
	foreach ( Keys::OPTIONS as $option ) {
		delete_option( $option );
	}
	foreach ( Keys::POST_META as $key ) {
		delete_post_meta_by_key( $key );
	}
}

if ( is_multisite() ) {
	$news_article_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $news_article_sites as $news_article_site ) {
		switch_to_blog( $news_article_site );
		remove_from_site();
		restore_current_blog();
	}
} else {
	remove_from_site();
}

foreach ( Keys::USER_META as $news_article_key ) {
	delete_metadata( 'user', 0, $news_article_key, '', true );
}
