/**
 * The waist between any transport and the sessions. A transport accepts connections, turns bytes into messages and hands
 * them over; it asks for output when the network can take some. It knows no account, no action and no event. A bundle that
 * speaks another protocol gets connections from {@code Listeners} and sessions from {@code RequestSessions}. Below 1.0 it
 * is meant for the bundles of Patchbay itself.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("0.9.0")
package org.patchbay.api.frontend;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
