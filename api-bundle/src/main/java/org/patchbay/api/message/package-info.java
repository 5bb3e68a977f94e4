/**
 * The nouns of the protocol: a message, its headers, an event, its class, a set of rights. All of them are immutable
 * values that may be kept, shared and compared by any thread. None of them knows a socket, a session or OSGi.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.patchbay.api.message;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
