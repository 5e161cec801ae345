<?php
/**
 * The discussion of an article.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/**
 * Puts the tag of the discussion before the comments of the theme: these are what readers have without JavaScript, and until
 * ours are there. Who may comment, and what is published, stays the site's to decide.
 */
final class Discussion {

	/** Class of the tag, by which it names what it replaces: all that follows it in its box. */
	private const TAG_CLASS = 'news-article-discussion';

	/**
	 * Path of the theme's own comments.
	 *
	 * @var string
	 */
	private static $template = '';

	/** Hooks in, after all that chooses a template. */
	public static function register(): void {
		add_filter( 'comments_template', array( self::class, 'choose_template' ), 1000 );
		foreach ( array( 'core/comments', 'core/post-comments' ) as $block ) {
			add_filter( "render_block_$block", array( self::class, 'add_to' ) );
		}
		add_filter( 'rest_allow_anonymous_comments', array( self::class, 'allow_guests' ) );
	}

	/** Whether the comments of the page are to be ours. */
	public static function is_ours(): bool {
		$post = Library::is_there() && Settings::get( 'comments' ) ? Page::article() : null;
		return $post && ( comments_open( $post ) || get_comments_number( $post ) > 0 ) && Page::allows( 'comments' );
	}

	/**
	 * The template that stands for the theme's own.
	 *
	 * @param string $template Path of the theme's.
	 */
	public static function choose_template( $template ) {
		if ( ! self::is_ours() ) {
			return $template;
		}
		self::$template = self::find_template( (string) $template );
		return plugin_dir_path( PLUGIN_FILE ) . 'templates/comments.php';
	}

	/** Path of the theme's own template, for ours. */
	public static function template(): string {
		return self::$template;
	}

	/**
	 * The comments of a theme with the tag.
	 *
	 * @param string $html As they are served.
	 */
	public static function add_to( $html ): string {
		$html = (string) $html;
		// WordPress filters some blocks twice, and older ones have the template inside.
		if ( '' === trim( $html ) || str_contains( $html, '<news-discussion' ) || ! self::is_ours() ) {
			return $html;
		}
		return Comments_Box::put_first( $html, self::tag() );
	}

	/** The tag. */
	private static function tag(): string {
		$attributes = array(
			'class'    => self::TAG_CLASS,
			'service'  => 'wordpress',
			'endpoint' => rest_url(),
			'replaces' => '.' . self::TAG_CLASS . ' ~ *',
		);
		// Other types of posts are not found by their number alone.
		if ( 'post' === get_post_type( get_queried_object_id() ) ) {
			$attributes['thread'] = (string) get_queried_object_id();
		}
		return '<news-discussion' . Page::attributes( $attributes + Page::consent( 'comments' ) ) . '>' . self::notice() . '</news-discussion>';
	}

	/** Said before the button of the form, where each comment waits for approval: the REST API tells nobody. */
	private static function notice(): string {
		if ( ! get_option( 'comment_moderation' ) || current_user_can( 'moderate_comments' ) ) {
			return '';
		}
		return '<p slot="notice">' . esc_html__( 'Comments are moderated and will appear after approval.', 'news-article' ) . '</p>';
	}

	/**
	 * Whether guests may comment by the REST API, as by the form.
	 *
	 * @param bool $allowed What holds without us.
	 */
	public static function allow_guests( $allowed ): bool {
		return $allowed || ( Settings::get( 'comments' ) && Settings::get( 'guests_rest' ) );
	}

	/**
	 * Where WordPress would look for the template.
	 *
	 * @param string $template Path that the filter was given.
	 */
	private static function find_template( string $template ): string {
		$parent = get_template_directory() . '/' . basename( $template );
		foreach ( array( $template, $parent ) as $path ) {
			if ( is_file( $path ) ) {
				return $path;
			}
		}
		return ABSPATH . WPINC . '/theme-compat/comments.php';
	}
}
