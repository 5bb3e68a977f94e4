/** The manager over HTTP: pages, listeners, and the component that starts and stops them (specification 18). */
package org.patchbay.http;
