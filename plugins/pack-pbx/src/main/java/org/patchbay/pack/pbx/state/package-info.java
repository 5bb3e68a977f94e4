/** What devices, extensions and people are doing, and who is told when that changes. */
package org.patchbay.pack.pbx.state;
