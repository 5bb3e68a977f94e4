/** The edge to OSGi: components, whiteboards, bundle-scoped services. Everything below is plain Java. */
@Capability(namespace = "osgi.implementation", name = "ami.manager", version = "1.0")
package org.patchbay.core.component;

import org.osgi.annotation.bundle.Capability;
