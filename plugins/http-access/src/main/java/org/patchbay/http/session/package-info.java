/** Recognises clients that come back, by cookie or by HTTP digest, and asks the manager for them (specification 18.4, 18.6). */
package org.patchbay.http.session;
