<?php
// One copy of WordPress serves several sites: whoever starts it says which.
define('DB_NAME', getenv('SITE_DATABASE'));
define('DB_USER', getenv('SITE_ACCOUNT'));
define('DB_PASSWORD', getenv('SITE_ACCOUNT'));
define('DB_HOST', getenv('SITE_DATABASE_HOST'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', getenv('SITE_ADDRESS'));
define('WP_SITEURL', getenv('SITE_ADDRESS'));
define('WP_ENVIRONMENT_TYPE', 'local'); // application passwords without TLS
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
	define($name . '_KEY', 'for tests');
	define($name . '_SALT', 'for tests');
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
	define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
