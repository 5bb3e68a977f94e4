/** Modules: what can be reloaded by name, and what has a name but cannot. */
package org.patchbay.core.module;
