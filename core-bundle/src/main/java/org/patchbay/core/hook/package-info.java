/** Hooks: code inside the server that sees every event and may send actions. */
package org.patchbay.core.hook;
