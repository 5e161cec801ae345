<?php
// A must-use plugin: what a site under test differs in from one just installed.
add_filter('pre_wp_mail', '__return_true');
// how far AI made a post, as a site would let its editors say it
add_action('init', function () {
	register_post_meta('post', 'ai_disclosure', array('type' => 'string', 'single' => true, 'show_in_rest' => true));
});
if (getenv('SITE_GUESTS_REST')) {
	add_filter('rest_allow_anonymous_comments', '__return_true');
}
if (getenv('SITE_NO_FLOOD')) {
	add_filter('comment_flood_filter', '__return_false', 99);
	add_filter('wp_is_comment_flood', '__return_false', 99);
}
