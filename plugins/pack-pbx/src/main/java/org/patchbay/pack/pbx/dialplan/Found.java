package org.patchbay.pack.pbx.dialplan;

/**
 * A step that was looked up.
 *
 * @param context where it was found: the one that was asked for, or one that is included
 * @param extension the extension or pattern that was meant
 * @param step what is to be run
 */
public record Found(Context context, Extension extension, Step step) {}
