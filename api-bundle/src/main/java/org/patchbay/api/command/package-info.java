/**
 * Commands of the command line: a handler with its words, or a pack that defines many of them. A command that a bundle
 * brings can be typed by {@code Action: Command}, by {@code bin/patchbay -rx} and in the shell, and is gone when the
 * bundle stops. Who may run what is decided in one place, by the server.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.patchbay.api.command;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
