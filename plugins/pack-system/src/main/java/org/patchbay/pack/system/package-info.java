/**
 * What a client asks a server about itself, modules, log files, and the command line. {@code SystemComponent} is the
 * edge to the framework; each action is a plain class behind it, and the commands of one subject are another.
 */
package org.patchbay.pack.system;
