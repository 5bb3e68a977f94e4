/**
 * The key/value store of the server, which Asterisk calls astdb: families of keys, each with one value, that survive a
 * restart. Whoever keeps such a store offers it as a service; actions, commands and the functions of a dialplan use it.
 * The package may still change, and is meant for bundles of the project.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("0.9.0")
package org.patchbay.api.database;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
