package org.patchbay.deploy.doctor;

/**
 * One file at one moment.
 *
 * @param fingerprint the file
 * @param diagnosis what there is to say of it
 */
record Finding(Fingerprint fingerprint, Diagnosis diagnosis) {}
