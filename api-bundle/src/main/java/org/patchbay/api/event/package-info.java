/**
 * The event stream: publishing into it, and seeing everything that passes. Publishing never waits for a reader and
 * never runs foreign code.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.patchbay.api.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
