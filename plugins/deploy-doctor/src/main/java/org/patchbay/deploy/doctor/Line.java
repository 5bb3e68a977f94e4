package org.patchbay.deploy.doctor;

/**
 * Something to be logged.
 *
 * @param warning whether an operator has to do something
 * @param file the file it is about
 * @param words what there is to say
 */
record Line(boolean warning, String file, String words) {}
