/** The edge to OSGi; puts everything together. */
package org.patchbay.webconsole.component;
