/** What the pages show, as trees of maps, lists and plain values that become JSON. */
package org.patchbay.webconsole.data;
