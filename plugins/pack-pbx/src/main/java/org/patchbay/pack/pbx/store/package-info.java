/** The key/value store in the dialplan: functions and applications. */
package org.patchbay.pack.pbx.store;
