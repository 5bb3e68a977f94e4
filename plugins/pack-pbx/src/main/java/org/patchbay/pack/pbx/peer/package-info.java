/** SIP and IAX peers: the phones as their drivers list them, and what {@code sip.conf} and {@code iax.conf} add. */
package org.patchbay.pack.pbx.peer;
