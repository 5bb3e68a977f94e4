/** What {@code http.conf} says, in Asterisk's own keys (specification 18.2). */
package org.patchbay.http.settings;
