<?php
// Installs a site and prints an application password of its administrator.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = 'localhost';
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
$site = wp_install('News', 'admin', 'admin@news.example', true, '', 'for tests');
switch_theme('plain');
update_option('permalink_structure', '/%postname%/');
$wp_rewrite->init();
$wp_rewrite->flush_rules(false);
echo WP_Application_Passwords::create_new_application_password($site['user_id'], ['name' => 'tests'])[0];
