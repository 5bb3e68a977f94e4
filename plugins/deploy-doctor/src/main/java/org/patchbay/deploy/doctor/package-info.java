/**
 * Looks at the deploy folder and at what the framework made of it, and says in words what is wrong. The folder, the
 * jars, the requirements and the memory of what was said are plain Java; the framework is seen by
 * {@code FolderExaminer} and what it calls, and {@code DoctorComponent} is the edge.
 */
package org.patchbay.deploy.doctor;
