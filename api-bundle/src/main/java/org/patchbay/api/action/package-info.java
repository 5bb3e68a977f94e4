/**
 * How an action gets into the manager: a handler that answers a call with a value, a pack that defines many of them,
 * or a registry for code that decides at run time. Whatever a bundle offers here is gone when the bundle stops. The
 * server owns every call from the request to the last byte of the answer, so an author can neither forget to answer
 * nor answer twice.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.patchbay.api.action;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
