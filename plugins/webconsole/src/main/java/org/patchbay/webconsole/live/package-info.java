/** What changes while a page is open: figures once a second, and the event stream. */
package org.patchbay.webconsole.live;
