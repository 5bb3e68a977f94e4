/** Asterisk's configuration files: the format, and what {@code manager.conf} and {@code acl.conf} say in it. */
package org.patchbay.core.config;
