/** Telling who did what, and counting what has no place of its own. */
package org.patchbay.core.audit;
