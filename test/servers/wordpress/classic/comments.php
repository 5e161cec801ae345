<div id="comments" class="comments-area">
	<h2><?php echo esc_html(get_comments_number_text()); ?></h2>
	<ol><?php wp_list_comments(); ?></ol>
	<?php comment_form(); ?>
</div>
