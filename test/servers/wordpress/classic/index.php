<?php // What a classic theme has: an article with its headline, and comments in a template of their own. ?>
<!doctype html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><?php wp_head(); ?></head>
<body <?php body_class(); ?>>
<?php wp_body_open(); ?>
<main>
<?php
while (have_posts()) {
	the_post();
	echo '<article ';
	post_class();
	echo '>';
	the_title('<h1 class="entry-title">', '</h1>');
	echo '<div class="entry-content">';
	the_content();
	echo '</div></article>';
	if (is_singular() && (comments_open() || get_comments_number())) {
		comments_template();
	}
}
?>
</main>
<?php wp_footer(); ?>
</body>
</html>
