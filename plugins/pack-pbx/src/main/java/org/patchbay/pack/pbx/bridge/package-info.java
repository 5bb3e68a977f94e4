/** Two channels that talk to each other. */
package org.patchbay.pack.pbx.bridge;
