/** Event filters: POSIX basic regular expressions over the whole text of an event (specification 8). */
package org.patchbay.core.filter;
