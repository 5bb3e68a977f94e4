/**
 * What an operator sees and does: whether the manager is on, which actions and sessions there are, why one of them is
 * not there, and a reload, in which bundles take part as modules. The shell, the web console and monitoring are built on
 * it.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.patchbay.api.runtime;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
