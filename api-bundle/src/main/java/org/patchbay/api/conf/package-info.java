/**
 * Files in Asterisk's format. The server and its packs read their settings with it. Below 1.0 it is meant for the
 * bundles of Patchbay itself.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("0.9.0")
package org.patchbay.api.conf;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
