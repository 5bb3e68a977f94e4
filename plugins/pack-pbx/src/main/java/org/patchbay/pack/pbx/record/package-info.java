/** Call detail records and channel event logging, as events. */
package org.patchbay.pack.pbx.record;
