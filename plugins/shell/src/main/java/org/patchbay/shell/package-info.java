/** The manager in a Gogo shell, in scope {@code patchbay}. Everything is asked of services; nothing is kept here. */
package org.patchbay.shell;
