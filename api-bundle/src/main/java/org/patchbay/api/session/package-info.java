/**
 * Who is connected: a session, where it came from, what it may do, and what other bundles have stored with it. A
 * session lives from the accept of its connection to its end and is never reused; its ident is never reused either.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.patchbay.api.session;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
