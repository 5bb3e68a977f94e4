package org.patchbay.core.config;

/**
 * One {@code key = value} line.
 *
 * @param key in front of the equals sign
 * @param value behind it
 * @param origin file and line
 */
record ConfEntry(String key, String value, String origin) {}
