package org.patchbay.deploy.doctor;

import java.nio.file.attribute.BasicFileAttributes;

/**
 * What changes when a file changes.
 *
 * @param folder whether it is a folder
 * @param size its size in bytes
 * @param modifiedMillis the time of its last change
 * @param key what the file system knows it by; another file of the same name has another one
 */
record Fingerprint(boolean folder, long size, long modifiedMillis, String key) {
    /** There is no file; only its bundle is still there. */
    static final Fingerprint GONE = new Fingerprint(false, -1, -1, "");

    static Fingerprint of(BasicFileAttributes attributes) {
        return new Fingerprint(
                attributes.isDirectory(),
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                String.valueOf(attributes.fileKey()));
    }
}
