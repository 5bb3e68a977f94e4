/**
 * Bytes into messages and back, without a socket. The server, HTTP doors, gateways and test clients share it. Below 1.0
 * it is meant for the bundles of Patchbay itself.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("0.9.0")
package org.patchbay.api.wire;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
