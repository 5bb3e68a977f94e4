/** What channels lead to: the technologies, the halves of Local channels, and the phones that behave by scenario. */
package org.patchbay.pack.pbx.endpoint;
