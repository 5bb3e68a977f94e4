/** Values that bundles store with sessions. */
package org.patchbay.core.store;
