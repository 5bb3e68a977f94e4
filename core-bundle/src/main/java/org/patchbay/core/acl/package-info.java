/** Which addresses may come in: ranges of IPv4 and IPv6 addresses, and lists of rules over them. */
package org.patchbay.core.acl;
