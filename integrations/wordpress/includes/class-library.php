<?php
/**
 * The files that readers download.
 *
 * @package News_Article
 */

namespace News_Article;

defined( 'ABSPATH' ) || exit;

/**
 * Puts the head script and the chosen look into the page of an article. The script adds the tag, empty and at the end of
 * the page, which adopts the article: no markup of the theme is touched.
 */
final class Library {

	private const HANDLE = 'news-article';

	/**
	 * Told to programs that rearrange scripts: room for what comes can only be kept before the article is painted.
	 */
	private const LEAVE_ALONE = 'data-auto data-cfasync="false" data-no-optimize="1" nowprocket';

	/** Hooks in. */
	public static function register(): void {
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue' ) );
		add_filter( 'script_loader_tag', array( self::class, 'mark' ), 10, 2 );
	}

	/** Whether the files are there: they are in the zip, not among the sources. */
	public static function is_there(): bool {
		return is_readable( plugin_dir_path( PLUGIN_FILE ) . 'library/edition.php' );
	}

	/**
	 * Address of a file.
	 *
	 * The folder bears the name of its contents, so that caches never mix two versions: the files load one another.
	 *
	 * @param string $file Its name.
	 */
	public static function url( string $file ): string {
		static $edition = null;
		$edition      ??= require plugin_dir_path( PLUGIN_FILE ) . 'library/edition.php';
		return plugins_url( "library/$edition/$file", PLUGIN_FILE );
	}

	/** The script, in the head and at once, and the style sheet of the look. */
	public static function enqueue(): void {
		if ( ! self::is_there() || ! Page::article() ) {
			return;
		}
		wp_enqueue_script( self::HANDLE, self::url( 'loader.js' ), array(), null, false ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- the folder names it.
		$theme = Settings::get( 'theme' );
		if ( '' !== $theme ) {
			wp_enqueue_style( self::HANDLE, self::url( "themes/$theme.css" ), array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		}
	}

	/**
	 * Marks the script's tag.
	 *
	 * @param string $tag    The whole tag.
	 * @param string $handle Name of the script.
	 */
	public static function mark( string $tag, string $handle ): string {
		return self::HANDLE === $handle
			? (string) preg_replace( '/<script(?=[^>]*\ssrc=)/', '<script ' . self::LEAVE_ALONE, $tag, 1 )
			: $tag;
	}
}
