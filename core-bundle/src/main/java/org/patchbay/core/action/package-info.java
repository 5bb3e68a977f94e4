/** Finding, checking and calling actions, and writing what they answer. */
package org.patchbay.core.action;
